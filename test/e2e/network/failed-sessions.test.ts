// Each reason why a session cannot be loaded: its error code, a message in three languages, and a button if trying again may
// help. The page itself can retry all of them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { SANDBOX_API_KEY } from '../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { en } from '../../../src/locale/english/en.js';
import { createCheckoutProxy, payfect } from '../../../src/proxy/index.js';
import type { CheckoutErrorCode } from '../../../src/session/checkout-error.js';
import { listen, type HttpServer } from '../../node/support/http-server.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { stringsOf } from '../support/languages.js';
import { serveMerchant } from '../support/merchant.js';
import { recordEvents } from '../support/page-scripts.js';
import { createSandboxCheckout } from '../support/sandbox-checkout.js';

const quiet = () => undefined;

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

// At once: they wait for retries most of the time.
describe('a session that cannot be loaded', { concurrency: true }, () => {
  let browser: Browser;
  let sandbox: RunningSandbox;
  let loginServer: HttpServer;

  before(async () => {
    sandbox = await serveSandbox({ port: 0 });
    loginServer = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>');
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await sandbox.close();
    await loginServer.close();
  });

  interface Case {
    readonly name: string;
    readonly code: CheckoutErrorCode;
    /** Whether the shopper is offered to try again. */
    readonly retry: boolean;
    readonly baseUrl?: () => string;
    readonly apiKey?: string;
    readonly sessionId: () => Promise<string>;
  }

  const realSession = async () => (await createSandboxCheckout(sandbox.url)).id;
  const cases: readonly Case[] = [
    { name: 'unknown id', code: 'not-found', retry: false, sessionId: () => Promise.resolve(UNKNOWN_ID) },
    { name: 'malformed id', code: 'invalid-session-id', retry: false, sessionId: () => Promise.resolve('../x') },
    { name: 'wrong key', code: 'forbidden', retry: false, apiKey: 'wrong', sessionId: realSession },
    { name: 'provider down', code: 'server', retry: true, baseUrl: () => 'http://localhost:9', sessionId: realSession },
    {
      name: 'provider sends HTML',
      code: 'bad-response',
      retry: true,
      baseUrl: () => loginServer.origin,
      sessionId: realSession,
    },
  ];

  for (const { name, code, retry, baseUrl, apiKey, sessionId } of cases) {
    test(`${name}: ${code}, a message in three languages, and a retry by the ${retry ? 'shopper' : 'page only'}`, async () => {
      const provider = payfect({
        apiKey: apiKey ?? SANDBOX_API_KEY,
        baseUrl: baseUrl?.() ?? `${sandbox.url}/api/v1`,
        paymentHosts: [new URL(sandbox.url).host],
      });
      const merchant = await serveMerchant({ proxy: createCheckoutProxy({ provider, onLog: quiet }) });
      const page = await (await browser.newContext()).newPage();
      await page.addInitScript(recordEvents, ['error']);
      await page.goto(merchant.pageUrl(await sessionId()));
      await waitForPhase(page, 'failed');
      assert.deepEqual(await sentEvents(page), [`error ${code}`]);
      for (const [tag, strings] of Object.entries({ en, de: stringsOf('de'), ar: stringsOf('ar') })) {
        await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), tag);
        await checkoutElement(page).getByText(strings[`errors.${code}`], { exact: true }).waitFor();
      }
      await checkoutElement(page).getByRole('link', { name: 'Continue to payment' }).waitFor();
      const tryAgain = checkoutElement(page).getByRole('button', { name: stringsOf('ar').tryAgain });
      assert.equal(await tryAgain.count(), retry ? 1 : 0);
      if (retry) await tryAgain.click();
      else await page.evaluate("document.querySelector('payfect-checkout').refresh()");
      await page.waitForFunction(() => (Reflect.get(window, 'sentEvents') as string[]).length === 2);
      assert.deepEqual(await sentEvents(page), [`error ${code}`, `error ${code}`]);
      await page.context().close();
      await merchant.close();
    });
  }

  test('retry opens the checkout once the provider is back', async () => {
    let isDown = true;
    const provider = payfect({
      apiKey: SANDBOX_API_KEY,
      baseUrl: `${sandbox.url}/api/v1`,
      paymentHosts: [new URL(sandbox.url).host],
      fetch: (input, init) => (isDown ? Promise.reject(new TypeError('no route')) : fetch(input, init)),
    });
    const merchant = await serveMerchant({ proxy: createCheckoutProxy({ provider, onLog: quiet }) });
    const page = await (await browser.newContext()).newPage();
    await page.goto(merchant.pageUrl(await realSession()));
    await waitForPhase(page, 'failed');
    isDown = false;
    await checkoutElement(page).getByRole('button', { name: en.tryAgain }).click();
    await waitForPhase(page, 'open');
    await page.context().close();
    await merchant.close();
  });
});

const sentEvents = (page: Page) => page.evaluate(() => Reflect.get(window, 'sentEvents') as string[]);
