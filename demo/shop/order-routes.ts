// From a cart to a checkout, and what the merchant and the shopper see of an order afterwards.
// Knows no provider beyond its seam. Nothing here marks an order paid.
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { embeddedCheckout, type Order } from './order.js';
import { checkoutPage } from './pages/checkout-page.js';
import { messagePage } from './pages/message-page.js';
import { orderPage } from './pages/order-page.js';
import { ordersPage } from './pages/orders-page.js';
import { readPageLanguage } from './pages/page-language.js';
import { storePage } from './pages/store-page.js';
import { keptQuantities, readCart } from './read-cart.js';
import type { ShopDesk } from './shop-desk.js';
import type { ShopProvider } from './shop-provider.js';
import { shopperOf } from './shopper-cookie.js';

const MAX_FORM_BYTES = 16_384;

export function orderRoutes(desk: ShopDesk, provider: ShopProvider): Hono {
  const { orders } = desk;
  const { proof } = provider;
  const app = new Hono();
  app.get('/orders', (context) => context.html(ordersPage(orders.newestFirst(), proof)));
  app.post('/orders', bodyLimit({ maxSize: MAX_FORM_BYTES, onError: refuseForm }), (context) =>
    placeOrder(context, desk, provider),
  );
  app.get('/orders/:id', (context) => withOrder(context, desk, (order) => context.html(orderPage(order, proof))));
  app.post('/orders/:id/checkout', (context) =>
    withOrder(context, desk, (order) => goToCheckout(context, order, desk, provider)),
  );
  app.get('/checkout/:id', (context) =>
    withOrder(context, desk, (order) => {
      const checkout = embeddedCheckout(order);
      if (checkout === null) return context.redirect(`/orders/${order.id}`, 303);
      const language = readPageLanguage(new URL(context.req.url).searchParams);
      return context.html(checkoutPage(order, checkout, language));
    }),
  );
  return app;
}

async function placeOrder(context: Context, desk: ShopDesk, provider: ShopProvider): Promise<Response> {
  const form = new URLSearchParams(await context.req.text());
  const cart = readCart(form);
  const { currency } = provider;
  if (!cart.ok) {
    return context.html(storePage({ currency, quantities: keptQuantities(form), problem: cart.problem }), 400);
  }
  const shopperId = shopperOf(context, desk.publicUrl);
  const order = desk.orders.place({ shopperId, currency, lines: cart.lines }, desk.now());
  return goToCheckout(context, order, desk, provider);
}

async function goToCheckout(
  context: Context,
  order: Order,
  { orders, report }: ShopDesk,
  provider: ShopProvider,
): Promise<Response> {
  if (order.progress.state === 'not-started') {
    try {
      orders.attachFirstCheckout(order.id, await provider.openCheckout(order));
    } catch (error) {
      report(`No checkout for order ${order.id}: ${error instanceof Error ? error.message : String(error)}`);
      // Led away rather than answered here, so that a reload does not send the cart again.
      return context.redirect(`/orders/${order.id}`, 303);
    }
  }
  return context.redirect(`/checkout/${order.id}`, 303);
}

function refuseForm(context: Context): Response | Promise<Response> {
  const text = 'What was sent is far too large for a cart. Please go back to the shop and choose again.';
  return context.html(messagePage('Cart too large', text), 413);
}

function withOrder(
  context: Context,
  { orders }: ShopDesk,
  answer: (order: Order) => Response | Promise<Response>,
): Response | Promise<Response> {
  const order = orders.find(context.req.param('id') ?? '');
  if (order !== undefined) return answer(order);
  const text = 'There is no such order. Orders of this demo are kept in memory, and are gone when it is restarted.';
  return context.html(messagePage('Order not found', text), 404);
}
