import type { ReactiveControllerHost } from 'lit';
import type { QrCode } from './qr-code.js';

/** What failed; said beside the button that started it. */
export type FailedAction = `${'select' | 'cancel' | 'restart' | 'check' | 'qr'}-failed`;

/** Purely visual UI state beside the checkout's state; no logic depends on it. */
export interface UiState {
  /** Whether the shopper opened or closed the order; null while the layout decides. */
  readonly order: 'open' | 'closed' | null;
  readonly allItems: boolean;
  /** What the shopper searches among many currencies; null if all are listed. */
  readonly query: string | null;
  /** The choice that was missing when the shopper wanted to go on. */
  readonly gap: 'currency' | 'network' | null;
  /** The shopper's last input, as far as the live region says something of it. */
  readonly input: 'currency' | 'search' | null;
  /** Progress of the check that the shopper started. */
  readonly check: 'none' | 'running' | 'not-paid';
  /** Progress of the action that the shopper started at the proxy, or which action failed, there or here. */
  readonly action: 'none' | 'running' | FailedAction;
  readonly qrCode: QrCode | null;
}

const INITIAL_UI_STATE: UiState = {
  order: null,
  allItems: false,
  query: '',
  gap: null,
  input: null,
  check: 'none',
  action: 'none',
  qrCode: null,
};

/** Holds the UI state, and updates its host on every change. */
export class UiStateStore {
  readonly #host: ReactiveControllerHost;
  #value = INITIAL_UI_STATE;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get value(): UiState {
    return this.#value;
  }

  set(part: Partial<UiState>): void {
    this.#value = { ...this.#value, ...part };
    this.#host.requestUpdate();
  }

  /** For another session or phase. */
  reset(): void {
    this.#value = INITIAL_UI_STATE;
  }
}
