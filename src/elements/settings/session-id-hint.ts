import type { ReactiveControllerHost } from 'lit';
import { isSessionId } from '../../schema/session-id.js';
import type { Clock } from '../../state/clock.js';

/** A framework may set the id a little later, or create the checkout first. */
const PATIENCE_MS = 3000;

type Host = ReactiveControllerHost & Element & { readonly sessionId: string };

/** Tells the developer once why an element stays empty: `session-id` is missing, misspelt, or no id. */
export function hintAtSessionId(host: Host, clock: Clock): void {
  let isDone = false;
  host.addController({
    hostUpdated() {
      // An element that once had an id is empty because the page wants it so.
      if (!isDone && !isSessionId(host.sessionId)) clock.schedule(hint, PATIENCE_MS);
      isDone = true;
    },
  });

  function hint(): void {
    const sessionId: unknown = host.sessionId;
    if (!host.isConnected || isSessionId(sessionId)) return;
    console.warn(
      '<payfect-checkout> needs 8 to 64 of A-Za-z0-9_- as its session-id, not',
      sessionId,
      host.getAttributeNames(),
    );
  }
}
