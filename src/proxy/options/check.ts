// Refuses options that cannot work, when the server starts instead of when the first shopper pays.
import { checkLimits, checkPollAfter } from './check-limits.js';
import type { CheckoutProxyOptions } from './options.js';

type OptionName = keyof CheckoutProxyOptions;

/** The least that each option needs: to be a function, to have these methods, or a check of its own further down. */
const FORMS: Readonly<Record<OptionName, 'function' | 'checked-below' | readonly string[]>> = {
  provider: 'checked-below',
  onComplete: 'function',
  basePath: 'checked-below',
  authorize: 'function',
  select: 'checked-below',
  restart: 'checked-below',
  onCancel: 'function',
  sessionStatus: 'function',
  items: 'function',
  payments: 'function',
  allowOrigins: 'checked-below',
  limits: 'checked-below',
  pollAfterSeconds: 'checked-below',
  clientAddress: 'function',
  onLog: 'function',
  doorbell: ['ring', 'subscribe'],
  store: ['has', 'add'],
  clock: ['now', 'schedule'],
};

/** @throws {TypeError} with a sentence that says what to do. */
export function checkProxyOptions(options: CheckoutProxyOptions): void {
  checkForms(options);
  checkProvider(options.provider);
  checkOnComplete(options);
  checkActionOptions(options);
  if (options.basePath !== undefined) checkBasePath(options.basePath);
  if (options.allowOrigins !== undefined) checkOrigins(options.allowOrigins);
  checkLimits(options.limits ?? {});
  checkPollAfter(options.pollAfterSeconds);
}

/** Plain JavaScript may pass anything, or nothing. */
function checkForms(options: CheckoutProxyOptions | undefined): void {
  if (options?.provider === undefined)
    throw new TypeError('provider is missing: pass the provider that your sessions come from.');
  for (const [name, value] of Object.entries(options)) {
    // A misspelled `authorize` would leave open what the merchant wants closed.
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

/** Someone else may have written the provider, so its members are checked, too. */
function checkProvider(provider: object): void {
  if (!hasMethod(provider, 'readSession'))
    throw new TypeError('provider must be an object with a function "readSession".');
  for (const [name, type] of [
    ['name', 'string'],
    ['hasStatus', 'boolean'],
  ] as const) {
    const value: unknown = Reflect.get(provider, name);
    if (typeof value !== type) throw new TypeError(`provider.${name} must be a ${type}, got ${typeof value}.`);
  }
  for (const name of ['verifyCallback', 'recreate', 'cancelSession']) {
    if (Reflect.get(provider, name) === null || hasMethod(provider, name)) continue;
    throw new TypeError(`provider.${name} must be a function, or null if the provider cannot do that.`);
  }
}

function checkOnComplete({ provider, onComplete }: CheckoutProxyOptions): void {
  if (onComplete === undefined || provider.verifyCallback !== null) return;
  throw new TypeError(
    `onComplete would never run: the provider "${provider.name}" cannot verify callbacks as it is configured. If it has a ` +
      'callback secret, pass it (callbackSecret). Otherwise do that work where you learn of a payment, and call ' +
      'proxy.notify(sessionId, "complete") there.',
  );
}

function checkBasePath(basePath: unknown): void {
  const isPath = typeof basePath === 'string' && /^(?:\/[\w.~-]+)+$/.test(basePath);
  // URL parsers resolve `/a/..`, so no request would ever have that path.
  if (basePath === '/' || (isPath && new URL(basePath, 'http://host').pathname === basePath)) return;
  throw new TypeError(
    `basePath must begin with a slash and not end in one, such as "/payfect", got ${JSON.stringify(basePath)}.`,
  );
}

function checkOrigins(origins: unknown): void {
  if (!Array.isArray(origins)) throw new TypeError('allowOrigins must be a list, such as ["https://shop.example"].');
  for (const origin of origins) {
    if (isOrigin(origin)) continue;
    throw new TypeError(
      'allowOrigins takes exact origins such as "https://shop.example" or "capacitor://localhost", without path, slash at the end or "*", ' +
        `got ${JSON.stringify(origin)}.`,
    );
  }
}

/**
 * Pages of hybrid apps and extensions have origins with a scheme of their own (`capacitor://localhost`). The URL parser has
 * none for those, so they are taken as they are. Schemes listed here are the web's, whose origins it knows or has none for.
 */
const OWN_SCHEME_ORIGIN =
  /^(?!(?:https?|wss?|ftp|file|blob|data|about|javascript|filesystem):)[a-z][a-z\d+.-]*:\/\/[\w.~-]+(?::\d{1,5})?$/;

function isOrigin(value: unknown): boolean {
  // The URL parser accepts "https://*.example", which no browser sends.
  if (typeof value !== 'string' || value.includes('*')) return false;
  return /^https?:/.test(value)
    ? URL.canParse(value) && new URL(value).origin === value
    : OWN_SCHEME_ORIGIN.test(value);
}

/** The options that let a shopper do more than read. @throws {TypeError} */
function checkActionOptions({
  provider,
  select,
  restart,
  onCancel,
  authorize,
  sessionStatus,
}: CheckoutProxyOptions): void {
  checkRecreate('select', select, provider, authorize !== undefined);
  checkRecreate('restart', restart, provider, authorize !== undefined);
  if (onCancel !== undefined && authorize === undefined) {
    throw new TypeError(
      'onCancel would never run: anyone who knows a session id could cancel, so it needs authorize, which decides who may.',
    );
  }
  if (sessionStatus !== undefined && provider.hasStatus) {
    throw new TypeError(
      `sessionStatus is for providers whose sessions report no status. Sessions of "${provider.name}" do, and that status counts.`,
    );
  }
}

function checkRecreate(
  name: 'select' | 'restart',
  value: unknown,
  provider: CheckoutProxyOptions['provider'],
  hasAuthorize: boolean,
): void {
  if (value === undefined || typeof value === 'function') return;
  if (value !== 'recreate') {
    throw new TypeError(
      `${name} must be "recreate" or a function that returns a session id, got ${JSON.stringify(value)}.`,
    );
  }
  if (provider.recreate === null) {
    throw new TypeError(
      `${name}: "recreate" cannot work with the provider "${provider.name}", whose sessions lack what creating them again ` +
        'needs. Pass a function that creates a checkout from your own order and returns its id.',
    );
  }
  if (!hasAuthorize) return;
  throw new TypeError(
    `${name}: "recreate" cannot work with authorize, which would not know the new session's id. Pass a function that calls ` +
      'provider.checkouts.recreate(sessionId, choice), records the id for authorize, and returns it.',
  );
}
