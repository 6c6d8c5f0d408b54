import type { Clock } from '../../providers/clock.js';
import { ProblemError } from '../http/problem.js';
import type { SessionHandler } from '../http/request.js';
import { streamResponse } from '../http/response.js';
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
    return Promise.resolve(streamResponse(stream));
  };
}

/*H // The text of one doorbell stream (WHATWG HTML, server-sent events) and its end, whoever brings it about.
// It knows neither sessions nor HTTP. */
const HEARTBEAT_MS = 15_000;
/** 10 minutes. Long-lived connections outlive deployments and authorizations; the browser simply connects again. */
const LIFE_HEARTBEATS = 40;

const HEARTBEAT = ':\n\n';
/** The empty `data` line is needed: an event without one is never dispatched. */
const CHANGE = 'event: change\ndata:\n\n';

/** Where a stream's text goes. */
export interface EventSink {
  /** False where the reader does not keep up. It is dropped then, not buffered for. */
  write(text: string): boolean;
  end(): void;
}

/** Begins to send; gives what to call when the reader has gone. */
export type EventStream = (sink: EventSink) => () => void;

export interface EventStreamSource {
  readonly clock: Clock;
  /** Calls its argument at each change until the returned function is called. */
  subscribe(ring: () => void): () => void;
  /** Runs exactly once, when nothing will be sent any more. */
  onEnd(): void;
}

export function eventStream({ clock, subscribe, onEnd }: EventStreamSource): EventStream {
  return (sink) => {
    let heartbeats = 0;
    let hasEnded = false;
    const stop = (): void => {
      if (hasEnded) return;
      hasEnded = true;
      stopHeartbeat();
      unsubscribe();
      onEnd();
    };
    const close = (): void => {
      stop();
      sink.end();
    };
    const send = (text: string): void => {
      // A doorbell may ring once more after it was told to stop; a Node response that is written to then would throw.
      if (!hasEnded && !sink.write(text)) close();
    };
    const beat = (): void => {
      heartbeats += 1;
      if (heartbeats === LIFE_HEARTBEATS) close();
      else send(HEARTBEAT);
    };
    const stopHeartbeat = repeat(beat, HEARTBEAT_MS, clock);
    const unsubscribe = subscribe(() => send(CHANGE));
    // At once, so that a browser knows the stream is open and servers in between send their headers on.
    send(HEARTBEAT);
    return stop;
  };
}

function repeat(action: () => void, everyMs: number, clock: Clock): () => void {
  let stop = clock.schedule(run, everyMs);
  function run(): void {
    // Before the action, which may call it off.
    stop = clock.schedule(run, everyMs);
    action();
  }
  return () => {
    stop();
  };
}
