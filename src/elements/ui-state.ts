import type { ReactiveControllerHost } from 'lit';
import type { QrCode } from './qr-code.js';

/** Purely visual UI state beside the checkout's state; no logic depends on it. */
export interface UiState {
  readonly allItems: boolean;
  /** Progress of the check that the shopper started. */
  readonly check: 'none' | 'running' | 'not-paid';
  /** Progress of the action that the shopper started at the proxy. */
  readonly action: 'none' | 'running' | 'failed';
  readonly qrCode: QrCode | null;
}

const INITIAL_UI_STATE: UiState = { allItems: false, check: 'none', action: 'none', qrCode: null };

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
