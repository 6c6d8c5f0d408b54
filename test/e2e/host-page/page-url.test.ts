// Pages whose URL or base URL is unusual, or changes while the element is on the page.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { startFaultServer, type FaultServer } from '../support/fault-server.js';
import { servePage, sessionResponse, SESSION_ID, type PageOptions } from '../support/shop-page.js';

interface OpenedPage {
  readonly page: Page;
  readonly server: FaultServer;
}

/** Opens a page of a server that responds to every read with a session, at a path. */
async function openPage(
  t: TestContext,
  browser: Browser,
  { path = '/', userInfo = '', ...options }: PageOptions & { readonly path?: string; readonly userInfo?: string },
): Promise<OpenedPage> {
  const server = await startFaultServer();
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    await server.close();
  });
  server.reads.fallback = sessionResponse(server, { links: { cancel: `${SESSION_ID}/cancel` } });
  servePage(server, options, path);
  await page.goto(server.url.replace('//', `//${userInfo}`) + path);
  return { page, server };
}

const refresh = (page: Page) => page.evaluate("document.querySelector('payfect-checkout').refresh()");

describe('the page’s URL', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const proxyUrl of ['', '/payfect', 'payfect', './payfect/']) {
    test(`B5 page opened with a user and a password: the session opens with proxy-url "${proxyUrl}"`, async (t) => {
      const attributes = proxyUrl === '' ? '' : `proxy-url="${proxyUrl}"`;
      const { page } = await openPage(t, browser, { userInfo: 'user:pass%40word@', attributes });
      await waitForPhase(page, 'open');
      await refresh(page);
      assert.equal(await page.evaluate("document.querySelector('payfect-checkout').phase"), 'open');
      const { cancel } = await page.evaluate<{ cancel: string }>(
        "document.querySelector('payfect-checkout').session.routes",
      );
      assert.doesNotMatch(cancel, /@/);
    });
  }

  test('B5 absolute proxy-url with a user and a password: the session opens', async (t) => {
    const { page, server } = await openPage(t, browser, {});
    await page.evaluate(
      ([proxyUrl, sessionId]) => {
        const element = document.createElement('payfect-checkout');
        Object.assign(element, { proxyUrl, sessionId });
        document.body.replaceChildren(element);
      },
      [`${server.url.replace('//', '//user:password@')}/payfect`, SESSION_ID] as const,
    );
    await waitForPhase(page, 'open');
  });

  test('B10 relative proxy-url: reads go to the same place after history.pushState', async (t) => {
    const { page, server } = await openPage(t, browser, { attributes: 'proxy-url="payfect"' });
    await waitForPhase(page, 'open');
    for (const path of ['/cart/checkout/', '/cart/thanks?a#b', '/']) {
      await page.evaluate((to) => history.pushState(null, '', to), path);
      // As a framework does that renders again.
      await page.evaluate(() => document.querySelector('payfect-checkout')?.setAttribute('proxy-url', 'payfect'));
      await refresh(page);
    }
    assert.deepEqual(
      (await Promise.all([1, 2, 3, 4].map((number) => server.reads.waitFor(number)))).map(({ url }) => url),
      Array.from({ length: 4 }, () => `/payfect/checkouts/${SESSION_ID}`),
    );
  });

  test('B10 relative proxy-url set before the element is on the page: the path of that moment counts', async (t) => {
    const { page } = await openPage(t, browser, {});
    await page.evaluate((sessionId) => {
      const element = document.createElement('payfect-checkout');
      Object.assign(element, { proxyUrl: 'payfect', sessionId });
      history.pushState(null, '', '/elsewhere/');
      document.body.replaceChildren(element);
    }, SESSION_ID);
    await waitForPhase(page, 'open');
  });

  test('B10 another proxy-url after history.pushState: resolved against the path of that moment', async (t) => {
    const { page } = await openPage(t, browser, { attributes: 'proxy-url="nowhere"' });
    await page.evaluate(() => history.pushState(null, '', '/payfect/now/'));
    await page.evaluate(() => document.querySelector('payfect-checkout')?.setAttribute('proxy-url', '..'));
    await waitForPhase(page, 'open');
  });

  for (const proxyUrl of ['payfect', '/payfect']) {
    test(`B10 <base> on another origin: reads for proxy-url "${proxyUrl}" go to the page’s own`, async (t) => {
      const head = '<base href="https://cdn.example/assets/">';
      // The script's own URL must not be captured by the base either.
      const server = await startFaultServer();
      t.after(() => server.close());
      const page = await browser.newPage();
      t.after(() => page.close());
      server.reads.fallback = sessionResponse(server);
      servePage(server, { attributes: `proxy-url="${proxyUrl}"` });
      const shown = server.files.get('/');
      assert.ok(shown !== undefined);
      const body = String(shown.body).replace('</script>', `</script>${head}`).replace('src="/', `src="${server.url}/`);
      server.files.set('/', { ...shown, body });
      await page.goto(server.url);
      await waitForPhase(page, 'open');
    });
  }

  test('B10 <base> on the page’s own origin: a relative proxy-url follows it', async (t) => {
    const { page } = await openPage(t, browser, {
      path: '/deep/page',
      head: '<base href="/">',
      attributes: 'proxy-url="payfect"',
    });
    await waitForPhase(page, 'open');
  });

  for (const proxyUrl of ['payfect', '/payfect']) {
    test(`B10 frame of a blob: reads for proxy-url "${proxyUrl}" go to the page’s origin`, async (t) => {
      const { page, server } = await openPage(t, browser, { body: '<iframe></iframe>' });
      const markup = `<script type="module" src="${server.url}/payfect-checkout.js"></script>
<payfect-checkout session-id="${SESSION_ID}" proxy-url="${proxyUrl}"></payfect-checkout>`;
      await page.evaluate((text) => {
        const url = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
        document.querySelector('iframe')?.setAttribute('src', url);
      }, markup);
      await page.frameLocator('iframe').locator('payfect-checkout [part=pay]').waitFor();
    });
  }

  test('B10 frame with srcdoc: a relative proxy-url follows the page around it', async (t) => {
    const markup = `<script type='module' src='/payfect-checkout.js'></script><payfect-checkout session-id='${SESSION_ID}' proxy-url='payfect'></payfect-checkout>`;
    const { page } = await openPage(t, browser, { body: `<iframe srcdoc="${markup}"></iframe>` });
    const frame = page.frameLocator('iframe').locator('payfect-checkout [part=pay]');
    await frame.waitFor();
  });
});
