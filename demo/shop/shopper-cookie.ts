// Lets a browser change only the orders it placed. The shop has no accounts, so a cookie identifies the shopper.
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import { randomUUID } from 'node:crypto';
import type { CheckoutProxyOptions } from '../../src/proxy/index.js';
import type { OrderStore } from './order-store.js';

const NAME = 'shopper';
const SHOPPER_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Returns the shopper of this browser, and sets the cookie if it has none. */
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

/** Anyone who knows its id may read a checkout, as on the payment page; only its shopper may change it. */
export function authorizeShopper(orders: OrderStore): NonNullable<CheckoutProxyOptions['authorize']> {
  return ({ request, sessionId, action }) => {
    if (action === 'read' || action === 'events') return true;
    return orders.findByCheckout(sessionId)?.shopperId === shopperIn(request);
  };
}

function shopperIn(request: Request): string | null {
  const shopperId = parse(request.headers.get('cookie') ?? '', NAME)[NAME] ?? '';
  return SHOPPER_ID.test(shopperId) ? shopperId : null;
}
