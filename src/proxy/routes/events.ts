import { streamAnswer } from '../http/response.js';
import { eventStream } from './event-stream.js';
import type { SessionHandler } from '../http/exchange.js';
import { ProblemError } from '../http/problem.js';
import type { Services } from '../services.js';

const RETRY_AFTER_SECONDS = 30;

/** `GET checkouts/{id}/events`: a doorbell. It neither reads the session nor says anything about it. */
export function eventsRoute({ streamLimit, doorbell, sessions, clock }: Services): SessionHandler {
  return ({ client }, id) => {
    const release = streamLimit.take(client);
    if (release === null) throw new ProblemError('rate-limited', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    const subscribe = (ring: () => void) =>
      doorbell.subscribe(id, () => {
        // Another instance may have rung: what this one read a moment ago is from before.
        sessions.forgetUnlessComplete(id);
        ring();
      });
    const stream = eventStream({ clock, subscribe, onEnd: release });
    return Promise.resolve(streamAnswer(stream));
  };
}
