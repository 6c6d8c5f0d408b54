// Turns a cart into a checkout, and shows orders to the merchant and the shopper.
// Knows a provider only as `ShopProvider`. Nothing here marks an order as paid.
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { checkoutStatus } from './checkout-status.js';
import { embeddedCheckout, type Order } from './order.js';
import { checkoutPage } from './pages/checkout-page.js';
import { orderPage } from './pages/order-page.js';
import { ordersPage } from './pages/orders-page.js';
import { messagePage, readPageLanguage } from './pages/page.js';
import { storePage } from './pages/store-page.js';
import { quantitiesIn, readCart } from './read-cart.js';
import type { ShopContext } from './shop-context.js';
import type { ShopProvider } from './shop-provider.js';
import { shopperOf } from './shopper-cookie.js';

const MAX_FORM_BYTES = 16_384;

export function orderRoutes(shop: ShopContext, provider: ShopProvider): Hono {
  const { orders } = shop;
  const { proof } = provider;
  const app = new Hono();
  app.get('/orders', (context) => context.html(ordersPage(orders.newestFirst(), proof)));
  app.post('/orders', bodyLimit({ maxSize: MAX_FORM_BYTES, onError: rejectForm }), (context) =>
    placeOrder(context, shop, provider),
  );
  app.get('/orders/:id', (context) =>
    withOrder(context, shop, async (order) => {
      const status = order.progress.state === 'waiting' ? await checkoutStatus(order, shop, provider) : 'unknown';
      // The payment may have been reported meanwhile.
      return context.html(orderPage(orders.find(order.id) ?? order, proof, status));
    }),
  );
  app.post('/orders/:id/checkout', (context) =>
    withOrder(context, shop, (order) => goToCheckout(context, order, shop, provider)),
  );
  app.get('/checkout/:id', (context) =>
    withOrder(context, shop, (order) => {
      const checkout = embeddedCheckout(order);
      if (checkout === null) return context.redirect(`/orders/${order.id}`, 303);
      const language = readPageLanguage(new URL(context.req.url).searchParams);
      return context.html(checkoutPage(order, checkout, language));
    }),
  );
  return app;
}

async function placeOrder(context: Context, shop: ShopContext, provider: ShopProvider): Promise<Response> {
  const form = new URLSearchParams(await context.req.text());
  const cart = readCart(form);
  const { currency } = provider;
  if (!cart.ok) {
    return context.html(storePage({ currency, quantities: quantitiesIn(form), problem: cart.problem }), 400);
  }
  const shopperId = shopperOf(context, shop.publicUrl);
  const order = shop.orders.place({ shopperId, currency, lines: cart.lines }, shop.now());
  return goToCheckout(context, order, shop, provider);
}

async function goToCheckout(
  context: Context,
  order: Order,
  { orders, report }: ShopContext,
  provider: ShopProvider,
): Promise<Response> {
  if (order.progress.state === 'not-started') {
    try {
      orders.attachFirstCheckout(order.id, await provider.openCheckout(order));
    } catch (error) {
      report(`No checkout for order ${order.id}: ${error instanceof Error ? error.message : String(error)}`);
      // Redirect, so that a reload does not submit the cart again.
      return context.redirect(`/orders/${order.id}`, 303);
    }
  }
  return context.redirect(`/checkout/${order.id}`, 303);
}

function rejectForm(context: Context): Response | Promise<Response> {
  const text = 'This is more than a cart can hold. Go back to the shop and choose again.';
  return context.html(messagePage('Cart too large', text), 413);
}

function withOrder(
  context: Context,
  { orders }: ShopContext,
  respond: (order: Order) => Response | Promise<Response>,
): Response | Promise<Response> {
  const order = orders.find(context.req.param('id') ?? '');
  if (order !== undefined) return respond(order);
  const text = 'We can’t find this order. The demo keeps orders in memory, so they are gone after a restart.';
  return context.html(messagePage('Order not found', text), 404);
}
