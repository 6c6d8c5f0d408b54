// Refuses options that cannot work, when the server starts and not when the first shopper pays.
import type { CheckoutProxyOptions, ProxyLimits } from './proxy-options.js';

/** @throws {TypeError} with a sentence that says what to do. */
export function checkProxyOptions({
  provider,
  onComplete,
  basePath,
  allowOrigins,
  limits,
}: CheckoutProxyOptions): void {
  // Plain JavaScript gets here without any provider.
  if (!hasMethod(provider, 'readSession')) {
    throw new TypeError('provider is missing: pass payfect({ apiKey }).');
  }
  if (onComplete !== undefined && provider.verifyCallback === null) {
    throw new TypeError(
      'onComplete would never run: without a callbackSecret no callback can be verified. Pass payfect({ apiKey, callbackSecret }).',
    );
  }
  if (basePath !== undefined) checkBasePath(basePath);
  allowOrigins?.forEach(checkOrigin);
  checkLimits(limits ?? {});
}

function hasMethod(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function';
}

function checkBasePath(basePath: string): void {
  if (basePath === '/' || /^(?:\/[\w.~-]+)+$/.test(basePath)) return;
  throw new TypeError(`basePath must begin with a slash and not end in one, such as "/payfect", got "${basePath}".`);
}

function checkOrigin(origin: string): void {
  if (URL.canParse(origin) && new URL(origin).origin === origin && origin !== 'null') return;
  throw new TypeError(
    `allowOrigins takes exact origins such as "https://shop.example", without path, slash at the end or "*", got "${origin}".`,
  );
}

function checkLimits({ client, session, streams, streamsPerClient }: ProxyLimits): void {
  const rates = { 'client.perSecond': client?.perSecond, 'session.perSecond': session?.perSecond };
  for (const [name, value] of Object.entries(rates)) {
    if (value !== undefined && !(value > 0)) throw new TypeError(`limits.${name} must be above 0, got ${value}.`);
  }
  const atLeastOne = { 'client.burst': client?.burst, 'session.burst': session?.burst, streams, streamsPerClient };
  for (const [name, value] of Object.entries(atLeastOne)) {
    if (value !== undefined && !(value >= 1)) throw new TypeError(`limits.${name} must be 1 or more, got ${value}.`);
  }
}
