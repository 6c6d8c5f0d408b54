// The switches of the demo's gallery and playground in a browser: each reaches every state, and the URL.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { settledFrameOf, type GallerySite, openGallerySite } from '../support/gallery-site.js';

interface Shown {
  readonly lang: string;
  readonly dir: string;
  readonly scheme: string;
  readonly size: string;
  readonly width: number;
  readonly html: string;
  readonly accent: string;
  /** The conditions of all rules in the element. */
  readonly media: string;
}

/** How a page shows its state: a script that returns a `Shown`. */
const SHOWN = `(() => {
  const root = document.documentElement;
  const checkout = document.querySelector('payfect-checkout');
  const conditions = (rules) => [...rules].map((rule) => (rule.media?.mediaText ?? '') + conditions(rule.cssRules ?? [])).join(' ');
  return {
    lang: root.lang,
    dir: root.dir,
    scheme: getComputedStyle(root).colorScheme,
    size: getComputedStyle(root).fontSize,
    width: innerWidth,
    html: checkout.shadowRoot.innerHTML,
    accent: getComputedStyle(checkout).getPropertyValue('--payfect-accent'),
    media: checkout.shadowRoot.adoptedStyleSheets.map(({ cssRules }) => conditions(cssRules)).join(' '),
  };
})()`;

/**
 * The rules for preferences come with a file on demand; the gallery may have rewritten their conditions. A function, because the
 * policy of the pages forbids to evaluate a string again.
 */
const hasAllStyles = () =>
  document
    .querySelector('payfect-checkout')
    ?.shadowRoot?.adoptedStyleSheets.some(({ cssRules }) =>
      [...cssRules].some(
        (rule) =>
          rule instanceof CSSMediaRule && /prefers-contrast|min-width: 0|max-width: 0/.test(rule.media.mediaText),
      ),
    );

/** The element follows the page, once it has loaded the language. */
const isInLanguage = () =>
  document.querySelector('payfect-checkout')?.shadowRoot?.querySelector<HTMLElement>('.checkout')?.lang ===
  document.documentElement.lang;

/** What each option of a switch adds to the URL, and how a state then differs. */
const SWITCHED: readonly (readonly [
  query: string,
  label: string,
  option: string,
  isShown: (shown: Shown) => boolean,
])[] = [
  ['width=280', 'Width', '280', ({ width }) => width === 280],
  ['width=1200', 'Width', '1200', ({ width }) => width === 1200],
  ['scheme=dark', 'Colors', 'Dark', ({ scheme }) => scheme === 'dark'],
  ['dir=rtl', 'Direction of the page', 'Right to left', ({ dir }) => dir === 'rtl'],
  ['lang=zh-Hant', 'Language', '繁體中文', ({ lang }) => lang === 'zh-Hant'],
  ['lang=he', 'Language', 'עברית', ({ lang, dir }) => lang === 'he' && dir === 'rtl'],
  ['lang=en-XA', 'Language', 'Pseudo, 40 % longer', ({ html, dir }) => html.includes('⟦') && dir === 'ltr'],
  ['lang=ar-XB', 'Language', 'Pseudo, right to left', ({ html, dir }) => html.includes('\u202e') && dir === 'rtl'],
  ['text=200', 'Text size', '200 %', ({ size }) => size === '32px'],
  ['colors=forced', 'Forced colors', 'Simulated', ({ media }) => !media.includes('forced-colors: active')],
  ['motion=off', 'Motion', 'Reduced', ({ media }) => !media.includes('prefers-reduced-motion')],
  ['theme=purple', 'Theme', 'Purple', ({ accent }) => accent.includes('purple')],
];

/** Few states are near the view. */
const SMALL = { viewport: { width: 1000, height: 600 } };

describe('the switches', () => {
  let gallery: GallerySite;
  before(async () => void (gallery = await openGallerySite()));
  after(() => gallery.close());

  describe('a switch changes all states at once', () => {
    const STATES = ['loading', 'open'];
    let page: Page;
    before(async () => {
      page = await gallery.open('/gallery', SMALL);
    });
    after(() => page.context().close());

    for (const [query, label, option, isShown] of SWITCHED) {
      test(`${label}: ${option}`, async () => {
        for (const state of STATES) assert.equal(isShown(await shownIn(page, state)), false, state);
        await choose(page, label, option);
        assert.equal(new URL(page.url()).search, `?${query}`);
        for (const state of STATES) assert.ok(isShown(await shownIn(page, state)), state);
        await page.getByRole('button', { name: 'Reset all' }).click();
        assert.equal(new URL(page.url()).search, '');
        for (const state of STATES) assert.equal(isShown(await shownIn(page, state)), false, state);
      });
    }
  });

  test('a URL with every switch shows the states like that, and the switches say so', async () => {
    const queries = SWITCHED.filter(([query]) => !/width=280|zh|he|XA/.test(query)).map(([query]) => query);
    const page = await gallery.open(`/gallery?${queries.join('&')}`, SMALL);
    for (const [query, label, , isShown] of SWITCHED) {
      if (!queries.includes(query)) continue;
      assert.ok(isShown(await shownIn(page, 'loading')), query);
      const [name = '', value = ''] = query.split('=');
      const chosen = await page.evaluate<string>(`new FormData(document.querySelector('#switches')).get('${name}')`);
      assert.equal(chosen, value, label);
    }
    await page.context().close();
  });

  test('what is far away follows a switch once it comes near', async () => {
    const page = await gallery.open('/gallery', SMALL);
    await page.locator('#canceled').scrollIntoViewIfNeeded();
    const frame = await settledFrameOf(page, 'canceled');
    await page.locator('#loading').scrollIntoViewIfNeeded();
    await untilFarAway(page, 'canceled');
    await choose(page, 'Colors', 'Dark');
    assert.equal((await shownIn(page, 'loading')).scheme, 'dark');
    assert.equal((await frame.evaluate<Shown>(SHOWN)).scheme, 'light');
    await page.locator('#canceled').scrollIntoViewIfNeeded();
    assert.equal((await shownIn(page, 'canceled')).scheme, 'dark');
    await page.context().close();
  });

  async function shownIn(page: Page, state: string): Promise<Shown> {
    const frame = await settledFrameOf(page, state);
    await frame.waitForFunction(hasAllStyles);
    await frame.waitForFunction(isInLanguage);
    return frame.evaluate<Shown>(SHOWN);
  }

  /** Resolves when the page has been told, too: its observer came first. */
  async function untilFarAway(page: Page, state: string): Promise<void> {
    await page.locator('.stage', { has: page.locator(`iframe[data-src="/gallery/frame/${state}"]`) }).evaluate(
      (stage) =>
        new Promise<void>((resolve) => {
          const observer = new IntersectionObserver(
            (entries) => {
              if (entries.some(({ isIntersecting }) => isIntersecting)) return;
              observer.disconnect();
              resolve();
            },
            { rootMargin: '100%' },
          );
          observer.observe(stage);
        }),
    );
  }

  async function choose(page: Page, label: string, option: string): Promise<void> {
    const group = page.getByRole('group', { name: label });
    if ((await group.count()) > 0) await group.getByLabel(option, { exact: true }).check();
    else await page.getByLabel(label).selectOption({ label: option });
  }

  test('the playground shows a token, an attribute and another state, and writes code for them', async () => {
    const page = await gallery.open('/playground');
    await page.getByLabel('State', { exact: true }).selectOption('confirm');
    await page.getByLabel('--payfect-accent').fill('red');
    await choose(page, 'layout', 'split');
    await page.getByLabel('--payfect-radius').fill('0');
    await page.getByLabel('--payfect-radius').press('Tab');
    const frame = await settledFrameOf(page, 'confirm');
    const checkout = frame.locator('payfect-checkout');
    assert.equal(await checkout.getAttribute('layout'), 'split');
    assert.equal(await checkout.getAttribute('session-id'), 'demo:confirm');
    const accent = await checkout.evaluate((element) => getComputedStyle(element).getPropertyValue('--payfect-accent'));
    assert.equal(accent, 'red');
    assert.match(await page.locator('#html').innerText(), /<payfect-checkout session-id="…" layout="split">/);
    const css = 'payfect-checkout {\n  --payfect-accent: red;\n  --payfect-radius: 0;\n}';
    assert.equal(await page.locator('#css').textContent(), css);
    await page.reload();
    assert.equal(await page.locator('#css').textContent(), css);
    await page.context().close();
  });

  test('the playground lists the events of the checkout', async () => {
    const page = await gallery.open('/playground');
    const frame = await settledFrameOf(page, 'open-chosen');
    await frame.locator('payfect-checkout').locator('a[part~=pay]').click();
    await page.locator('#events b').filter({ hasText: 'pay' }).waitFor({ state: 'attached' });
    await page.context().close();
  });
});
