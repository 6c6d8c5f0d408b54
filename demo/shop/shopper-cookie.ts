// Which orders a browser may change: those that it placed. The shop has no accounts, so a cookie binds the two.
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import { randomUUID } from 'node:crypto';
import type { CheckoutProxyOptions } from '../../src/proxy/index.js';
import type { OrderStore } from './order-store.js';

const NAME = 'shopper';
const SHOPPER_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The shopper of this browser, who gets a cookie at the first order. */
export function shopperOf(context: Context, publicUrl: string): string {
  const known = shopperIn(context.req.raw);
  if (known !== null) return known;
  const shopperId = randomUUID();
  setCookie(context, NAME, shopperId, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
  });
  return shopperId;
}

/** To read a checkout its id is enough, as it is on the payment page; to change one, its shopper's cookie is needed. */
export function authorizeShopper(orders: OrderStore): NonNullable<CheckoutProxyOptions['authorize']> {
  return (request, sessionId, action) => {
    if (action === 'read' || action === 'events') return true;
    return orders.findByCheckout(sessionId)?.shopperId === shopperIn(request);
  };
}

function shopperIn(request: Request): string | null {
  const shopperId = parse(request.headers.get('cookie') ?? '', NAME)[NAME] ?? '';
  return SHOPPER_ID.test(shopperId) ? shopperId : null;
}
