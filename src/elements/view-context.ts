// What views are given, and what they call. Types only: nothing here is loaded at run time.
import type { TemplateResult } from 'lit';
import type { Localization } from '../locale/strings.js';
import type { Selection } from '../session/selection.js';
import type { CurrencyOption, PaymentMethod, PaymentPage, Session } from '../session/session.js';
import type { ItemName } from '../session/session-from-json.js';
import type { CheckoutState, EndedState, OpenState, WaitingState } from '../state/checkout-state.js';
import type { ReadAction } from '../state/read-session.js';
import type { MarkView } from './icons/mark.js';
import type { FailedAction, UiState } from './ui-state.js';

export type ChoiceStep = keyof Selection;

/** What the shopper can request. Views pass requests up; they change nothing themselves. */
export interface ViewActions {
  readonly choose: (step: ChoiceStep, value: string) => void;
  readonly followLink: (event: MouseEvent) => void;
  /** Says which choice is missing, and focuses it. */
  readonly showGap: (step: 'currency' | 'network') => Promise<void>;
  readonly showAllCurrencies: () => void;
  /** Gives up at once. */
  readonly cancel: () => Promise<void>;
  readonly tryAgain: () => void;
  readonly toggleOrder: (isOpen: boolean) => void;
  readonly showAllItems: () => void;
}

/** What every view gets beside its phase's state. */
export interface ViewContext extends Localization {
  readonly actions: ViewActions;
  readonly ui: UiState;
  readonly proxyActions: ProxyActions;
  /** Null until its file is loaded. */
  readonly afterPaint: AfterPaint | null;
  /** Null until its file is loaded, which happens if a session can be paid in place. */
  readonly paymentPanel: PaymentPanel | null;
  /** Null until the file with the icons is loaded. */
  readonly iconView: MarkView | null;
  /** Null until its file is loaded, which happens if there are many currencies. */
  readonly search: CurrencySearch | null;
  /** Whole seconds until expiry, null if unknown. */
  readonly secondsLeft: number | null;
  readonly images: boolean;
  /** The page's names for lines that have none. */
  readonly items: readonly ItemName[];
  /** The page's pictures of currencies and networks. */
  readonly icons: Readonly<Record<string, string | TemplateResult>>;
  readonly target: '_blank' | '_self';
  readonly layout: Layout;
  readonly summary: Summary;
}

/** One or two columns; by default, that depends on the element's width. */
export type Layout = 'auto' | 'compact' | 'split';

/** Whether the line items are shown; by default, in two columns. */
export type Summary = 'auto' | 'open' | 'closed' | 'none';

/** The lazily loaded search among many currencies. */
export interface CurrencySearch {
  /** The field, and that nothing was found if `count` is 0. */
  readonly view: (count: number, context: ViewContext) => TemplateResult;
  /** What was found, for the live region. */
  readonly spoken: (count: number, context: ViewContext) => string;
  readonly find: (currencies: readonly CurrencyOption[], query: string) => readonly CurrencyOption[];
}

/** What the first view does not need, loaded with the order, or if that is late. Without it, a purchase is plain, but possible. */
export interface AfterPaint {
  readonly waitingView: (state: OpenState | WaitingState, context: ViewContext) => TemplateResult;
  readonly endedView: (state: EndedState, context: ViewContext) => TemplateResult;
  /** The choice that was made, and what belongs beside it; null if none was. */
  readonly chosenView: (state: Chosen, beside: TemplateResult | null, context: ViewContext) => TemplateResult | null;
  readonly countdownView: (session: Session, context: ViewContext) => TemplateResult | null;
  readonly qrView: (page: PaymentPage, context: ViewContext) => TemplateResult | null;
  /** The text of the live region. */
  readonly announcement: (state: CheckoutState, context: ViewContext) => string;
  readonly cancelView: (state: OpenState | WaitingState, context: ViewContext) => TemplateResult;
  /** Null if it was not that action that failed. */
  readonly failureView: (failure: FailedAction, context: ViewContext) => TemplateResult | null;
  /** The target of the link to the payment page; `again` if it was followed before. */
  readonly linkTarget: (wanted: '_blank' | '_self', again: boolean) => '_blank' | '_self' | '_top';
  /** For the page's developer. */
  readonly warnOfRead: (before: CheckoutState, action: ReadAction) => void;
  /** Leaves the page after the end. */
  readonly redirect: (url: string, sessionId: string) => void;
}

/** Paying in place, for a session that says what is to be sent and where to. Loaded when a session does. */
export interface PaymentPanel {
  /** What replaces the choice and the link, or the waiting view; null if the choice is not made, or is paid elsewhere. */
  readonly view: (state: OpenState | WaitingState, context: ViewContext) => TemplateResult | null;
  /** The button that replaces the link to the payment page below a choice; null if that choice is paid elsewhere. */
  readonly continueView: (state: OpenState, label: TemplateResult) => TemplateResult | null;
  /** What became of the money, below how the checkout ended. */
  readonly outcomeView: (state: EndedState, context: ViewContext) => TemplateResult | null;
  /** Text for the live region; null if this part has nothing to announce. */
  readonly spoken: (state: CheckoutState, context: ViewContext) => string | null;
}

/** A session, and the shopper's choice. */
export interface Chosen {
  readonly session: Session;
  readonly selection: Selection;
}

/** The contract of the lazily loaded part: what a proxy offers beside reading, and the views for it. */
export interface ProxyActions {
  readonly cancel: (session: Session) => Promise<void>;
  /** Whether the shopper has typed details. */
  readonly hasDetails: () => boolean;
  /** What the shopper chose from, if another session listed it. */
  readonly chosenFrom: readonly PaymentMethod[] | null;
  readonly failureText: (failure: 'select' | 'cancel' | 'restart', context: ViewContext) => string | null;
  /** Asks the shopper to confirm the cancel. */
  readonly ask: (session: Session) => Promise<void>;
  /** The question, in place of *Cancel*; null if it was not asked. */
  readonly questionView: (state: OpenState | WaitingState, context: ViewContext) => TemplateResult | null;
  /** Text for the live region; null if this part has nothing to announce. */
  readonly spoken: (state: CheckoutState, context: ViewContext) => string | null;
  readonly openView: (state: OpenState, pieces: OpenPieces, context: ViewContext) => Views;
  readonly restartView: (context: ViewContext) => TemplateResult | null;
}

/** What the open view is made of. */
export interface OpenPieces {
  readonly options: TemplateResult;
  /** The amount, on the button that goes on. */
  readonly label: TemplateResult;
  /** The first choice that is missing. */
  readonly missing: 'currency' | 'network' | null;
  /** The link to the payment page. */
  readonly link: Views;
  /** Options and link, for a session whose choice needs no fixing. */
  readonly oneStep: Views;
}

/** A view, or several in a list: Lit keeps what is rendered at each place of it, and has no template to prepare for the list. */
export type Views = TemplateResult | null | readonly Views[];
