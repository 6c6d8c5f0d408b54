// Refuses options that cannot work, when the server starts and not when the first shopper pays.
import type { CheckoutProxyOptions, ProxyLimits } from './options.js';

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
  sessionStatus: 'function',
  allowOrigins: 'checked-below',
  limits: 'checked-below',
  onLog: 'function',
  fetch: 'function',
  doorbell: ['ring', 'subscribe'],
  store: ['has', 'add'],
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

const RATES = ['client', 'session', 'creations'] as const satisfies (keyof ProxyLimits)[];
const COUNTS = ['streams', 'streamsPerClient'] as const satisfies (keyof ProxyLimits)[];
const NAMES: readonly string[] = [...RATES, ...COUNTS, 'pollAfterSeconds' satisfies keyof ProxyLimits];
/** Longer waits the element does not obey. */
const MAX_POLL_AFTER_SECONDS = 120;

/** @throws {TypeError} for a name that there is not, and for a number that would let nobody through. */
export function checkLimits(limits: ProxyLimits): void {
  for (const name of Object.keys(limits)) {
    if (!NAMES.includes(name)) throw new TypeError(`There is no limits.${name}: there are ${NAMES.join(', ')}.`);
  }
  for (const name of RATES) {
    const rate = limits[name];
    if (rate === undefined) continue;
    if (!isNumber(rate.perSecond) || !(rate.perSecond > 0)) refuse(`${name}.perSecond`, 'above 0', rate.perSecond);
    if (!isNumber(rate.burst) || !(rate.burst >= 1)) refuse(`${name}.burst`, '1 or more', rate.burst);
  }
  for (const name of COUNTS) {
    const count = limits[name];
    if (count !== undefined && !(isNumber(count) && count >= 1)) refuse(name, '1 or more', count);
  }
  const { pollAfterSeconds: poll } = limits;
  if (poll === undefined || (isNumber(poll) && poll >= 1 && poll <= MAX_POLL_AFTER_SECONDS)) return;
  refuse('pollAfterSeconds', `1 to ${MAX_POLL_AFTER_SECONDS}`, poll);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function refuse(name: string, wanted: string, got: unknown): never {
  throw new TypeError(`limits.${name} must be ${wanted}, got ${String(got)}.`);
}

/*H // The options that let a shopper do more than read. */
/** @throws {TypeError} */
export function checkActionOptions(options: CheckoutProxyOptions): void {
  checkNext('select', options.select, options);
  checkNext('restart', options.restart, options);
  if (options.onCancel !== undefined && options.authorize === undefined) {
    throw new TypeError(
      'onCancel would never run: whoever knows a session id could cancel, so it needs authorize, which says who may.',
    );
  }
  if (options.sessionStatus !== undefined && options.provider.name !== 'wewire') {
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
