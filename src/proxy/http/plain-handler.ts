// The proxy in plain terms, for the Node adapter. Whoever wraps the proxy in a function of their own loses speed, not meaning.
import { answerFrom, type Answer } from './response.js';
import type { CheckoutHandler } from '../checkout-proxy.js';
import type { Incoming } from './request.js';

export type PlainHandler = (incoming: Incoming, clientAddress: string | undefined) => Promise<Answer>;

const PLAIN_HANDLERS = new WeakMap<CheckoutHandler, PlainHandler>();

export function rememberPlainHandler(handler: CheckoutHandler, plain: PlainHandler): void {
  PLAIN_HANDLERS.set(handler, plain);
}

export function plainHandlerOf(handler: CheckoutHandler): PlainHandler {
  return (
    PLAIN_HANDLERS.get(handler) ??
    (async ({ request }, clientAddress) =>
      answerFrom(await handler(request, clientAddress === undefined ? {} : { clientAddress })))
  );
}
