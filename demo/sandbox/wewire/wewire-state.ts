import type { CallbackSender } from '../callback-sender.js';
import type { Clock } from '../../../src/providers/clock.js';
import type { SessionStore } from './session-store.js';

/** What the API and the payment page of the WeWire double share. */
export interface WeWireState {
  readonly clock: Clock;
  /** Where shoppers reach the double, without a slash at the end. */
  readonly publicUrl: string;
  readonly sessions: SessionStore;
  readonly notifications: CallbackSender;
}
