import type { ReactiveControllerHost } from 'lit';
import { isSessionId } from '../../schema/session-id.js';
import type { Clock } from '../../state/clock.js';
import { previewHook } from '../../state/preview-hook.js';

/** A framework may set the id a little later, or create the checkout first. */
const PATIENCE_MS = 3000;

type Host = ReactiveControllerHost & Element & { readonly sessionId: string };

/** Tells the developer once why an element stays empty: `session-id` is missing, misspelt, or no id. */
export function hintAtSessionId(host: Host, clock: Clock): void {
  let isDone = false;
  // A page with previews is a story or a test, and its ids are names.
  const hasNone = () => previewHook() === undefined && !isSessionId(host.sessionId);
  host.addController({
    hostUpdated() {
      // An element that once had an id is empty because the page wants it so.
      if (!isDone && hasNone()) clock.schedule(hint, PATIENCE_MS);
      isDone = true;
    },
  });

  function hint(): void {
    if (!host.isConnected || !hasNone()) return;
    console.warn(
      '<payfect-checkout> needs 8 to 64 of A-Za-z0-9_- as its session-id, not',
      host.sessionId,
      host.getAttributeNames(),
    );
  }
}
