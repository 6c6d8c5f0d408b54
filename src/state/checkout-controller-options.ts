import type { Selection } from '../session/selection.js';
import type { SessionClient } from '../session/session-client.js';
import type { StateAction, CheckoutState } from './checkout-state.js';
import type { Clock } from './clock.js';
import type { HandOffMemory } from './hand-off-memory.js';

export interface CheckoutControllerOptions {
  readonly clock: Clock;
  readonly memory: HandOffMemory;
  /** Asked for at each request, so that the page's latest settings count. */
  readonly client: () => SessionClient;
  /** What the page preselects. */
  readonly preselected: () => Selection;
  readonly onTransition: (before: CheckoutState, action: StateAction, after: CheckoutState) => void;
}
