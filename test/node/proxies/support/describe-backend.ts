// The tests of every backend in demo/proxies/: a purchase with the real element, and the contract check.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveSandbox, type RunningSandbox } from '../../../../demo/sandbox/serve-sandbox.js';
import { checkProxy } from '../../../../src/proxy-check/check-proxy.js';
import { problemViolations } from '../../../../src/schema/contract.js';
import { targetFrom } from '../../../../src/proxy-check/target.js';
import { launchBrowser } from '../../../e2e/support/browser.js';
import { checkoutElement, chooseTron, handOff, pay, waitForPhase } from '../../../e2e/support/checkout-element.js';
import { createSandboxCheckout } from '../../../e2e/support/sandbox-checkout.js';
import type { Backend } from './backends.js';
import { cleanupStack } from './cleanup-stack.js';
import { serveFrontEnd, type FrontEnd } from './serve-front-end.js';
import { startBackend, type RunningBackend } from './start-backend.js';

const ORDER = 'order-4711';

/** Reads a path below `/payfect/checkouts/` of the backend itself, without following redirects. */
export type ReadCheckout = (path: (id: string) => string) => Promise<Response>;

/** @param describeMore Adds tests that only this backend needs. */
export function describeBackend(backend: Backend, describeMore?: (read: ReadCheckout) => void): void {
  describe(`The proxy on ${backend.name}`, () => {
    let sandbox: RunningSandbox;
    let running: RunningBackend;
    let front: FrontEnd;
    let browser: Browser;
    const { use, close } = cleanupStack();

    before(async () => {
      sandbox = await use(serveSandbox({ port: 0 }));
      running = await use(startBackend(backend, sandbox.url));
      front = await use(serveFrontEnd(running.port));
      browser = await use(launchBrowser());
    });
    after(close);

    test('a purchase: the element shows the order and completes, and the server confirms the payment', async () => {
      const members = {
        client_reference_id: ORDER,
        callback_url: `${front.url}${backend.callbackPath ?? '/payfect/callback'}`,
      };
      const { id } = await createSandboxCheckout(sandbox.url, members);
      const page = await (await browser.newContext()).newPage();
      await page.goto(`${front.url}/?session=${id}`);
      await waitForPhase(page, 'open');
      for (const text of ['Marram & Oak', 'Beech tray', 'Linen napkins', '46.00']) {
        await checkoutElement(page).getByText(text).first().waitFor();
      }
      await chooseTron(page);
      await pay(await handOff(page));
      await waitForPhase(page, 'complete');
      assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'events')), ['ready', 'pay', 'complete']);
      await running.waitForOutput(new RegExp(`Paid: ${ORDER}, 46.00 usdt`));
      await page.context().close();
    });

    test('does not take the script file beside it for a session, and says what to forward if it gets that far', async () => {
      const response = await fetch(`http://localhost:${running.port}/payfect-checkout.js`);
      assert.equal(response.status, 404);
      const text = await response.text();
      if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return;
      assert.deepEqual(problemViolations(JSON.parse(text)), []);
      assert.match(JSON.parse(text).title, /only paths that begin with \/payfect\/, so forward only those/);
    });

    test('passes the contract check', async () => {
      const { id } = await createSandboxCheckout(sandbox.url, { metadata: { secret: 'order notes', sandbox: {} } });
      const findings = await checkProxy(targetFrom(`${front.url}/payfect`, id));
      assert.deepEqual(
        findings.filter(({ verdict }) => verdict === 'fail'),
        [],
      );
      assert.ok(findings.length > 15);
    });

    describeMore?.(async (path) => {
      const { id } = await createSandboxCheckout(sandbox.url, {});
      return fetch(`http://localhost:${running.port}/payfect/checkouts/${path(id)}`, { redirect: 'manual' });
    });
  });
}
