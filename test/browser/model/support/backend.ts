import { deferred } from '../../support/deferred.js';
import { FakeStream } from '../../support/fake-stream.js';
import { faultyAnswer, halfAnswer, sessionAnswer } from './answers.js';
import { flightFor, type Flight, type Onlooker, type Told } from './flight.js';
import { SESSION_IDS, type ActAnswer, type Fault, type ServerStep, type StreamAnswer, type Truth } from './story.js';

/** A merchant's server whose truth, faults and streams a story commands, and which knows what is under way. */
export class Backend {
  readonly #truths = new Map<string, Truth>();
  readonly #flights = new Set<Flight>();
  readonly #streams = new Map<FakeStream, Flight>();
  readonly #truth: Truth;
  #weather: Fault[] = [];
  #held: (() => void)[] = [];
  #actAnswer: ActAnswer = { kind: 'nothing' };
  #streamAnswer: StreamAnswer = 'open';

  constructor(truth: Truth) {
    this.#truth = truth;
  }

  do(step: ServerStep): void {
    switch (step.kind) {
      case 'truth':
        this.#truths.set(step.id, step.truth);
        break;
      case 'weather':
        this.#weather = Array<Fault>(step.reads).fill(step.fault);
        break;
      case 'acts':
        this.#actAnswer = step.answer;
        break;
      case 'streams':
        this.#streamAnswer = step.answer;
        break;
      case 'bell':
        this.#bell(step.does);
        break;
      case 'release':
        for (const give of this.#held.splice(0)) give();
        break;
      default:
        step satisfies never;
    }
  }

  #bell(does: (ServerStep & { kind: 'bell' })['does']): void {
    for (const [stream, flight] of this.#streams) {
      if (does === 'end' || stream.signal.aborted) this.#streams.delete(stream);
      if (stream.signal.aborted) continue;
      stream[does]();
      if (does === 'end') flight.isAnswered = true;
    }
  }

  /** Requests that are under way, of one kind. */
  live(kind: Flight['kind']): readonly Flight[] {
    for (const flight of this.#flights) if (flight.isAnswered || flight.signal.aborted) this.#flights.delete(flight);
    return [...this.#flights].filter((flight) => flight.kind === kind);
  }

  fetchFor(onlooker: Onlooker): typeof fetch {
    return async (input, init) => {
      const request = input instanceof Request ? input : new Request(input, init);
      // Nothing leaves the browser then.
      request.signal.throwIfAborted();
      const flight = flightFor(request);
      onlooker.sends(flight);
      this.#flights.add(flight);
      if (flight.kind === 'stream') return this.#stream(flight);
      if (flight.kind === 'act') return this.#act(flight, onlooker);
      const fault = this.#weather.shift();
      if (fault === undefined) return this.#session(flight, flight.sessionId, onlooker);
      return this.#fault(flight, fault, onlooker);
    };
  }

  #truthOf(id: string): Truth {
    return this.#truths.get(id) ?? this.#truth;
  }

  async #act(flight: Flight, onlooker: Onlooker): Promise<Response> {
    const answer = this.#actAnswer;
    switch (answer.kind) {
      case 'session':
        return this.#session(flight, answer.id, onlooker);
      case 'nothing':
        return this.#give(flight, { kind: 'nothing' }, new Response(null, { status: 204 }), onlooker);
      default:
        return this.#fault(flight, answer, onlooker);
    }
  }

  #session(flight: Flight, id: string, onlooker: Onlooker): Response {
    const truth = this.#truthOf(id);
    return this.#give(flight, { kind: 'session', id, status: truth.status }, sessionAnswer(id, truth), onlooker);
  }

  async #fault(flight: Flight, fault: Fault, onlooker: Onlooker): Promise<Response> {
    switch (fault.kind) {
      case 'lost':
        this.#tell(flight, { kind: 'nothing' }, onlooker);
        throw new TypeError('Failed to fetch');
      case 'silent':
        return untilAborted(flight.signal);
      case 'half':
        return halfAnswer(flight.signal);
      case 'held':
        return this.#hold(flight, onlooker);
      case 'stranger':
        return this.#stranger(flight, onlooker);
      case 'problem':
        return this.#give(flight, fault, faultyAnswer(fault), onlooker);
      case 'nonsense':
        return this.#give(flight, { kind: 'nothing' }, faultyAnswer(fault), onlooker);
      default:
        return fault satisfies never;
    }
  }

  /** The answer is made when it is asked for and comes when it is released: it may be old by then. */
  #hold(flight: Flight, onlooker: Onlooker): Promise<Response> {
    const { promise, resolve } = deferred<Response>();
    const id = flight.sessionId;
    const truth = this.#truthOf(id);
    this.#held.push(() => {
      resolve(this.#give(flight, { kind: 'session', id, status: truth.status }, sessionAnswer(id, truth), onlooker));
    });
    return promise;
  }

  #stranger(flight: Flight, onlooker: Onlooker): Response {
    const id = SESSION_IDS.find((other) => other !== flight.sessionId) ?? '';
    const truth = { ...this.#truthOf(id), status: 'complete' };
    return this.#give(flight, { kind: 'session', id, status: truth.status }, sessionAnswer(id, truth), onlooker);
  }

  #give(flight: Flight, told: Told, response: Response, onlooker: Onlooker): Response {
    this.#tell(flight, told, onlooker);
    return response;
  }

  #tell(flight: Flight, told: Told, onlooker: Onlooker): void {
    flight.isAnswered = true;
    if (!flight.signal.aborted) onlooker.hears(flight, told);
  }

  async #stream(flight: Flight): Promise<Response> {
    switch (this.#streamAnswer) {
      case 'open': {
        const stream = new FakeStream(flight.sessionId, flight.signal);
        this.#streams.set(stream, flight);
        return stream.response;
      }
      case 'refused':
        flight.isAnswered = true;
        return new Response(null, { status: 503 });
      case 'lost':
        flight.isAnswered = true;
        throw new TypeError('Failed to fetch');
      case 'silent':
        return untilAborted(flight.signal);
      default:
        return this.#streamAnswer satisfies never;
    }
  }
}

function untilAborted(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
