import type { CallbackSender } from '../callback-sender.js';
import type { Clock } from '../../../src/providers/clock.js';
import type { SessionStore } from './session-store.js';

/** Shared by the API and the payment page of the WeWire double. */
export interface WeWireState {
  readonly clock: Clock;
  /** Public base URL of the double, without a trailing slash. */
  readonly publicUrl: string;
  readonly sessions: SessionStore;
  readonly notifications: CallbackSender;
}
