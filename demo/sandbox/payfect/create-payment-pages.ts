import { Hono, type Handler } from 'hono';
import { outcomePage } from '../page/outcome-page.js';
import { sendPage } from '../page/send-page.js';
import { UNKNOWN_CHECKOUT } from './outcome-page-model.js';
import type { PayfectState } from './payfect-state.js';
import { cancel, expire, pay, showCheckout, underpay, type PaymentAction } from './payment-actions.js';
import { openLinkedCheckout } from './payment-links.js';

/** The hosted payment page with the routes of its forms, and the payment links that lead to it. */
export function createPaymentPages(state: PayfectState): Hono {
  const app = new Hono();
  app.get('/checkouts/:id', onCheckout(state, showCheckout));
  app.post('/checkouts/:id/pay', onCheckout(state, pay));
  app.post('/checkouts/:id/underpay', onCheckout(state, underpay));
  app.post('/checkouts/:id/expire', onCheckout(state, expire));
  app.post('/checkouts/:id/cancel', onCheckout(state, cancel));
  app.get('/payment-links/:id', openLink(state));
  return app;
}

function onCheckout(state: PayfectState, act: PaymentAction): Handler {
  return async (c) => {
    const fields = c.req.method === 'POST' ? await c.req.parseBody() : c.req.query();
    // Found after the form was read: a second post that came meanwhile must see what the first one did.
    const checkout = state.book.find(c.req.param('id') ?? '');
    if (checkout === undefined) return sendPage(c, outcomePage(UNKNOWN_CHECKOUT), 404);
    return act(state, { c, checkout, fields });
  };
}

function openLink({ links, book, clock }: PayfectState): Handler {
  return (c) => {
    const link = links.find(c.req.param('id') ?? '');
    if (link === undefined) return sendPage(c, outcomePage(UNKNOWN_CHECKOUT), 404);
    const checkout = openLinkedCheckout(link, clock.now());
    book.add(checkout);
    return c.redirect(`/checkouts/${checkout.id}`, 303);
  };
}
