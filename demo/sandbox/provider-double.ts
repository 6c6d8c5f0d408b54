import type { Hono } from 'hono';
import type { PaymentGateway } from './payment/payment-gateway.js';

/** The double of one provider, mountable next to others. */
export interface ProviderDouble {
  readonly app: Hono;
  readonly gateway: PaymentGateway;
  /** Resolves when no callback is in flight. */
  idle(): Promise<void>;
  /** Stops timers and aborts callbacks in flight. */
  close(): void;
}
