// Holds all WeWire sessions in memory and makes every change to them. It knows no HTTP and sends no notification.
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../src/providers/clock.js';
import { addDecimals, formatDecimal, ZERO } from '../../decimal.js';
import type { Merchant } from './merchants.js';
import type { CreateRequest } from './request-schemas.js';
import type { Session } from './session.js';

const DEFAULT_EXPIRY_SECONDS = 30 * 60;

export class SessionStore {
  readonly #clock: Clock;
  readonly #sessions = new Map<string, Session>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  open(merchant: Merchant, request: CreateRequest): Session {
    const nowMs = this.#clock.now();
    const { merchant_name: name = merchant.name, expires_in_seconds: seconds = DEFAULT_EXPIRY_SECONDS } =
      request.metadata.sandbox ?? {};
    return this.#keep({
      id: randomUUID(),
      merchant: { id: merchant.id, name },
      request,
      customerId: randomUUID(),
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
      expiresAtMs: nowMs + seconds * 1000,
      progress: 'open',
      received: ZERO,
    });
  }

  find(id: string): Session | undefined {
    return this.#sessions.get(id);
  }

  newestFirst(): readonly Session[] {
    return [...this.#sessions.values()].reverse();
  }

  complete(id: string): Session {
    return this.#change(id, ({ request }) => ({
      progress: 'complete',
      received: formatDecimal(String(request.amount)),
    }));
  }

  receive(id: string, amount: string): void {
    this.#change(id, ({ received }) => ({ received: addDecimals([received, amount]) }));
  }

  /** Moves the expiry to now, because a session has no status that could say it. */
  expire(id: string): void {
    this.#change(id, () => ({ expiresAtMs: this.#clock.now() }));
  }

  cancel(id: string): void {
    this.#change(id, () => ({ progress: 'canceled' }));
  }

  #change(id: string, change: (session: Session) => Partial<Session>): Session {
    const session = this.#sessions.get(id);
    if (session === undefined) throw new Error(`Unknown session ${id}`);
    return this.#keep({ ...session, updatedAtMs: this.#clock.now(), ...change(session) });
  }

  #keep(session: Session): Session {
    this.#sessions.set(session.id, session);
    return session;
  }
}
