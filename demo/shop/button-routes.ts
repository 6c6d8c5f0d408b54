// The page with buttons, and what a button requests when it is pressed: an order of one product, and its session.
import { type Context, Hono } from 'hono';
import { findProduct } from './catalog.js';
import { buttonPage } from './pages/button-page.js';
import { readPageLanguage } from './pages/page.js';
import type { ShopContext } from './shop-context.js';
import type { ShopProvider } from './shop-provider.js';
import { shopperOf } from './shopper-cookie.js';

export function buttonRoutes(shop: ShopContext, provider: ShopProvider): Hono {
  const app = new Hono();
  app.get('/button', (context) => {
    const language = readPageLanguage(new URL(context.req.url).searchParams);
    return context.html(buttonPage(provider.currency, language));
  });
  app.post('/button/orders', (context) => placeOrder(context, shop, provider));
  return app;
}

async function placeOrder(context: Context, shop: ShopContext, provider: ShopProvider): Promise<Response> {
  // A page of another site cannot send this type without asking first (CORS), and this shop refuses.
  if (context.req.header('content-type') !== 'application/json') return problem(415, 'Send JSON.');
  const product = findProduct(context.req.query('sku') ?? '');
  if (product === undefined) return problem(404, 'We don’t sell this anymore.');
  const { orders, publicUrl, now, report } = shop;
  const lines = [{ product, quantity: 1 }];
  const shopperId = shopperOf(context, publicUrl);
  const order = orders.place({ shopperId, currency: provider.currency, lines }, now());
  try {
    const checkout = await provider.openCheckout(order);
    orders.attachFirstCheckout(order.id, checkout);
    return context.json({ sessionId: checkout.sessionId }, 201);
  } catch (error) {
    report(`No checkout for order ${order.id}: ${error instanceof Error ? error.message : String(error)}`);
    return problem(502, 'We couldn’t reach the payment service. Nothing was charged. Please try again.');
  }
}

/** A problem (RFC 9457) whose detail the button shows to the shopper. */
function problem(status: number, detail: string): Response {
  return Response.json({ status, detail }, { status, headers: { 'content-type': 'application/problem+json' } });
}
