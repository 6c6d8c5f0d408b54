// What must be true of every backend of demo/proxies/: a purchase with the real element, and the contract check.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveSandbox, type RunningSandbox } from '../../../../demo/sandbox/serve-sandbox.js';
import { checkProxy } from '../../../../src/proxy-check/check-proxy.js';
import { targetFrom } from '../../../../src/proxy-check/target.js';
import { launchBrowser } from '../../../e2e/support/browser.js';
import { checkoutElement, chooseTron, handOff, pay, phaseIs } from '../../../e2e/support/checkout-element.js';
import { createSandboxCheckout } from '../../../e2e/support/sandbox-checkout.js';
import type { Backend } from './backends.js';
import { keepOpen } from './cleanup-stack.js';
import { serveFront, type Front } from './serve-front-end.js';
import { startBackend, type RunningBackend } from './start-backend.js';

const ORDER = 'order-4711';

export function describeBackend(backend: Backend): void {
  describe(`The proxy on ${backend.name}`, () => {
    let sandbox: RunningSandbox;
    let running: RunningBackend;
    let front: Front;
    let browser: Browser;
    const { keep, close } = keepOpen();

    before(async () => {
      sandbox = await keep(serveSandbox({ port: 0 }));
      running = await keep(startBackend(backend, sandbox.url));
      front = await keep(serveFront(running.port));
      browser = await keep(launchBrowser());
    });
    after(close);

    test('carries a purchase: the element shows the order and hears of the payment, and so does the server', async () => {
      const members = { client_reference_id: ORDER, callback_url: `${front.url}/payfect/callback` };
      const { id } = await createSandboxCheckout(sandbox.url, members);
      const page = await (await browser.newContext()).newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(`${front.url}/?session=${id}`);
      await phaseIs(page, 'open');
      for (const text of ['Marram & Oak', 'Beech tray', 'Linen napkins', '46.00']) {
        await checkoutElement(page).getByText(text).first().waitFor();
      }
      await chooseTron(page);
      await pay(await handOff(page));
      await phaseIs(page, 'complete');
      assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'heard')), ['ready', 'pay', 'complete']);
      await running.prints(new RegExp(`Paid: ${ORDER}, 46.00 usdt`));
      await page.context().close();
    });

    test('passes the contract check', async () => {
      const { id } = await createSandboxCheckout(sandbox.url, { metadata: { secret: 'order notes', sandbox: {} } });
      const findings = await checkProxy(targetFrom(`${front.url}/payfect`, id));
      assert.deepEqual(
        findings.filter(({ verdict }) => verdict === 'wrong'),
        [],
      );
      assert.ok(findings.length > 15);
    });
  });
}
