import type { ReactiveControllerHost } from 'lit';
import type { QrCode } from './qr-code.js';

/** What the shopper has asked to see beside the state: it concerns the eye only, and nothing depends on it. */
export interface UiState {
  readonly allItems: boolean;
  /** How far a check that the shopper asked for has come. */
  readonly check: 'none' | 'running' | 'not-paid';
  /** How far has come what the shopper asked of the proxy. */
  readonly action: 'none' | 'running' | 'failed';
  readonly qrCode: QrCode | null;
}

const INITIAL_UI_STATE: UiState = { allItems: false, check: 'none', action: 'none', qrCode: null };

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

  /** Another session, or another phase, has other things to show. */
  reset(): void {
    this.#value = INITIAL_UI_STATE;
  }
}
