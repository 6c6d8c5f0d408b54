// What the page's developer should know, on the console.
import type { CheckoutErrorCode } from '../../session/checkout-error.js';
import type { CheckoutState, StateAction } from '../../state/checkout-state.js';
import type { LazyHost } from '../element-parts.js';

/**
 * Logs a hint when reads go wrong, once per streak. Browsers hide from scripts why a cross-origin request failed, so the hint
 * lists the possible causes.
 */
export function warnOfRead(before: CheckoutState, action: StateAction & { type: 'read' | 'read-failed' }): void {
  if (action.type === 'read') {
    const { status, sentStatus } = action.session;
    const known = 'session' in before ? before.session.status : null;
    if (status === 'pending' && known !== status) warn('unknown status:', sentStatus);
  } else if ('trouble' in before && before.trouble === null) {
    const { code, cause } = action.error;
    warn(`${code}: ${ADVICE.get(code) ?? adviceFor(cause)}`, cause);
  }
}

/** The likely causes, for the page's developer. */
const ADVICE: ReadonlyMap<CheckoutErrorCode, string> = new Map([
  ['network', 'offline, a redirect, an origin that the proxy refuses (allowOrigins), or failed headers'],
  ['forbidden', 'check headers, cookies and the log of the server'],
]);

/** Empty if the cause itself says more. */
function adviceFor(cause: unknown): string {
  const isUnexplained = typeof cause === 'object' && cause !== null && Reflect.get(cause, 'problem') === null;
  return isUnexplained ? 'is a checkout proxy mounted at proxy-url?' : '';
}

function warn(what: string, hint: unknown): void {
  console.warn(`<payfect-checkout> ${what}`, hint);
}

/** A framework may set the id a little later, or create the checkout first. */
const PATIENCE_MS = 3000;

/** Tells the developer why an element stays empty: `session-id` is missing, misspelt, or no id. */
export function hintAtSessionId({ checkout, host, isPreview }: LazyHost): void {
  const isEmpty = () => checkout.requestedId === '' || !/^[\w-]{8,64}$/.test(checkout.requestedId);
  // An element that once had an id is empty because the page wants it so. A page with previews is a story or a test, and its
  // ids are names.
  if (!isEmpty()) return;
  setTimeout(() => {
    if (!host.isConnected || isPreview() || !isEmpty()) return;
    console.warn(
      '<payfect-checkout> needs 8 to 64 of A-Za-z0-9_- as its session-id, not',
      checkout.requestedId,
      host.getAttributeNames(),
    );
  }, PATIENCE_MS);
}
