// Each way a session cannot be had: its own code, a sentence in three languages, and a way to try again.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { SANDBOX_API_KEY } from '../../demo/sandbox/payfect/merchants.js';
import { serveSandbox, type RunningSandbox } from '../../demo/sandbox/serve-sandbox.js';
import { en } from '../../src/locale/en.js';
import { zhHans } from '../../src/locale/zh-hans.js';
import { zhHant } from '../../src/locale/zh-hant.js';
import { createCheckoutProxy, payfect } from '../../src/proxy/index.js';
import type { CheckoutErrorCode } from '../../src/session/checkout-error.js';
import { launchBrowser } from './support/browser.js';
import { checkoutElement, phaseIs } from './support/checkout-element.js';
import { serveMerchant } from './support/merchant.js';
import { createSandboxCheckout } from './support/sandbox-checkout.js';

const quiet = () => undefined;

describe('a session that cannot be had', () => {
  let browser: Browser;
  let sandbox: RunningSandbox;
  let htmlServer: Server;
  let htmlUrl: string;

  before(async () => {
    sandbox = await serveSandbox({ port: 0 });
    htmlServer = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>');
    }).listen(0, 'localhost');
    await once(htmlServer, 'listening');
    const address = htmlServer.address();
    htmlUrl = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await sandbox.close();
    htmlServer.close();
    htmlServer.closeAllConnections();
  });

  interface Case {
    readonly name: string;
    readonly code: CheckoutErrorCode;
    readonly baseUrl?: () => string;
    readonly apiKey?: string;
    readonly sessionId: () => Promise<string>;
  }

  const realSession = async () => (await createSandboxCheckout(sandbox.url)).id;
  const cases: readonly Case[] = [
    { name: 'unknown id', code: 'not-found', sessionId: () => Promise.resolve('00000000-0000-4000-8000-000000000000') },
    { name: 'malformed id', code: 'invalid-session-id', sessionId: () => Promise.resolve('../x') },
    { name: 'wrong key', code: 'forbidden', apiKey: 'wrong', sessionId: realSession },
    { name: 'upstream down', code: 'server', baseUrl: () => 'http://localhost:9', sessionId: realSession },
    { name: 'upstream sends HTML', code: 'bad-response', baseUrl: () => htmlUrl, sessionId: realSession },
  ];

  for (const { name, code, baseUrl, apiKey, sessionId } of cases) {
    test(`${name}: ${code}, in three languages, with a way to try again`, async () => {
      const provider = payfect({
        apiKey: apiKey ?? SANDBOX_API_KEY,
        baseUrl: baseUrl?.() ?? `${sandbox.url}/api/v1`,
        paymentHosts: [new URL(sandbox.url).host],
      });
      const merchant = await serveMerchant({ proxy: createCheckoutProxy({ provider, onLog: quiet }) });
      const page = await (await browser.newContext()).newPage();
      page.setDefaultTimeout(10_000);
      await collectErrors(page);
      await page.goto(merchant.pageUrl(await sessionId()));
      await phaseIs(page, 'failed');
      assert.deepEqual(await codes(page), [code]);
      for (const strings of [en, zhHant, zhHans]) {
        await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), strings.language);
        await checkoutElement(page).getByText(strings.errors[code], { exact: true }).waitFor();
      }
      await checkoutElement(page).getByRole('link', { name: 'Continue to payment' }).waitFor();
      await checkoutElement(page).getByRole('button', { name: zhHans.tryAgain }).click();
      await page.waitForFunction(() => (Reflect.get(window, 'codes') as string[]).length === 2);
      assert.deepEqual(await codes(page), [code, code]);
      await page.context().close();
      await merchant.close();
    });
  }

  test('try again leads to the checkout once the fault is mended', async () => {
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
    await phaseIs(page, 'failed');
    isDown = false;
    await checkoutElement(page).getByRole('button', { name: en.tryAgain }).click();
    await phaseIs(page, 'open');
    await page.context().close();
    await merchant.close();
  });
});

async function collectErrors(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const codes: unknown[] = [];
    Reflect.set(window, 'codes', codes);
    document.addEventListener(
      'error',
      (event) => {
        if (event instanceof CustomEvent) codes.push(Reflect.get(Object(event.detail), 'code'));
      },
      { capture: true },
    );
  });
}

const codes = (page: Page) => page.evaluate(() => Reflect.get(window, 'codes') as string[]);
