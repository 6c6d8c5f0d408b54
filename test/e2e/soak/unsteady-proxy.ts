// A merchant's proxy for many widgets at once, of whose answers one in five is none.
import { jsonResponse, problemResponse } from '../../browser/support/fake-server.js';
import { FakeStream } from '../../browser/support/fake-stream.js';
import type { SoakSession } from './soak-session.js';

const FAULT_RATE = 0.2;
const BROKEN_STREAM_RATE = 0.05;

const FAULTS: readonly ((signal: AbortSignal) => Response | Promise<Response>)[] = [
  () => Promise.reject(new TypeError('Failed to fetch')),
  (signal) => untilAborted(signal),
  () => new Response('Slow down', { status: 429, headers: { 'retry-after': '5' } }),
  () => problemResponse(502, 'upstream-error'),
  () => problemResponse(503, 'internal'),
  () => new Response('<!doctype html><title>Log in</title>', { headers: { 'content-type': 'text/html' } }),
  () => new Response('{"id": "soa', { headers: { 'content-type': 'application/json' } }),
  () => jsonResponse({ id: 'another-session', status: 'complete', amountTotal: '1.00', currency: 'usdt', url: null }),
];

export class UnsteadyProxy {
  readonly #sessions: ReadonlyMap<string, SoakSession>;
  readonly #random: () => number;
  readonly #streams = new Map<FakeStream, SoakSession>();

  /** `random` gives 0 up to 1, and decides which reads go wrong. */
  constructor(sessions: readonly SoakSession[], random: () => number) {
    this.#sessions = new Map(sessions.map((session) => [session.id, session]));
    this.#random = random;
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { url, signal } = new Request(input, init);
    signal.throwIfAborted();
    const [, id = '', route] = /\/checkouts\/([^/]+)(\/events)?$/.exec(new URL(url).pathname) ?? [];
    const session = this.#sessions.get(id);
    if (session === undefined) throw new Error(`Nobody has a session ${id}.`);
    if (route === undefined) return this.#read(session, signal);
    const stream = new FakeStream(url, signal);
    this.#streams.set(stream, session);
    return stream.response;
  };

  get openStreams(): number {
    this.#forgetClosed();
    return this.#streams.size;
  }

  /** What a server sends on every stream all 15 s; some streams break instead. */
  beat(): void {
    this.#forgetClosed();
    for (const [stream, session] of this.#streams) {
      if (this.#random() >= BROKEN_STREAM_RATE) {
        stream.heartbeat();
        continue;
      }
      stream.end();
      this.#streams.delete(stream);
      session.unplannedReads += 1;
    }
  }

  ring(session: SoakSession): void {
    this.#forgetClosed();
    for (const [stream, owner] of this.#streams) {
      if (owner !== session) continue;
      stream.ring();
      session.unplannedReads += 1;
    }
  }

  #forgetClosed(): void {
    for (const stream of this.#streams.keys()) if (stream.signal.aborted) this.#streams.delete(stream);
  }

  async #read(session: SoakSession, signal: AbortSignal): Promise<Response> {
    const end = session.beginRead(signal);
    try {
      return await this.#answer(session, signal);
    } finally {
      end();
    }
  }

  #answer(session: SoakSession, signal: AbortSignal): Response | Promise<Response> {
    if (this.#random() >= FAULT_RATE) return jsonResponse(session.json);
    // The next read comes sooner, or is asked for once more.
    session.unplannedReads += 1;
    const fault = FAULTS[Math.floor(this.#random() * FAULTS.length)];
    if (fault === undefined) throw new Error('There is a fault for every number.');
    return fault(signal);
  }
}

function untilAborted(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
