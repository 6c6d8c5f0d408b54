// Creates the long-lived parts of one element and connects them. It does not know when they run.
import type { LitElement } from 'lit';
import { LocalizeController } from '../locale/localize-controller.js';
import type { OwnStrings } from '../locale/strings.js';
import { lazyModule } from '../session/lazy-module.js';
import { CheckoutController } from '../state/checkout-controller.js';
import type { Phase } from '../state/checkout-state.js';
import type { ElementParts } from './element-parts.js';
import type { Environment, ProxyMount } from './environment.js';
import { EventSender } from './event-sender.js';
import { LazyPart } from './lazy-part.js';
import { Preselection } from './preselection.js';
import { ProxyActionsLoader } from './proxy-actions/loader.js';
import { clientFor, type ClientSettings, loadPaymentPanel } from './client.js';
import { initialSessionOf } from './settings/initial-session.js';
import { AdoptedStyles } from './styles/adopted-styles.js';
import { UiStateStore } from './ui-state.js';
import type { AfterPaint } from './view-context.js';
import { viewActions } from './view-actions.js';
import { MANY_CURRENCIES } from './views/choice.js';

const loadAfterPaint = lazyModule(() =>
  import('./after-paint/after-paint.js').then(({ createAfterPaint }) => createAfterPaint),
);
const loadIcons = lazyModule(() => import('./icons/icons.js').then(({ createIcons }) => createIcons));
const loadSearch = lazyModule(() => import('./search/search.js').then(({ createSearch }) => createSearch));

/** The element as its parts see it. */
interface Host extends LitElement, ClientSettings {
  readonly sessionId: string;
  readonly locale: string;
  readonly strings: OwnStrings | null;
  readonly autoRedirect: boolean;
  readonly initialSession: object | null;
  readonly phase: Phase;
}

/** The order matters: Lit calls its controllers in the order of their creation. */
export function compose(host: Host, mount: ProxyMount, environment: Environment) {
  const styles = new AdoptedStyles(host);
  const ui = new UiStateStore(host);
  const localize = new LocalizeController(
    host,
    () => host.locale,
    () => host.strings,
  );
  const strings = () => localize.value.strings;
  const client = () => clientFor(mount.url, host, environment.fetch);
  const sender = new EventSender(host, {
    strings,
    redirect: (url, sessionId) => {
      if (host.autoRedirect) void lazy.afterPaint.whenLoaded().then((part) => part?.redirect(url, sessionId));
    },
  });
  const checkout: CheckoutController = new CheckoutController(host, {
    ...environment,
    client,
    onSlow: () => lazy.afterPaint.loadIf(true),
    warn: (...read) => void lazy.afterPaint.whenLoaded().then((part) => part?.warnOfRead(...read)),
    initial: initialSessionOf(host, client),
    preselected: () => preselection.preselected,
    onTransition(before, action, after) {
      if (before.phase !== after.phase || action.type === 'continued') ui.reset();
      sender.sendFor(before, action, after);
    },
  });
  const preselection = new Preselection(() => checkout);
  const { clock, memory, navigate } = environment;
  const root = () => host.shadowRoot;
  const parts: ElementParts = { clock, memory, navigate, host, checkout, sender, ui, styles, strings, root };
  const lazy = lazyPartsOf(parts);
  return { ...lazy, checkout, preselection, ui, localize };
}

/** What is in files of its own, and when each of them is needed. */
function lazyPartsOf(parts: ElementParts) {
  const proxyActions = new ProxyActionsLoader(parts);
  const actions = viewActions(parts, proxyActions);
  const afterPaint = new LazyPart<AfterPaint>(parts, loadAfterPaint);
  const search = new LazyPart(parts, loadSearch);
  const icons = new LazyPart(parts, loadIcons);
  const paymentPanel = new LazyPart(parts, loadPaymentPanel);
  const loadLazyParts = () => {
    const { state } = parts.checkout;
    // It would only hold up the order.
    afterPaint.loadIf(state.phase !== 'loading' || state.trouble !== null);
    if (!('session' in state)) return;
    proxyActions.loadIfNeeded(state.session, state.phase);
    icons.loadIf(true);
    paymentPanel.loadIf(state.session.payments.length > 0);
    search.loadIf(state.session.methods.some(({ currencies }) => currencies.length >= MANY_CURRENCIES));
  };
  /** What views need of all this, as far as it is loaded. */
  const forViews = () => ({
    actions,
    ui: parts.ui.value,
    proxyActions: proxyActions.value,
    afterPaint: afterPaint.value,
    search: search.value,
    paymentPanel: paymentPanel.value,
    iconView: icons.value,
  });
  return { actions, afterPaint, loadLazyParts, forViews };
}
