// What the button and its file on demand know of each other. Types only: nothing here is loaded at run time.
import type { html, LitElement, ReactiveController, TemplateResult } from 'lit';
import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import type { AdoptedStyles } from '../elements/styles/adopted-styles.js';
import type { words } from '../elements/views/message.js';
import type { Strings } from '../locale/strings.js';
import type { errorFromResponse, jsonBody } from '../session/read-response.js';
import type { Session } from '../session/session.js';
import type { mayBePaid, Phase } from '../state/checkout-state.js';
import type { Clock } from '../state/clock.js';
import type { withTimeout } from '../state/request.js';

/** Extra request headers, or a function or promise that returns them. */
type HeadersSource = HeadersRecord | Promise<HeadersRecord> | (() => HeadersRecord | Promise<HeadersRecord>);
export type HeadersRecord = Readonly<Record<string, string>>;

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
    | 'paymentHosts'
    | 'method'
    | 'currency'
    | 'network'
  >
> {
  /**
   * Where your server creates a session: a `POST` with the body `{}` returns `{ "sessionId": "…" }`, or the session. Sent
   * when the shopper opens the checkout, and again only once that session has expired or was canceled.
   */
  createUrl?: string;
  /** Extra headers for the requests to the proxy and to `createUrl`, such as a CSRF token. */
  headers?: HeadersSource;
  /** Names, descriptions and images of line items that the provider sends without a name. */
  items?: readonly { readonly name?: string; readonly description?: string; readonly imageUrl?: string }[];
  /** The proxy's own answer for the session, to show it without a first request. */
  initialSession?: object | null;
}

/** How a dialog ended: `closed` if the checkout can still go on. */
export type CheckoutOutcome = 'complete' | 'expired' | 'canceled' | 'closed';

/** How a dialog ended, and the session as last read. */
export interface CheckoutResult {
  readonly outcome: CheckoutOutcome;
  readonly session: Session | null;
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
  readonly strings: () => Strings;
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
