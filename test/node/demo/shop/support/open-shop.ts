import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../../demo/sandbox/create-sandbox.js';
import { serveSandbox } from '../../../../../demo/sandbox/serve-sandbox.js';
import { serveShop } from '../../../../../demo/shop/serve-shop.js';
import type { ShopOptions } from '../../../../../demo/shop/create-shop.js';

type Account =
  | Pick<Extract<ShopOptions, { payfect: unknown }>, 'payfect'>
  | Pick<Extract<ShopOptions, { wewire: unknown }>, 'wewire'>
  | Pick<Extract<ShopOptions, { btcpay: unknown }>, 'btcpay'>;

/** A callback of the sandbox, and the status that the shop returned. */
interface DeliveredCallback {
  readonly request: Request;
  readonly status: number;
}

/** Runs the sandbox, and a shop with an account there, on free ports until the test file ends. */
export async function openShop<A extends Account>(accountAt: (sandboxUrl: string) => A) {
  const distDir = mkdtempSync(path.join(tmpdir(), 'shop-dist-'));
  const reports: string[] = [];
  const callbacks = deliveries();
  const upstream = switchableFetch();
  let nowMs = Date.UTC(2026, 10, 20, 12, 0, 0);
  const callbackSecret = SANDBOX_CALLBACK_SECRET_DEFAULT;
  const sandbox = await serveSandbox({ port: 0, callbackSecret, fetch: callbacks.fetch });
  const account = accountAt(sandbox.url);
  const shop = await serveShop({
    ...account,
    port: 0,
    distDir,
    fetch: upstream.fetch,
    now: () => nowMs,
    report: (sentence) => void reports.push(sentence),
  });
  after(async () => {
    await Promise.all([shop.close(), sandbox.close()]);
    rmSync(distDir, { recursive: true });
  });
  return {
    url: shop.url,
    sandboxUrl: sandbox.url,
    account,
    reports,
    nextCallback: callbacks.next,
    holdCallbacks: callbacks.hold,
    setProviderDown: upstream.setDown,
    advance: (ms: number) => void (nowMs += ms),
  };
}

/** Forwards callbacks, and resolves `next` once the shop has responded, so that no test has to sleep. */
function deliveries() {
  const waiting: ((callback: DeliveredCallback) => void)[] = [];
  let held: Promise<void> = Promise.resolve();
  return {
    /** Keeps callbacks from the shop until the returned function is called. */
    hold() {
      let release = (): void => undefined;
      held = new Promise<void>((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    next: () => new Promise<DeliveredCallback>((resolve) => void waiting.push(resolve)),
    fetch: async (...[input, init]: Parameters<typeof fetch>) => {
      const request = new Request(input, init);
      await held;
      const response = await fetch(request.clone());
      waiting.shift()?.({ request, status: response.status });
      return response;
    },
  };
}

function switchableFetch() {
  let isDown = false;
  return {
    setDown: (down: boolean) => void (isDown = down),
    fetch: async (...request: Parameters<typeof fetch>) => {
      if (isDown) throw new TypeError('fetch failed');
      return fetch(...request);
    },
  };
}
