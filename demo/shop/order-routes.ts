// From a cart to a checkout, and what the merchant and the shopper see of an order afterwards.
// Knows no key: `payfect` holds it. Nothing here marks an order paid.
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Payfect } from '../../src/proxy/index.js';
import type { Order } from './order.js';
import type { OrderBook } from './order-book.js';
import { checkoutPage } from './pages/checkout-page.js';
import { messagePage } from './pages/message-page.js';
import { orderPage } from './pages/order-page.js';
import { ordersPage } from './pages/orders-page.js';
import { readPageLanguage } from './pages/page-language.js';
import { storePage } from './pages/store-page.js';
import { keptQuantities, readCart } from './read-cart.js';
import { startCheckout } from './start-checkout.js';

const MAX_FORM_BYTES = 16_384;

interface OrderDesk {
  readonly orders: OrderBook;
  readonly payfect: Payfect;
  readonly publicUrl: string;
  readonly now: () => number;
  readonly report: (sentence: string) => void;
}

export function orderRoutes(desk: OrderDesk): Hono {
  const app = new Hono();
  app.get('/orders', (context) => context.html(ordersPage(desk.orders.newestFirst())));
  app.post('/orders', bodyLimit({ maxSize: MAX_FORM_BYTES, onError: refuseForm }), (context) =>
    placeOrder(context, desk),
  );
  app.get('/orders/:id', (context) => withOrder(context, desk, (order) => context.html(orderPage(order))));
  app.post('/orders/:id/checkout', (context) =>
    withOrder(context, desk, (order) => goToCheckout(context, order, desk)),
  );
  app.get('/checkout/:id', (context) =>
    withOrder(context, desk, (order) => {
      if (order.progress.state === 'not-started') return context.redirect(`/orders/${order.id}`, 303);
      const language = readPageLanguage(new URL(context.req.url).searchParams);
      return context.html(checkoutPage(order, order.progress.checkout, language));
    }),
  );
  return app;
}

async function placeOrder(context: Context, desk: OrderDesk): Promise<Response> {
  const form = new URLSearchParams(await context.req.text());
  const cart = readCart(form);
  if (!cart.ok) {
    return context.html(storePage({ quantities: keptQuantities(form), problem: cart.problem }), 400);
  }
  return goToCheckout(context, desk.orders.place(cart.lines, desk.now()), desk);
}

async function goToCheckout(context: Context, order: Order, desk: OrderDesk): Promise<Response> {
  if (order.progress.state === 'not-started') {
    try {
      desk.orders.attachCheckout(order.id, await startCheckout(order, desk.payfect, desk.publicUrl));
    } catch (error) {
      desk.report(`No checkout for order ${order.id}: ${error instanceof Error ? error.message : String(error)}`);
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
  desk: OrderDesk,
  answer: (order: Order) => Response | Promise<Response>,
): Response | Promise<Response> {
  const order = desk.orders.find(context.req.param('id') ?? '');
  if (order !== undefined) return answer(order);
  const text = 'There is no such order. Orders of this demo are kept in memory, and are gone when it is restarted.';
  return context.html(messagePage('Order not found', text), 404);
}
