// Creates the long-lived parts of one element and connects them. It does not know when they run.
import type { LitElement } from 'lit';
import { LocalizeController } from '../locale/localize-controller.js';
import { CheckoutController } from '../state/checkout-controller.js';
import type { Phase } from '../state/checkout-state.js';
import { systemClock } from '../state/clock.js';
import { CountdownController } from '../state/countdown.js';
import type { ElementParts } from './element-parts.js';
import { clientFor, type ClientSettings, type Environment, type ProxyMount } from './environment.js';
import { EventSender } from './event-sender.js';
import { PhaseFocus } from './phase-focus.js';
import { Preselection } from './preselection.js';
import { ProxyActionsLoader } from './proxy-actions/loader.js';
import { initialSessionOf } from './settings/initial-session.js';
import { hintAtSessionId } from './settings/session-id-hint.js';
import { AdoptedStyles } from './styles/adopted-styles.js';
import { UiStateStore } from './ui-state.js';
import { viewActions } from './view-actions.js';

/** The element as its parts see it. */
interface Host extends LitElement, ClientSettings {
  readonly sessionId: string;
  readonly locale: string;
  readonly autoRedirect: boolean;
  readonly initialSession: object | null;
  readonly phase: Phase;
}

/** The order matters: Lit calls its controllers in the order of their creation. */
export function compose(host: Host, mount: ProxyMount, environment: Environment) {
  const styles = new AdoptedStyles(host);
  const focus = new PhaseFocus(host);
  const ui = new UiStateStore(host);
  const localize = new LocalizeController(host, () => host.locale);
  const strings = () => localize.value.strings;
  const client = () => clientFor(mount.url, host, environment.fetch);
  const sender = new EventSender(host, { ...environment, strings, redirects: () => host.autoRedirect });
  const checkout: CheckoutController = new CheckoutController(host, {
    ...environment,
    client,
    initial: initialSessionOf(host, client),
    preselected: () => preselection.preselected,
    onTransition(before, action, after) {
      if (before.phase !== after.phase || action.type === 'continued') ui.reset();
      sender.sendFor(before, action, after);
    },
  });
  // By the browser's own clock: it is no part of the checkout's schedule.
  hintAtSessionId(host, systemClock);
  const preselection = new Preselection(() => checkout);
  const countdown = new CountdownController(host, environment.clock, () => checkout.remainingMs);
  const parts: ElementParts = { checkout, sender, ui, styles, strings, root: () => host.shadowRoot };
  const proxyActions = new ProxyActionsLoader(parts);
  const actions = viewActions(parts, proxyActions);
  return { checkout, countdown, preselection, proxyActions, actions, ui, localize, focus };
}
