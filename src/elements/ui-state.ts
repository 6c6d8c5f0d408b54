import type { ReactiveControllerHost } from 'lit';
import type { QrCode } from './qr-code.js';

/** What the shopper has asked to see beside the state: it concerns the eye only, and nothing depends on it. */
export interface Disclosed {
  readonly allItems: boolean;
  /** How far a check that the shopper asked for has come. */
  readonly check: 'none' | 'running' | 'not-paid';
  /** How far has come what the shopper asked of the proxy. */
  readonly action: 'none' | 'running' | 'failed';
  readonly qrCode: QrCode | null;
}

const NOTHING_DISCLOSED: Disclosed = { allItems: false, check: 'none', action: 'none', qrCode: null };

export class Disclosure {
  readonly #host: ReactiveControllerHost;
  #value = NOTHING_DISCLOSED;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get value(): Disclosed {
    return this.#value;
  }

  set(part: Partial<Disclosed>): void {
    this.#value = { ...this.#value, ...part };
    this.#host.requestUpdate();
  }

  /** Another session, or another phase, has other things to show. */
  reset(): void {
    this.#value = NOTHING_DISCLOSED;
  }
}
