import type { Session } from '../../../../../src/session/session.js';
import type { PaymentState } from '../story.js';

const SEEN_STAGES: readonly string[] = ['detected', 'confirming', 'confirmed'];
const EXCEPTIONS: readonly string[] = ['underpaid', 'overpaid', 'late', 'held', 'refunded', 'wrong-asset'];

/** What the server has sent of the money, and what `progress` events have reported of it. */
export class PaymentNews {
  /** By session id and network, everything that the server has sent. */
  readonly #sent = new Map<string, Set<string>>();
  /** What was reported last, and has not changed since. */
  readonly #told = new Map<string, string>();
  /** What was reported last. */
  readonly #reported = new Map<string, string>();
  /** Session ids for which another address than the first was sent. */
  readonly #changed = new Set<string>();
  /** Session ids for which a response without payments was sent. */
  readonly #elsewhere = new Set<string>();
  #latestId = '';
  #isStartingOver = false;

  /** A response that was not aborted. */
  onSession(id: string, payments: readonly PaymentState[]): void {
    if (id !== this.#latestId || this.#isStartingOver) this.#told.clear();
    this.#isStartingOver = false;
    this.#latestId = id;
    if (payments.some(({ address }) => address === 'other')) this.#changed.add(id);
    if (payments.length === 0) this.#elsewhere.add(id);
    for (const network of ['tron', 'ethereum']) {
      const key = `${id} ${network}`;
      const payment = payments.find((candidate) => candidate.network === network);
      const text = payment !== undefined && isMoneySeen(payment) ? textOf(payment) : '';
      this.#sent.set(key, (this.#sent.get(key) ?? new Set()).add(text));
      if (this.#told.get(key) !== text) this.#told.delete(key);
    }
  }

  /** The element reads its session as if for the first time: what it has seen is news again. */
  startOver(): void {
    this.#isStartingOver = true;
  }

  /** Records what a `progress` reports, and returns whether it is news. */
  report(id: string, payment: Session['payments'][number]): boolean {
    const key = `${id} ${payment.network.value}`;
    const text = textOf({ ...payment, transactions: payment.transactions.length });
    const isNews = text !== '' && this.#sent.get(key)?.has(text) === true && this.#told.get(key) !== text;
    this.#told.set(key, text);
    this.#reported.set(key, text);
    return isNews;
  }

  /** Money that a session has, and that no `progress` has reported. */
  unreported({ id, payments }: Session): readonly string[] {
    return payments
      .map((payment) => ({ ...payment, transactions: payment.transactions.length }))
      .filter((payment) => isMoneySeen(payment))
      .filter((payment) => this.#reported.get(`${id} ${payment.network.value}`) !== textOf(payment))
      .map((payment) => `${textOf(payment)} of ${id} was not reported`);
  }

  isAddressChanged(id: string): boolean {
    return this.#changed.has(id);
  }

  isPaidElsewhere(id: string): boolean {
    return this.#elsewhere.has(id);
  }
}

interface Money {
  readonly stage: string;
  readonly received: string | null;
  readonly exception: string | null;
  /** How many. */
  readonly transactions: number;
}

function textOf({ stage, received, exception, transactions }: Money): string {
  return JSON.stringify([stage, received, exception, transactions]);
}

/** As documented; a word that is not listed is plain progress. */
function isMoneySeen({ stage, received, exception, transactions }: Money): boolean {
  const isExceptional = exception !== null && EXCEPTIONS.includes(exception);
  return SEEN_STAGES.includes(stage) || Number(received) > 0 || transactions > 0 || isExceptional;
}
