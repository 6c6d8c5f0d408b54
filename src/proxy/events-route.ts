import { streamAnswer } from './answer.js';
import { eventStream } from './event-stream.js';
import type { SessionHandler } from './exchange.js';
import { ProblemError } from './problem-error.js';
import type { Services } from './services.js';

const RETRY_AFTER_SECONDS = 30;

/** `GET checkouts/{id}/events`: a doorbell. It neither reads the session nor says anything about it. */
export function eventsRoute({ streamLimit, doorbell, clock }: Services): SessionHandler {
  return ({ clientAddress }, id) => {
    const release = streamLimit.take(clientAddress);
    if (release === null) throw new ProblemError('rate-limited', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    const stream = eventStream({ clock, subscribe: (ring) => doorbell.subscribe(id, ring), onEnd: release });
    return Promise.resolve(streamAnswer(stream));
  };
}
