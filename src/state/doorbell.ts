import { readEventStream } from '../session/event-stream.js';
import type { Clock } from './clock.js';

/** The server sends a heartbeat every few seconds; a stream without one for 40 s is dead, even if TCP does not report it. */
const SILENCE_MS = 40_000;
const MAX_BACK_OFF_MS = 60_000;
/** Shared by all elements of a page: browsers open six connections per host (HTTP/1.1), and reads need some. */
const MAX_STREAMS = 4;
/** The open streams of this page. */
const PAGE_STREAMS = { count: 0 };

export interface DoorbellOptions {
  readonly clock: Clock;
  readonly listen: (url: string, signal: AbortSignal) => Promise<Response>;
  /** Called when the session should be read: it may have changed, or a change may have been missed. */
  readonly onRing: () => void;
  /** The counter of open streams; for tests. @default the page's own */
  readonly streams?: { count: number };
}

/** Keeps one event stream open while there is a URL for it. Polling continues, so a lost stream loses no payment. */
export class Doorbell {
  readonly #options: DoorbellOptions;
  #url: string | null = null;
  #connection: AbortController | null = null;

  constructor(options: DoorbellOptions) {
    this.#options = options;
  }

  /** Listens to the event stream at a URL from now on; null closes the stream. */
  connect(url: string | null): void {
    if (url === this.#url) return;
    this.#url = url;
    this.#connection?.abort();
    this.#connection = null;
    if (url === null) return;
    this.#connection = new AbortController();
    void this.#keepListening(url, this.#connection.signal);
  }

  async #keepListening(url: string, signal: AbortSignal): Promise<void> {
    let failures = 0;
    do {
      const beganMs = this.#options.clock.now();
      const wasAlive = await this.#listenOnce(url, signal);
      // Some hosts end every stream after a moment: that is not a failure, but no reason to reconnect at once either.
      const wasStable = wasAlive && this.#options.clock.now() - beganMs > SILENCE_MS;
      failures = wasStable ? 1 : failures + 1;
      await this.#pause(Math.min(2 ** failures * 1000, MAX_BACK_OFF_MS), signal);
      if (wasAlive) this.#ringUnless(signal);
    } while (!signal.aborted);
  }

  /** Whether any bytes arrived before the stream ended. */
  async #listenOnce(url: string, signal: AbortSignal): Promise<boolean> {
    const { streams = PAGE_STREAMS } = this.#options;
    if (streams.count >= MAX_STREAMS) return false;
    streams.count++;
    const watchdog = new AbortController();
    const restartWatchdog = () => this.#options.clock.schedule(() => watchdog.abort(), SILENCE_MS);
    let silence = restartWatchdog();
    let wasAlive = false;
    try {
      const response = await this.#options.listen(url, AbortSignal.any([signal, watchdog.signal]));
      for await (const received of readEventStream(response)) {
        wasAlive = true;
        silence();
        silence = restartWatchdog();
        if (received === 'change') this.#ringUnless(signal);
      }
    } catch {
      // Refused, cut off or silent: the doorbell reconnects in each case, and polling continues.
    } finally {
      silence();
      streams.count--;
    }
    return wasAlive;
  }

  #ringUnless({ aborted }: AbortSignal): void {
    if (!aborted) this.#options.onRing();
  }

  #pause(delayMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        cancel();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const cancel = this.#options.clock.schedule(end, delayMs);
      if (signal.aborted) end();
      else signal.addEventListener('abort', end);
    });
  }
}
