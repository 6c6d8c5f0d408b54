import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CheckoutProxy } from '../../../src/proxy/index.js';
import { orderTotal } from '../order.js';
import type { ShopContext } from '../shop-context.js';
import { recordPayment } from '../shop-provider.js';

const MAX_BODY_BYTES = 1024;

/** Records the payment that the sandbox reports, and notifies the proxy, which cannot read it from WeWire. */
export function notificationRoute(path: string, proxy: CheckoutProxy, shop: ShopContext): Hono {
  const app = new Hono();
  const limit = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (context) => context.body(null, 413) });
  app.post(path, limit, async (context) => {
    const sessionId = sessionIdIn(await context.req.json().catch(() => null));
    const order = shop.orders.findByCheckout(sessionId ?? '');
    if (sessionId === null || order === undefined) return context.body(null, 404);
    const { currency } = order;
    recordPayment({ sessionId, paidAtMs: shop.now(), amount: orderTotal(order), currency, network: null }, shop);
    await proxy.notify(sessionId, 'complete');
    return context.body(null, 204);
  });
  return app;
}

function sessionIdIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('sessionId' in body)) return null;
  return typeof body.sessionId === 'string' ? body.sessionId : null;
}
