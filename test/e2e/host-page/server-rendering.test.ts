// Pages whose server has rendered the element as declarative shadow DOM, with and without the session.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Browser, Page } from 'playwright-core';
import { newestAnswer } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { startFaultServer } from '../support/fault-server.js';
import { EVENT_NAMES, recordEvents } from '../support/page-scripts.js';
import { json } from '../support/planned-response.js';
import { servePage, SESSION_ID } from '../support/shop-page.js';

// As a merchant's server does; its modules register the tag for the renderer. By a variable, because types are checked before
// there is a build.
const definition = 'payfect-checkout/define';
await import(definition);

const networks = [
  { value: 'tron', name: 'Tron (TRC20)' },
  { value: 'ethereum', name: 'Ethereum (ERC20)' },
];
const crypto = [{ currency: { value: 'usdt', name: 'Tether', logo: null }, networks }];
const SESSION = newestAnswer({
  secondsLeft: 1800,
  merchant: { name: 'Marram & <b>Oak</b>' },
  paymentMethodTypes: ['crypto'],
  paymentMethodOptions: { crypto },
  links: { cancel: `${SESSION_ID}/cancel` },
});
const FALLBACK = html`<a href="https://pay.example/">Pay without the script</a>`;

/** What docs/server-rendering.md tells a merchant to write. */
function withSession(session: object): TemplateResult {
  const data = JSON.stringify(session).replaceAll('<', '\\u003c');
  return html`<payfect-checkout session-id=${SESSION_ID} locale="en" .initialSession=${session}
    >${unsafeHTML(`<script type="application/json">${data}</script>`)}${FALLBACK}</payfect-checkout
  >`;
}

const withoutSession = html`<payfect-checkout session-id=${SESSION_ID} locale="en">${FALLBACK}</payfect-checkout>`;

const shadowText = (page: Page) =>
  checkoutElement(page)
    .locator('section.checkout')
    .evaluate((section) => (section as HTMLElement).innerText.replace(/\d?\d:\d\d/, 'm:ss'));

/** Runs in the page: adds up all layout shifts in `window.shift`. */
function sumLayoutShifts(): void {
  Reflect.set(window, 'shift', 0);
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) {
      Reflect.set(window, 'shift', Number(Reflect.get(window, 'shift')) + Number(Reflect.get(entry, 'value')));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

interface Rendered {
  readonly page: Page;
  readonly reads: () => number;
  readonly messages: readonly string[];
  readonly releaseScript: () => void;
  /** Of the files that the script loads on demand. */
  readonly releaseRest: () => void;
  readonly respond: () => void;
}

/** Holds back some of the page's files; returns a function that lets them go. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

async function load(t: TestContext, browser: Browser, markup: TemplateResult): Promise<Rendered> {
  const server = await startFaultServer();
  const context = await browser.newContext();
  t.after(async () => {
    await context.close();
    await server.close();
  });
  const page = await context.newPage();
  const messages: string[] = [];
  let reads = 0;
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', ({ message }) => messages.push(message));
  page.on('request', (request) => (reads += Number(new URL(request.url()).pathname.startsWith('/payfect/'))));
  const releaseScript = await hold(page, /payfect-checkout\.js/);
  const releaseRest = await hold(page, /payfect-checkout\.[a-z-]+-[\w-]+\.js/);
  await page.addInitScript(recordEvents, EVENT_NAMES);
  await page.addInitScript(sumLayoutShifts);
  const rendered = await collectResult(render(markup));
  servePage(server, {
    head: '<link rel="icon" href="data:,">',
    body: `${rendered}<p>${'Below the checkout. '.repeat(60)}</p>`,
  });
  await page.goto(server.url, { waitUntil: 'commit' });
  await checkoutElement(page).locator('section.checkout').waitFor();
  const respond = () => void server.reads.waitFor(1).then((read) => read.respond(json(SESSION)));
  return { page, reads: () => reads, messages, releaseScript, releaseRest, respond };
}

const shiftOf = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'shift')));

describe('A page whose server has rendered the element', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  test('shows the order before the script, and takes it over without a request, a message or a shift', async (t) => {
    const { page, reads, messages, releaseScript, releaseRest } = await load(t, browser, withSession(SESSION));
    const before = await shadowText(page);
    assert.match(before, /Marram & <b>Oak<\/b>/);
    assert.match(before, /20\.00 USDT/);
    assert.match(before, /Tron\nTRC20/);
    await page.evaluate(TWO_FRAMES);
    releaseScript();
    await waitForPhase(page, 'open');
    await page.evaluate(TWO_FRAMES);
    assert.equal(await shadowText(page), before);
    assert.equal(await shiftOf(page), 0);
    releaseRest();
    await checkoutElement(page).getByRole('button', { name: 'Cancel' }).waitFor();
    await page.evaluate(TWO_FRAMES);
    assert.equal(await shiftOf(page), 0);
    await checkoutElement(page).getByLabel('Tron').check();
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'sentEvents') as string[]), ['ready', 'change']);
    assert.deepEqual([reads(), messages], [0, []]);
    assert.equal(await checkoutElement(page).locator('section.checkout').count(), 1);
  });

  test('shows the loading state before the script, and reads once', async (t) => {
    const { page, reads, messages, releaseScript, releaseRest, respond } = await load(t, browser, withoutSession);
    releaseRest();
    assert.equal((await checkoutElement(page).locator('.bone').count()) > 0, true);
    await page.evaluate(TWO_FRAMES);
    releaseScript();
    await waitForPhase(page, 'loading');
    await page.evaluate(TWO_FRAMES);
    assert.equal(await shiftOf(page), 0);
    respond();
    await waitForPhase(page, 'open');
    assert.deepEqual([reads(), messages], [1, []]);
  });

  test('keeps keyboard focus inside the element when the script takes over', async (t) => {
    const { page, releaseScript, releaseRest } = await load(t, browser, withSession(SESSION));
    await checkoutElement(page).getByRole('radio', { name: 'Tron' }).focus();
    releaseScript();
    releaseRest();
    await waitForPhase(page, 'open');
    const focused = await page.evaluate(() => document.activeElement?.localName);
    assert.equal(focused, 'payfect-checkout');
  });

  test('shows the order with its link where scripts are off', async (t) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    t.after(() => context.close());
    const page = await context.newPage();
    const session = newestAnswer({ secondsLeft: 1800, paymentMethodTypes: [], paymentMethodOptions: {} });
    await page.setContent(await collectResult(render(withSession(session))));
    const link = checkoutElement(page).getByRole('link', { name: /^Pay / });
    assert.equal(await link.getAttribute('href'), String(session.url));
  });
});
