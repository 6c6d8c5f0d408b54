// What views are given, and what they call. Types only: nothing here is loaded at run time.
import type { TemplateResult } from 'lit';
import type { Localization } from '../locale/localize-controller.js';
import type { Selection } from '../session/selection.js';
import type { Session } from '../session/session.js';
import type { ItemName } from '../session/session-from-json.js';
import type { CheckoutState, OpenState, WaitingState } from '../state/checkout-state.js';
import type { UiState } from './ui-state.js';

export type ChoiceStep = keyof Selection;

/** What the shopper can request. Views pass requests up; they change nothing themselves. */
export interface ViewActions {
  readonly choose: (step: ChoiceStep, value: string) => void;
  readonly followLink: (event: MouseEvent) => void;
  readonly focusChoice: (step: ChoiceStep) => void;
  readonly checkNow: () => Promise<void>;
  /** Gives up at once. */
  readonly cancel: () => Promise<void>;
  /** Gives up, or asks first if that could cost the shopper something. */
  readonly ask: () => Promise<void>;
  readonly tryAgain: () => void;
  readonly showAllItems: () => void;
  readonly showQrCode: () => Promise<void>;
}

/** What every view gets beside its phase's state. */
export interface ViewContext extends Localization {
  readonly actions: ViewActions;
  readonly ui: UiState;
  readonly proxyActions: ProxyActions;
  /** Whole seconds until expiry, null if unknown. */
  readonly secondsLeft: number | null;
  readonly images: boolean;
  /** The page's names for lines that have none. */
  readonly items: readonly ItemName[];
  readonly target: '_blank' | '_self';
}

/** The contract of the lazily loaded part: what a proxy offers beside reading, and the views for it. */
export interface ProxyActions {
  readonly cancel: (session: Session) => Promise<void>;
  /** Whether the shopper has typed details. */
  readonly hasDetails: () => boolean;
  /** Asks the shopper to confirm the cancel. */
  readonly ask: (session: Session) => Promise<void>;
  /** The question, in place of *Cancel*; null if it was not asked. */
  readonly questionView: (state: OpenState | WaitingState, context: ViewContext) => TemplateResult | null;
  /** Text for the live region; null if this part has nothing to announce. */
  readonly spoken: (state: CheckoutState, context: ViewContext) => string | null;
  readonly openView: (state: OpenState, pieces: OpenPieces, context: ViewContext) => TemplateResult;
  readonly restartView: (context: ViewContext) => TemplateResult | null;
}

/** What the open view is made of. */
export interface OpenPieces {
  readonly options: TemplateResult;
  /** Replaces the link while a choice is missing. */
  readonly missing: TemplateResult | null;
  readonly link: TemplateResult;
  /** Options and link, for a session whose choice needs no fixing. */
  readonly oneStep: TemplateResult;
}
