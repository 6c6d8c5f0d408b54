// Delivers callbacks: retries with growing delays until the merchant returns 2xx, and signs each attempt anew.
// It knows no checkout. A redirect counts as a failure, because a signed POST must not go to another address.
import type { Clock } from '../../src/providers/clock.js';

const MAX_ATTEMPTS = 8;
const FIRST_WAIT_SECONDS = 1;
const MAX_WAIT_SECONDS = 30;
const ATTEMPT_TIMEOUT_MS = 10_000;

export interface CallbackSenderOptions {
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** Receives one sentence per failed attempt. */
  readonly log: (line: string) => void;
}

/** Returns the headers that sign a body. */
type Sign = (body: string) => Readonly<Record<string, string>>;

/** Returns what an attempt sends, from 1: some providers number each one. */
type CreateBody = (attempt: number) => object;

interface Delivery {
  readonly url: string;
  readonly createBody: CreateBody;
  readonly attempt: number;
}

export class CallbackSender {
  readonly #options: CallbackSenderOptions;
  readonly #sign: Sign;
  readonly #timers = new Set<() => void>();
  readonly #attempts = new Set<Promise<void>>();
  readonly #closing = new AbortController();

  constructor(options: CallbackSenderOptions, sign: Sign) {
    this.#options = options;
    this.#sign = sign;
  }

  send(url: string, body: object | CreateBody): void {
    this.#start({ url, createBody: isCreator(body) ? body : () => body, attempt: 1 });
  }

  /** Resolves when no attempt is in flight. It does not wait for a retry that is due later. */
  async idle(): Promise<void> {
    while (this.#attempts.size > 0) await Promise.all(this.#attempts);
  }

  close(): void {
    this.#closing.abort();
    for (const cancel of this.#timers) cancel();
  }

  #start(delivery: Delivery): void {
    const attempt = this.#attempt(delivery).finally(() => this.#attempts.delete(attempt));
    this.#attempts.add(attempt);
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const failure = await this.#post(delivery);
    if (failure === null || this.#closing.signal.aborted) return;
    const { attempt, url } = delivery;
    const isLast = attempt === MAX_ATTEMPTS;
    const waitSeconds = Math.min(FIRST_WAIT_SECONDS * 2 ** (attempt - 1), MAX_WAIT_SECONDS);
    const next = isLast ? 'No more attempts.' : `Next attempt in ${waitSeconds} s.`;
    this.#options.log(`Callback to ${url} failed (attempt ${attempt} of ${MAX_ATTEMPTS}): ${failure}. ${next}`);
    if (!isLast) this.#later(() => this.#start({ ...delivery, attempt: attempt + 1 }), waitSeconds * 1000);
  }

  /** Returns null if the merchant accepted the callback, otherwise the reason for the failure. */
  async #post({ url, createBody, attempt }: Delivery): Promise<string | null> {
    const body = JSON.stringify(createBody(attempt));
    const timeout = new AbortController();
    const stopTimeout = this.#later(() => {
      timeout.abort();
    }, ATTEMPT_TIMEOUT_MS);
    try {
      const response = await this.#options.fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', ...this.#sign(body) },
        body,
        signal: AbortSignal.any([timeout.signal, this.#closing.signal]),
      });
      await response.body?.cancel();
      return response.ok ? null : `the merchant returned ${response.status}`;
    } catch (error) {
      return reasonOf(error);
    } finally {
      stopTimeout();
    }
  }

  #later(callback: () => void, delayMs: number): () => void {
    const cancel = this.#options.clock.schedule(() => {
      this.#timers.delete(cancel);
      callback();
    }, delayMs);
    this.#timers.add(cancel);
    return () => {
      cancel();
      this.#timers.delete(cancel);
    };
  }
}

function isCreator(body: object | CreateBody): body is CreateBody {
  return typeof body === 'function';
}

/** Node's fetch has the reason, such as `ECONNREFUSED`, in the error's cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError') return `no response within ${ATTEMPT_TIMEOUT_MS / 1000} s`;
  return error.cause instanceof Error ? error.cause.message || String(error.cause) : error.message;
}
