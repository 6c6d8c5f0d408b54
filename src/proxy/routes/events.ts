import type { Clock } from '../../providers/clock.js';
import { ProblemError } from '../http/problem.js';
import type { SessionHandler } from '../http/request.js';
import { type EventStream, streamResponse } from '../http/response.js';
import type { Services } from '../services.js';

const RETRY_AFTER_SECONDS = 30;

/** `GET checkouts/{id}/events`: the doorbell. It neither reads the session nor sends anything about it. */
export function eventsRoute(services: Services): SessionHandler {
  const { streamLimit, sessions, clock } = services;
  return ({ client, requestId }, id) => {
    const release = streamLimit.take(client);
    if (release === null) throw new ProblemError('rate-limited', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    const subscribe = (ring: () => void) => {
      const onRing = () => {
        // Another instance may have rung, so what this one read a moment ago may be out of date.
        sessions.forgetUnlessComplete(id);
        ring();
      };
      return subscribeSafely(id, onRing, requestId, services);
    };
    const stream = eventStream({ clock, subscribe, onEnd: release });
    return Promise.resolve(streamResponse(stream));
  };
}

/** Without its doorbell a stream stays open and silent, and the page polls. */
function subscribeSafely(
  sessionId: string,
  listener: () => void,
  requestId: string,
  { doorbell, log }: Services,
): () => void {
  const warn = (error: unknown) => void log.warn({ event: 'doorbell', sessionId, requestId, error });
  const call = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      warn(error);
      return undefined;
    }
  };
  const unsubscribe = call(() => doorbell.subscribe(sessionId, listener));
  if (typeof unsubscribe === 'function') return () => void call(() => Reflect.apply(unsubscribe, doorbell, []));
  // Plain JavaScript may return a promise. The stream does not wait for it.
  const later = Promise.resolve(unsubscribe);
  later.catch(warn);
  return () =>
    void later.then((late) => typeof late === 'function' && call(() => Reflect.apply(late, doorbell, [])), warn);
}

/** Bun closes a connection that is silent for 8 to 12 s (`idleTimeout`, counted in steps of 4 s). */
const HEARTBEAT_MS = 6_000;
/** 10 minutes. Long-lived connections outlive deployments and authorizations; the browser simply connects again. */
const LIFE_HEARTBEATS = 100;

const HEARTBEAT = ':\n\n';
/** The empty `data` line is required: an event without data is never dispatched (WHATWG HTML, server-sent events). */
const CHANGE = 'event: change\ndata:\n\n';

interface EventStreamSource {
  readonly clock: Clock;
  /** Calls its argument on each change until the returned function is called. */
  subscribe(ring: () => void): () => void;
  /** Runs exactly once, when nothing more will be sent. */
  onEnd(): void;
}

function eventStream({ clock, subscribe, onEnd }: EventStreamSource): EventStream {
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
      // A doorbell may ring once more after it was unsubscribed, and writing to a closed Node response would throw.
      if (!hasEnded && !sink.write(text)) close();
    };
    const beat = (): void => {
      heartbeats += 1;
      if (heartbeats === LIFE_HEARTBEATS) close();
      else send(HEARTBEAT);
    };
    const stopHeartbeat = repeat(beat, HEARTBEAT_MS, clock);
    const unsubscribe = subscribe(() => send(CHANGE));
    // At once, so that the browser knows the stream is open and intermediaries forward the headers.
    send(HEARTBEAT);
    return stop;
  };
}

function repeat(action: () => void, everyMs: number, clock: Clock): () => void {
  let stop = clock.schedule(run, everyMs);
  function run(): void {
    // Before the action, which may stop it.
    stop = clock.schedule(run, everyMs);
    action();
  }
  return () => {
    stop();
  };
}
