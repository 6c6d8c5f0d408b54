import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox } from '../../../../demo/sandbox/serve-sandbox.js';
import { serveShop } from '../../../../demo/shop/serve-shop.js';
import { payfect } from '../../../../src/proxy/index.js';

/** A callback of the sandbox that has been answered. */
interface DeliveredCallback {
  readonly request: Request;
  readonly status: number;
}

/** The sandbox and the shop on ports of their own, until the test file ends. */
export async function runShop() {
  const distDir = mkdtempSync(path.join(tmpdir(), 'shop-dist-'));
  const reports: string[] = [];
  const callbacks = deliveries();
  const upstream = switchableFetch();
  let nowMs = Date.UTC(2026, 10, 20, 12, 0, 0);
  const sandbox = await serveSandbox({
    port: 0,
    callbackSecret: SANDBOX_CALLBACK_SECRET_DEFAULT,
    fetch: callbacks.fetch,
  });
  const account = {
    apiKey: SANDBOX_API_KEY,
    callbackSecret: SANDBOX_CALLBACK_SECRET_DEFAULT,
    baseUrl: `${sandbox.url}/api/v1`,
    paymentHosts: [new URL(sandbox.url).host],
  };
  const shop = await serveShop({
    port: 0,
    payfect: account,
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
    reports,
    nextCallback: callbacks.next,
    setPayfectDown: upstream.setDown,
    advance: (ms: number) => void (nowMs += ms),
    /** What Payfect itself knows of a checkout. */
    readCheckout: (sessionId: string) => payfect(account).checkouts.retrieve(sessionId),
  };
}

/** Passes callbacks through and tells when one has been answered, so that no test has to wait by the clock. */
function deliveries() {
  const waiting: ((callback: DeliveredCallback) => void)[] = [];
  return {
    next: () => new Promise<DeliveredCallback>((resolve) => void waiting.push(resolve)),
    fetch: async (...[input, init]: Parameters<typeof fetch>) => {
      const request = new Request(input, init);
      const answer = await fetch(request.clone());
      waiting.shift()?.({ request, status: answer.status });
      return answer;
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
