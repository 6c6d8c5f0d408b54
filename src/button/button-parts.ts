// What the button and its file on demand know of each other. Types only: nothing here is loaded at run time.
import type { html, LitElement, ReactiveController, TemplateResult } from 'lit';
import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import type { AdoptedStyles } from '../elements/styles/adopted-styles.js';
import type { words } from '../elements/views/message.js';
import type { CheckoutEventMap } from '../events/checkout-events.js';
import type { Localization } from '../locale/strings.js';
import type { errorFromResponse, jsonBody } from '../session/read-response.js';
import type { Session } from '../session/session.js';
import type { mayBePaid, Phase } from '../state/checkout-state.js';
import type { Clock } from '../state/clock.js';
import type { withTimeout } from '../state/request.js';

/** What can be set for a checkout in a dialog, as on `<payfect-checkout>`. What is not set has that element's default. */
export interface CheckoutSettings extends Partial<
  Pick<
    PayfectCheckout,
    | 'sessionId'
    | 'proxyUrl'
    | 'locale'
    | 'target'
    | 'autoRedirect'
    | 'noImages'
    | 'icons'
    | 'strings'
    | 'layout'
    | 'summary'
    | 'paymentHosts'
    | 'headers'
    | 'initialSession'
    | 'items'
    | 'method'
    | 'currency'
    | 'network'
  >
> {
  /**
   * Where your server creates a session: a `POST` with the body `{}` and `headers` returns `{ "sessionId": "…" }`, or the
   * session. Sent when the shopper opens the checkout, and again only once that session has expired or was canceled.
   */
  createUrl?: string;
}

/** How a dialog ended: `closed` if the checkout can still go on. */
export type CheckoutOutcome = 'complete' | 'expired' | 'canceled' | 'closed';

/** How a dialog ended, and the session as last read. */
export interface CheckoutResult {
  readonly outcome: CheckoutOutcome;
  readonly session: Session | null;
}

/** The button's events by name: the checkout's, and its own. */
export interface CheckoutButtonEventMap extends CheckoutEventMap {
  /** The dialog was closed. */
  readonly close: CustomEvent<CheckoutResult>;
}

/** The button, as its file sees it. */
export interface ButtonHost extends LitElement, CheckoutSettings {
  disabled: boolean;
}

/**
 * What the file with the dialog gets from the main script file. It must not import that file: a page may load it with a
 * query string, and an import without one would load a second copy.
 */
export interface ButtonParts {
  readonly button: ButtonHost;
  readonly styles: AdoptedStyles;
  readonly states: CustomStateSet | undefined;
  readonly localization: () => Localization;
  readonly createCheckout: () => PayfectCheckout;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly html: typeof html;
  readonly words: typeof words;
  readonly mayBePaid: typeof mayBePaid;
  readonly request: {
    readonly withTimeout: typeof withTimeout;
    readonly jsonBody: typeof jsonBody;
    readonly errorFromResponse: typeof errorFromResponse;
  };
}

/** What the file with the dialog does for the button. */
export interface ButtonControl extends ReactiveController {
  readonly phase: Phase;
  readonly session: Session | null;
  /** Resolves when the dialog is open, or the session could not be created. */
  open(): Promise<void>;
  close(): void;
  focus(options?: FocusOptions): void;
  render(): TemplateResult;
}
