// One read of a session, and the action that it leads to.
import { CheckoutError } from '../session/checkout-error.js';
import type { Selection } from '../session/selection.js';
import type { SessionClient } from '../session/session-client.js';
import type { CheckoutState, StateAction } from './checkout-state.js';
import type { Clock } from './clock.js';
import { withTimeout } from './request.js';

export type ReadAction = StateAction & { type: 'read' | 'read-failed' };

export interface ReadOptions {
  readonly clock: Clock;
  /** Called for each request, so that the page's latest settings apply. */
  readonly client: () => SessionClient;
  /** Tells the page's developer what went wrong, or is unknown. */
  readonly warn: (before: CheckoutState, action: ReadAction) => void;
  /** Called when a read takes longer than a second. */
  readonly onSlow: () => void;
  /** What the page preselects. */
  readonly preselected: () => Selection;
}

/** When `after-paint/announcement.ts` says that the order is loading; its file is loaded for that. */
const SLOW_AFTER_MS = 1000;

/** Reads a session once, for at most 10 s. Never rejects. */
export async function readSession(
  sessionId: string,
  connection: AbortSignal,
  { clock, client, onSlow, preselected }: ReadOptions,
): Promise<ReadAction> {
  const cancelTimer = clock.schedule(onSlow, SLOW_AFTER_MS);
  const result = await withTimeout(clock, connection, (signal) => client().read(sessionId, signal));
  cancelTimer();
  return result instanceof CheckoutError
    ? { type: 'read-failed', error: result }
    : { type: 'read', session: result, preselected: preselected() };
}
