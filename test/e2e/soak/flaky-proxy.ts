// A merchant's proxy for many widgets, which fails one read in five.
import { jsonResponse, problemResponse } from '../../browser/support/fake-server.js';
import { FakeStream } from '../../browser/support/fake-stream.js';
import type { SoakSession } from './soak-session.js';

const FAULT_RATE = 0.2;
const STREAM_END_RATE = 0.05;

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

export class FlakyProxy {
  readonly #sessions: ReadonlyMap<string, SoakSession>;
  readonly #random: () => number;
  readonly #streams = new Map<FakeStream, SoakSession>();

  /** @param random Returns a number from 0 to 1; decides which reads fail. */
  constructor(sessions: readonly SoakSession[], random: () => number) {
    this.#sessions = new Map(sessions.map((session) => [session.id, session]));
    this.#random = random;
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { url, signal } = new Request(input, init);
    signal.throwIfAborted();
    const [, id = '', route] = /\/checkouts\/([^/]+)(\/events)?$/.exec(new URL(url).pathname) ?? [];
    const session = this.#sessions.get(id);
    if (session === undefined) throw new Error(`There is no session ${id}.`);
    if (route === undefined) return this.#read(session, signal);
    const stream = new FakeStream(url, signal);
    this.#streams.set(stream, session);
    return stream.response;
  };

  get openStreams(): number {
    this.#forgetClosed();
    return this.#streams.size;
  }

  /** Sends a heartbeat on every stream, as a server does every 15 s; some streams end instead. */
  sendHeartbeats(): void {
    this.#forgetClosed();
    for (const [stream, session] of this.#streams) {
      if (this.#random() >= STREAM_END_RATE) {
        stream.heartbeat();
        continue;
      }
      stream.end();
      this.#streams.delete(stream);
      session.unscheduledReads += 1;
    }
  }

  ring(session: SoakSession): void {
    this.#forgetClosed();
    for (const [stream, owner] of this.#streams) {
      if (owner !== session) continue;
      stream.ring();
      session.unscheduledReads += 1;
    }
  }

  #forgetClosed(): void {
    for (const stream of this.#streams.keys()) if (stream.signal.aborted) this.#streams.delete(stream);
  }

  async #read(session: SoakSession, signal: AbortSignal): Promise<Response> {
    const end = session.beginRead(signal);
    try {
      return await this.#respond(session, signal);
    } finally {
      end();
    }
  }

  #respond(session: SoakSession, signal: AbortSignal): Response | Promise<Response> {
    if (this.#random() >= FAULT_RATE) return jsonResponse(session.json);
    // A failed read is repeated sooner than scheduled.
    session.unscheduledReads += 1;
    const fault = FAULTS[Math.floor(this.#random() * FAULTS.length)];
    if (fault === undefined) throw new Error('random() must return less than 1.');
    return fault(signal);
  }
}

function untilAborted(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
