import { readEventStream } from '../session/event-stream.js';
import type { Clock } from './clock.js';

/** The server sends a heartbeat every 15 s; a stream that misses two and a half is dead, whatever TCP says. */
const SILENCE_MS = 40_000;
const MAX_BACK_OFF_MS = 60_000;
/** Of all elements of a page: browsers open six connections to a host (HTTP/1.1), and reads need some. */
const MAX_STREAMS = 4;
/** How many streams there are on this page. */
const PAGE_STREAMS = { count: 0 };

export interface DoorbellOptions {
  readonly clock: Clock;
  readonly listen: (url: string, signal: AbortSignal) => Promise<Response>;
  /** The session is worth a read: it may have changed, or a change may have been missed. */
  readonly onRing: () => void;
  /** How many there are; for tests. @default those of the page */
  readonly streams?: { count: number };
}

/** Keeps one doorbell stream open while there is a URL for it. Polling goes on beside it, so losing it loses no payment. */
export class Doorbell {
  readonly #options: DoorbellOptions;
  #url: string | null = null;
  #connection: AbortController | null = null;

  constructor(options: DoorbellOptions) {
    this.#options = options;
  }

  /** Listens at this URL from now on; null closes the stream. */
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
      // Some hosts end every stream after a moment: that is no failure, but no reason to hurry either.
      const wasLasting = wasAlive && this.#options.clock.now() - beganMs > SILENCE_MS;
      failures = wasLasting ? 1 : failures + 1;
      await this.#pause(Math.min(2 ** failures * 1000, MAX_BACK_OFF_MS), signal);
      if (wasAlive) this.#ringUnless(signal);
    } while (!signal.aborted);
  }

  /** Whether anything was heard before the stream ended. */
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
      for await (const heard of readEventStream(response)) {
        wasAlive = true;
        silence();
        silence = restartWatchdog();
        if (heard === 'change') this.#ringUnless(signal);
      }
    } catch {
      // Refused, cut or silent: all the same to a doorbell, which is tried again and never the only way to hear.
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
