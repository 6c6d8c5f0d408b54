// The options that let a shopper do more than read.
import type { CheckoutProxyOptions } from './options.js';

/** @throws {TypeError} */
export function checkActionOptions(options: CheckoutProxyOptions): void {
  checkNext('select', options.select, options);
  checkNext('restart', options.restart, options);
  if (options.onCancel !== undefined && options.authorize === undefined) {
    throw new TypeError(
      'onCancel would never run: whoever knows a session id could cancel, so it needs authorize, which says who may.',
    );
  }
  if (options.resolve !== undefined && options.provider.name !== 'wewire') {
    throw new TypeError(
      'resolve is for WeWire only: a Payfect session has a status of its own, and that is the truth.',
    );
  }
}

function checkNext(name: 'select' | 'restart', next: unknown, { provider, authorize }: CheckoutProxyOptions): void {
  if (next === undefined || typeof next === 'function') return;
  if (next !== 'recreate') {
    throw new TypeError(
      `${name} must be "recreate" or a function that gives a session id, got ${JSON.stringify(next)}.`,
    );
  }
  if (provider.recreate === null) {
    throw new TypeError(
      `${name}: "recreate" cannot work with WeWire, whose sessions do not tell all that create needs. Pass a function ` +
        'that creates a checkout from your own order and gives its id.',
    );
  }
  if (authorize === undefined) return;
  throw new TypeError(
    `${name}: "recreate" cannot work with authorize, which would not know the new session's id. Pass a function that ` +
      'calls provider.checkouts.recreate(sessionId, choice), notes the id for whom authorize asks, and gives it.',
  );
}
