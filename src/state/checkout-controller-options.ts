import type { Selection } from '../session/selection.js';
import type { SessionClient } from '../session/session-client.js';
import type { CheckoutAction, CheckoutState } from './checkout-state.js';
import type { Clock } from './clock.js';
import type { HandOffMemory } from './hand-off-memory.js';

export interface CheckoutControllerOptions {
  readonly clock: Clock;
  readonly memory: HandOffMemory;
  /** Asked for at each request, so that the page's latest settings count. */
  readonly client: () => SessionClient;
  /** What the page preselects. */
  readonly wish: () => Selection;
  readonly onTransition: (before: CheckoutState, action: CheckoutAction, after: CheckoutState) => void;
}
