import { deferred } from '../../support/deferred.js';
import { FakeStream } from '../../support/fake-stream.js';
import { faultResponse, halfResponse, sessionResponse } from './responses.js';
import {
  pendingRequestFor,
  type PendingRequest,
  type RequestObserver,
  type ResponseSummary,
} from './pending-request.js';
import {
  SESSION_IDS,
  type ActResponse,
  type Fault,
  type ServerStep,
  type StreamResponse,
  type ServerState,
} from './story.js';

/** A merchant's server whose sessions, faults and streams a story controls, and which tracks pending requests. */
export class Backend {
  readonly #states = new Map<string, ServerState>();
  readonly #requests = new Set<PendingRequest>();
  readonly #streams = new Map<FakeStream, PendingRequest>();
  readonly #initialState: ServerState;
  #networkFaults: Fault[] = [];
  #held: (() => void)[] = [];
  #actResponse: ActResponse = { kind: 'nothing' };
  #streamResponse: StreamResponse = 'open';

  constructor(state: ServerState) {
    this.#initialState = state;
  }

  do(step: ServerStep): void {
    switch (step.kind) {
      case 'server-state':
        this.#states.set(step.id, step.state);
        break;
      case 'network-fault':
        this.#networkFaults = Array<Fault>(step.reads).fill(step.fault);
        break;
      case 'acts':
        this.#actResponse = step.response;
        break;
      case 'streams':
        this.#streamResponse = step.response;
        break;
      case 'bell':
        this.#bell(step.does);
        break;
      case 'release':
        for (const release of this.#held.splice(0)) release();
        break;
      default:
        step satisfies never;
    }
  }

  #bell(does: (ServerStep & { kind: 'bell' })['does']): void {
    for (const [stream, pending] of this.#streams) {
      if (does === 'end' || stream.signal.aborted) this.#streams.delete(stream);
      if (stream.signal.aborted) continue;
      stream[does]();
      if (does === 'end') pending.isDone = true;
    }
  }

  /** The pending requests of one kind. */
  pending(kind: PendingRequest['kind']): readonly PendingRequest[] {
    for (const pending of this.#requests) if (pending.isDone || pending.signal.aborted) this.#requests.delete(pending);
    return [...this.#requests].filter((pending) => pending.kind === kind);
  }

  fetchFor(observer: RequestObserver): typeof fetch {
    return async (input, init) => {
      const request = input instanceof Request ? input : new Request(input, init);
      // An aborted request does not leave the browser.
      request.signal.throwIfAborted();
      const pending = pendingRequestFor(request);
      observer.onRequest(pending);
      this.#requests.add(pending);
      if (pending.kind === 'stream') return this.#stream(pending);
      if (pending.kind === 'act') return this.#act(pending, observer);
      const fault = this.#networkFaults.shift();
      if (fault === undefined) return this.#session(pending, pending.sessionId, observer);
      return this.#fault(pending, fault, observer);
    };
  }

  #stateOf(id: string): ServerState {
    return this.#states.get(id) ?? this.#initialState;
  }

  async #act(pending: PendingRequest, observer: RequestObserver): Promise<Response> {
    const response = this.#actResponse;
    switch (response.kind) {
      case 'session':
        return this.#session(pending, response.id, observer);
      case 'nothing':
        return this.#respond(pending, { kind: 'nothing' }, new Response(null, { status: 204 }), observer);
      default:
        return this.#fault(pending, response, observer);
    }
  }

  #session(pending: PendingRequest, id: string, observer: RequestObserver): Response {
    const state = this.#stateOf(id);
    return this.#respond(pending, { kind: 'session', id, state }, sessionResponse(id, state), observer);
  }

  async #fault(pending: PendingRequest, fault: Fault, observer: RequestObserver): Promise<Response> {
    switch (fault.kind) {
      case 'lost':
        this.#report(pending, { kind: 'nothing' }, observer);
        throw new TypeError('Failed to fetch');
      case 'silent':
        return untilAborted(pending.signal);
      case 'half':
        return halfResponse(pending.signal);
      case 'held':
        return this.#hold(pending, observer);
      case 'stranger':
        return this.#stranger(pending, observer);
      case 'problem':
        return this.#respond(pending, fault, faultResponse(fault), observer);
      case 'nonsense':
        return this.#respond(pending, { kind: 'nothing' }, faultResponse(fault), observer);
      default:
        return fault satisfies never;
    }
  }

  /** The response is created with the request and sent when released: it may be outdated by then. */
  #hold(pending: PendingRequest, observer: RequestObserver): Promise<Response> {
    const { promise, resolve } = deferred<Response>();
    const id = pending.sessionId;
    const state = this.#stateOf(id);
    this.#held.push(() => {
      resolve(this.#respond(pending, { kind: 'session', id, state }, sessionResponse(id, state), observer));
    });
    return promise;
  }

  #stranger(pending: PendingRequest, observer: RequestObserver): Response {
    const id = SESSION_IDS.find((other) => other !== pending.sessionId) ?? '';
    const state = { ...this.#stateOf(id), status: 'complete' };
    return this.#respond(pending, { kind: 'session', id, state }, sessionResponse(id, state), observer);
  }

  #respond(pending: PendingRequest, summary: ResponseSummary, response: Response, observer: RequestObserver): Response {
    this.#report(pending, summary, observer);
    return response;
  }

  #report(pending: PendingRequest, summary: ResponseSummary, observer: RequestObserver): void {
    pending.isDone = true;
    if (!pending.signal.aborted) observer.onResponse(pending, summary);
  }

  async #stream(pending: PendingRequest): Promise<Response> {
    switch (this.#streamResponse) {
      case 'open': {
        const stream = new FakeStream(pending.sessionId, pending.signal);
        this.#streams.set(stream, pending);
        return stream.response;
      }
      case 'refused':
        pending.isDone = true;
        return new Response(null, { status: 503 });
      case 'lost':
        pending.isDone = true;
        throw new TypeError('Failed to fetch');
      case 'silent':
        return untilAborted(pending.signal);
      default:
        return this.#streamResponse satisfies never;
    }
  }
}

function untilAborted(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
