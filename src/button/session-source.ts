import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import type { ButtonParts } from './button-parts.js';
import { createSession, type CreateFailure } from './create-session.js';

/** What the checkout gets before it shows a session: the server's answer, if that was one. */
interface Prepared {
  readonly initialSession?: object;
}

/** Which session a button opens: the page's own, or one that the merchant's server creates. */
export class SessionSource {
  readonly #parts: ButtonParts;
  /** The session that was created, and from what; it is worth nothing once the page sets something else. */
  #created: { readonly id: string; readonly for: string } | null = null;
  #creation = new AbortController();

  constructor(parts: ButtonParts) {
    this.#parts = parts;
  }

  get sessionId(): string {
    const isCurrent = this.#created?.for === this.#settings;
    return (isCurrent ? this.#created?.id : this.#parts.button.sessionId) ?? '';
  }

  get #settings(): string {
    const { sessionId = '', createUrl = '' } = this.#parts.button;
    return `${sessionId} ${createUrl}`;
  }

  /** Has a session created if there is none, or the shopper needs another. Null if it was stopped. */
  async next(checkout: PayfectCheckout | null): Promise<Prepared | CreateFailure | null> {
    const { createUrl = '' } = this.#parts.button;
    if (createUrl === '' || (this.sessionId !== '' && !this.#isOver(checkout))) return {};
    const settings = this.#settings;
    const { signal } = (this.#creation = new AbortController());
    const created = await createSession(this.#parts, createUrl, signal);
    if (signal.aborted) return null;
    if ('code' in created) return created;
    this.#created = { id: created.id, for: settings };
    return created.initialSession === null ? {} : { initialSession: created.initialSession };
  }

  /** Whether the shopper needs another session: no payment for this one may be on its way. */
  #isOver(checkout: PayfectCheckout | null): boolean {
    const { phase, session = null } = checkout ?? {};
    return phase === 'expired' || (phase === 'canceled' && session !== null && !this.#parts.mayBePaid(session));
  }

  /** Gives up a request that is under way. */
  stop(): void {
    this.#creation.abort();
  }
}
