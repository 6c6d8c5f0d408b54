// The bytes of one doorbell stream (WHATWG HTML, server-sent events) and its end, whoever brings it about.
// It knows neither sessions nor HTTP.
import type { Clock } from '../providers/clock.js';

const HEARTBEAT_MS = 15_000;
/** Long-lived connections outlive deployments and authorizations; the browser simply connects again. */
const LIFE_MS = 10 * 60_000;
const MAX_UNREAD_CHUNKS = 16;

const encoder = new TextEncoder();
const HEARTBEAT = encoder.encode(':\n\n');
/** The empty `data` line is needed: an event without one is never dispatched. */
const CHANGE = encoder.encode('event: change\ndata:\n\n');

export interface EventStreamSource {
  readonly clock: Clock;
  /** Calls its argument at each change until the returned function is called. */
  subscribe(ring: () => void): () => void;
  /** Runs exactly once, when nothing will be sent any more. */
  onEnd(): void;
}

export function eventStream({ clock, subscribe, onEnd }: EventStreamSource): ReadableStream<Uint8Array> {
  let end = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (chunk: Uint8Array): void => {
          controller.enqueue(chunk);
          // A reader that does not keep up is dropped, not buffered for.
          if ((controller.desiredSize ?? 0) <= 0) close();
        };
        const stopHeartbeat = repeat(() => send(HEARTBEAT), HEARTBEAT_MS, clock);
        const stopLife = clock.schedule(() => close(), LIFE_MS);
        const unsubscribe = subscribe(() => send(CHANGE));
        end = once(() => {
          stopHeartbeat();
          stopLife();
          unsubscribe();
          onEnd();
        });
        const close = (): void => {
          end();
          controller.close();
        };
        // At once, so that a browser knows the stream is open and servers in between send their headers on.
        send(HEARTBEAT);
      },
      cancel: () => {
        end();
      },
    },
    new CountQueuingStrategy({ highWaterMark: MAX_UNREAD_CHUNKS }),
  );
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

function once(action: () => void): () => void {
  let hasRun = false;
  return () => {
    if (hasRun) return;
    hasRun = true;
    action();
  };
}
