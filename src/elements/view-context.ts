import type { Selection } from '../session/selection.js';
import type { Localization } from '../locale/localize-controller.js';
import type { ProxyActionsLoader } from './proxy-actions/loader.js';
import type { UiState } from './ui-state.js';

export type ChoiceStep = keyof Selection;

/** What the shopper can ask for. Views pass requests up; they change nothing themselves. */
export interface ViewActions {
  readonly choose: (step: ChoiceStep, value: string) => void;
  readonly followLink: (event: MouseEvent) => void;
  readonly focusChoice: (step: ChoiceStep) => void;
  readonly checkNow: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly tryAgain: () => void;
  readonly showAllItems: () => void;
  readonly showQrCode: () => Promise<void>;
}

/** What every view gets beside its phase's state. */
export interface ViewContext extends Localization {
  readonly actions: ViewActions;
  readonly ui: UiState;
  /** Views of what the proxy offers beside reading; null until their file is there, `missing` where it cannot be had. */
  readonly proxyActions: ProxyActionsLoader['value'];
  /** Whole seconds until expiry, null where unknown. */
  readonly secondsLeft: number | null;
  readonly images: boolean;
  readonly target: '_blank' | '_self';
}
