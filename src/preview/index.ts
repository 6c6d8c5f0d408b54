// Registers previews: `<payfect-checkout session-id="demo:open">` shows that state without any request. For stories, style
// guides and visual tests. It may be imported before or after the element is defined; on a server it does nothing.
import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import { actionEnglish } from '../locale/english/action-strings.js';
import { afterPaintEnglish } from '../locale/english/after-paint-strings.js';
import { dialogEnglish } from '../locale/english/dialog-strings.js';
import { en } from '../locale/english/en.js';
import { formEnglish } from '../locale/english/form-strings.js';
import { paymentStatusEnglish } from '../locale/english/payment-status-strings.js';
import { paymentEnglish } from '../locale/english/payment-strings.js';
import { searchEnglish } from '../locale/english/search-strings.js';
import type { LocaleStrings } from '../locale/strings.js';
import type { CheckoutState } from '../state/checkout-state.js';
import { PREVIEW_HOOK, type PreviewedCheckout, type PreviewHook, type PreviewHost } from '../state/preview-hook.js';
import { type FixtureName, fixtures } from '../testing/fixtures.js';
import { actAsShopper } from './acts.js';
import { isPreviewed, PreviewCheckout } from './preview-checkout.js';
import { BUILDERS, isPreviewState, PREVIEW_STATES, type PreviewState } from './states.js';

export { type Direction, pseudoLocale, pseudoTag } from './pseudo-strings.js';
export { PREVIEW_STATES, type PreviewState };

/** All English texts of the checkout, as messages: what `pseudoLocale` makes a pseudo-locale from. */
export const ENGLISH: LocaleStrings = {
  ...en,
  ...actionEnglish,
  ...afterPaintEnglish,
  ...dialogEnglish,
  ...formEnglish,
  ...paymentEnglish,
  ...paymentStatusEnglish,
  ...searchEnglish,
};

const PREFIX = 'demo:';

/** The session id that shows a state: `demo:open`. */
export function previewId(state: PreviewState): `demo:${PreviewState}` {
  return `${PREFIX}${state}`;
}

export interface PreviewInfo {
  readonly phase: CheckoutState['phase'];
  /** The session in `fixtures` of `payfect-checkout/testing`; null if the state has none. */
  readonly fixture: FixtureName | null;
}

/** What a state shows. */
export function previewInfo(state: PreviewState): PreviewInfo {
  const built: CheckoutState = BUILDERS[state](previewId(state));
  const sessionId = 'sessionId' in built ? built.sessionId : null;
  const names = Object.keys(fixtures) as FixtureName[];
  return { phase: built.phase, fixture: names.find((name) => fixtures[name].id === sessionId) ?? null };
}

const guarded = new WeakSet<ShadowRoot>();

const show: PreviewHook = (checkout, sessionId, host) => {
  // A framework may unset the property with null.
  const { name } = /^demo:(?<name>.*)/s.exec(sessionId)?.groups ?? {};
  if (name === undefined) return false;
  if (!isPreviewState(name)) {
    const names = PREVIEW_STATES.map(previewId).join(', ');
    console.error(`<payfect-checkout> has no preview "${sessionId}". There are: ${names}`);
    return false;
  }
  new PreviewCheckout(checkout, sessionId, {
    host,
    state: BUILDERS[name](sessionId),
    fails: name.endsWith('-failed'),
  });
  actAsShopper(host, name);
  guard(host, checkout);
  return true;
};

/** Keeps the links of a preview from leading anywhere. What the page itself put into a slot stays as it is. */
function guard({ shadowRoot }: PreviewHost, checkout: PreviewedCheckout): void {
  if (shadowRoot === null || guarded.has(shadowRoot)) return;
  guarded.add(shadowRoot);
  for (const type of ['click', 'auxclick']) {
    shadowRoot.addEventListener(type, (event) => {
      const isOwnLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (isOwnLink && event.target.getRootNode() === shadowRoot && isPreviewed(checkout)) event.preventDefault();
    });
  }
}

/** Elements that were there first have failed, because no session has such an id. */
function startAgain(root: ParentNode): void {
  for (const element of root.querySelectorAll<Element & Partial<Pick<PayfectCheckout, 'sessionId' | 'refresh'>>>('*')) {
    const { sessionId } = element;
    if (typeof sessionId === 'string' && sessionId.startsWith(PREFIX)) void element.refresh?.();
    if (element.shadowRoot !== null) startAgain(element.shadowRoot);
  }
}

Object.defineProperty(globalThis, PREVIEW_HOOK, { configurable: true, writable: true, value: show });
if (typeof document !== 'undefined') startAgain(document);
