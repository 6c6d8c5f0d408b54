import { Hono, type Handler } from 'hono';
import { outcomePage } from '../page/outcome-page.js';
import { sendPage } from '../page/send-page.js';
import { UNKNOWN_CHECKOUT } from './outcome-page-model.js';
import { cancel, expire, pay, showPayable, underpay, type PaymentAction } from './payment-actions.js';
import type { PaymentGateway } from './payment-gateway.js';

/** The hosted payment page with the routes of its forms. */
export function createPaymentPages(gateway: PaymentGateway): Hono {
  const app = new Hono();
  app.get('/checkouts/:id', onPayable(gateway, showPayable));
  app.post('/checkouts/:id/pay', onPayable(gateway, pay));
  app.post('/checkouts/:id/underpay', onPayable(gateway, underpay));
  app.post('/checkouts/:id/expire', onPayable(gateway, expire));
  app.post('/checkouts/:id/cancel', onPayable(gateway, cancel));
  return app;
}

function onPayable(gateway: PaymentGateway, action: PaymentAction): Handler {
  return async (c) => {
    const fields = c.req.method === 'POST' ? await c.req.parseBody() : c.req.query();
    // Found after the form was read: a second post that came meanwhile must see what the first one did.
    const payable = gateway.find(c.req.param('id') ?? '');
    if (payable === undefined) return sendPage(c, outcomePage(UNKNOWN_CHECKOUT), 404);
    return action(gateway, { c, payable, fields });
  };
}
