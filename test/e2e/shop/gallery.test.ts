// The demo's gallery in a browser: every state is there, and the page itself is accessible.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PREVIEW_STATES, previewInfo } from '../../../src/preview/index.js';
import { fixtures } from '../../../src/testing/index.js';
import { axeViolations, frameOf, type GallerySite, openGallerySite } from '../support/gallery-site.js';

describe('the gallery', () => {
  let gallery: GallerySite;
  before(async () => void (gallery = await openGallerySite()));
  after(() => gallery.close());

  test('has every state in its phase, each loaded only when it comes near', async () => {
    const page = await gallery.open('/gallery');
    const titles = await page
      .locator('main iframe')
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('title') ?? ''));
    assert.deepEqual(titles.toSorted(), PREVIEW_STATES.toSorted());
    const last = titles.at(-1) ?? '';
    const isLoaded = () => page.frames().some((frame) => frame.url().endsWith(`/frame/${last}`));
    assert.equal(isLoaded(), false);
    for (const state of PREVIEW_STATES) {
      await page.locator(`#${state}`).scrollIntoViewIfNeeded();
      const frame = await frameOf(page, state);
      const phase = await frame.evaluate<string>("document.querySelector('payfect-checkout').phase");
      assert.equal(phase, previewInfo(state).phase, state);
      const heading = page.locator('section', { has: page.locator(`#${state}`) }).locator('> h2');
      assert.match(await heading.innerText(), new RegExp(`^${phase}`, 'i'));
    }
    assert.equal(isLoaded(), true);
    await page.context().close();
  });

  test('no frame breaks the content security policy', async () => {
    const page = await gallery.open('/gallery/open-chosen?lang=ar-XB&text=200&colors=forced&theme=purple&scheme=dark');
    const frame = await frameOf(page, 'open-chosen');
    assert.equal(await frame.evaluate(() => document.documentElement.dir), 'rtl');
    for (const shown of [page, frame]) {
      const violations = await shown.evaluate<string[]>('window.violations');
      // The logos of a provider that is not there.
      assert.deepEqual(
        violations.filter((violation) => !violation.startsWith('img-src')),
        [],
      );
    }
    await page.context().close();
  });

  test('a click on a state opens its page: the state to use, and the JSON of its session', async () => {
    const page = await gallery.open('/gallery?scheme=dark');
    // In the middle of the card: on the frame, not on the name.
    await page.locator('#two-steps').click();
    await page.waitForURL('**/gallery/two-steps?scheme=dark');
    const json = await page.getByRole('region', { name: 'JSON of the session' }).innerText();
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(fixtures.openTwoSteps)));
    const frame = await frameOf(page, 'two-steps');
    const radio = frame.locator('payfect-checkout').getByRole('radio').first();
    await radio.focus();
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'iframe');
    await page.getByRole('link', { name: /^Next/ }).click();
    await page.waitForURL('**/gallery/details?scheme=dark');
    await page.getByRole('link', { name: /^Previous/ }).click();
    await page.waitForURL('**/gallery/two-steps?scheme=dark');
    await page.context().close();
  });

  test('the page of a state without a session says so', async () => {
    const page = await gallery.open('/gallery/failed-not-found');
    assert.match(await page.locator('.source').innerText(), /There is no session/);
    await page.context().close();
  });

  test('the keyboard reaches switches and states, not what the states contain', async () => {
    const page = await gallery.open('/gallery');
    await frameOf(page, 'open');
    await page.locator('#loading-trouble a').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'open');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/gallery/open');
    await page.context().close();
  });

  // What the frames show is the subject of gallery-axe.test.ts.
  for (const address of ['/gallery', '/gallery/open', '/gallery/loading', '/playground']) {
    for (const width of [390, 1280]) {
      test(`axe finds no violation, light and dark: ${address}, ${width} px`, async () => {
        const page = await gallery.open(address, { viewport: { width, height: 800 } });
        await page.locator('.panel').evaluate((panel: HTMLDetailsElement) => (panel.open = true));
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await axeViolations(page), [], colorScheme);
        }
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(scrollWidth <= width, `the page is ${scrollWidth} px wide`);
        await page.context().close();
      });
    }
  }
});
