// Refuses options that cannot work, when the server starts and not when the first shopper pays.
import { checkActionOptions } from './check-action-options.js';
import { checkLimits } from './check-limits.js';
import type { CheckoutProxyOptions } from './options.js';

type OptionName = keyof CheckoutProxyOptions;

/** What each option must have to be usable at all: be a function, have these methods, or be looked at further down. */
const FORMS: Readonly<Record<OptionName, 'function' | 'checked-below' | readonly string[]>> = {
  provider: ['readSession'],
  onComplete: 'function',
  basePath: 'checked-below',
  authorize: 'function',
  select: 'checked-below',
  restart: 'checked-below',
  onCancel: 'function',
  resolve: 'function',
  allowOrigins: 'checked-below',
  limits: 'checked-below',
  logger: 'function',
  fetch: 'function',
  doorbell: ['ring', 'subscribe'],
  replayMemory: ['has', 'add'],
  clock: ['now', 'schedule'],
};

/** @throws {TypeError} with a sentence that says what to do. */
export function checkProxyOptions(options: CheckoutProxyOptions): void {
  checkForms(options);
  checkOnComplete(options);
  checkActionOptions(options);
  if (options.basePath !== undefined) checkBasePath(options.basePath);
  if (options.allowOrigins !== undefined) checkOrigins(options.allowOrigins);
  checkLimits(options.limits ?? {});
}

/** Plain JavaScript gets here with anything, or nothing. */
function checkForms(options: CheckoutProxyOptions | undefined): void {
  if (options?.provider === undefined) throw new TypeError('provider is missing: pass payfect({ apiKey }).');
  for (const [name, value] of Object.entries(options)) {
    // A misspelt "authorize" would leave open what the merchant means to have closed.
    if (!isOptionName(name)) {
      throw new TypeError(`There is no option "${name}": there are ${Object.keys(FORMS).join(', ')}.`);
    }
    if (value !== undefined) checkForm(name, value);
  }
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(FORMS, name);
}

function checkForm(name: OptionName, value: unknown): void {
  const form = FORMS[name];
  if (form === 'checked-below') return;
  if (form === 'function') {
    if (typeof value !== 'function') throw new TypeError(`${name} must be a function, got ${typeof value}.`);
    return;
  }
  const missing = form.find((method) => !hasMethod(value, method));
  if (missing !== undefined) throw new TypeError(`${name} must be an object with a function "${missing}".`);
}

function hasMethod(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function';
}

function checkOnComplete({ provider, onComplete }: CheckoutProxyOptions): void {
  if (onComplete === undefined || provider.verifyCallback !== null) return;
  throw new TypeError(
    provider.name === 'wewire'
      ? 'onComplete would never run: WeWire documents no callback. Do that work where you learn of a payment, and call ' +
          'proxy.notify(sessionId, "complete") there.'
      : 'onComplete would never run: without a callbackSecret no callback can be verified. Pass payfect({ apiKey, callbackSecret }).',
  );
}

function checkBasePath(basePath: unknown): void {
  if (basePath === '/' || (typeof basePath === 'string' && /^(?:\/[\w.~-]+)+$/.test(basePath))) return;
  throw new TypeError(
    `basePath must begin with a slash and not end in one, such as "/payfect", got ${JSON.stringify(basePath)}.`,
  );
}

function checkOrigins(origins: unknown): void {
  if (!Array.isArray(origins)) throw new TypeError('allowOrigins must be a list, such as ["https://shop.example"].');
  for (const origin of origins) {
    if (isOrigin(origin)) continue;
    throw new TypeError(
      'allowOrigins takes exact origins such as "https://shop.example", without path, slash at the end or "*", ' +
        `got ${JSON.stringify(origin)}.`,
    );
  }
}

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value && value !== 'null';
}
