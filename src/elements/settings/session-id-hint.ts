import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isSessionId } from '../../schema/session-id.js';
import type { Clock } from '../../state/clock.js';

/** A framework may set the id a little later, or create the checkout first. */
const PATIENCE_MS = 3000;

type Host = ReactiveControllerHost & Element & { readonly sessionId: string };

/** Tells the developer once why the element stays empty: `session-id` is missing, misspelt, or no id. */
export class SessionIdHint implements ReactiveController {
  readonly #host: Host;
  readonly #clock: Clock;
  #isDone = false;

  constructor(host: Host, clock: Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    // An element that once had an id is empty because the page wants it so.
    if (isSessionId(this.#host.sessionId)) return;
    this.#clock.schedule(() => {
      const { isConnected, sessionId } = this.#host;
      if (!isConnected || isSessionId(sessionId)) return;
      const hint = `<payfect-checkout> session-id is "${String(sessionId)}", not 8 to 64 of A-Za-z0-9_-. Its attributes:`;
      console.warn(hint, this.#host.getAttributeNames());
    }, PATIENCE_MS);
  }
}
