import { Hono, type Handler } from 'hono';
import { outcomePage } from '../page/outcome-page.js';
import { sendPage } from '../page/send-page.js';
import { UNKNOWN_CHECKOUT } from './outcome-page-model.js';
import { cancel, expire, pay, showPayable, underpay, type PaymentAction } from './payment-actions.js';
import type { PaymentDesk } from './payment-desk.js';

/** The hosted payment page with the routes of its forms. */
export function createPaymentPages(desk: PaymentDesk): Hono {
  const app = new Hono();
  app.get('/checkouts/:id', onPayable(desk, showPayable));
  app.post('/checkouts/:id/pay', onPayable(desk, pay));
  app.post('/checkouts/:id/underpay', onPayable(desk, underpay));
  app.post('/checkouts/:id/expire', onPayable(desk, expire));
  app.post('/checkouts/:id/cancel', onPayable(desk, cancel));
  return app;
}

function onPayable(desk: PaymentDesk, act: PaymentAction): Handler {
  return async (c) => {
    const fields = c.req.method === 'POST' ? await c.req.parseBody() : c.req.query();
    // Found after the form was read: a second post that came meanwhile must see what the first one did.
    const payable = desk.find(c.req.param('id') ?? '');
    if (payable === undefined) return sendPage(c, outcomePage(UNKNOWN_CHECKOUT), 404);
    return act(desk, { c, payable, fields });
  };
}
