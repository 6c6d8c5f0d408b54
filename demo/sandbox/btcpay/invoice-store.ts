// Holds all invoices in memory, makes every change to them, and lets them follow the chain and the clock.
// It knows no HTTP; what happens is reported to a listener.
import type { Clock } from '../../../src/providers/clock.js';
import type { PlayChain } from '../chain/play-chain.js';
import { type Accounted, paymentsOf } from './accounting.js';
import { advance, markableAs } from './advance.js';
import type { Invoice } from './invoice.js';
import { type InvoiceEvent, eventsBetween } from './invoice-events.js';
import { activatedPrompt, openInvoice, withCurrentPrompts } from './open-invoice.js';
import type { CreateRequest } from './request-schemas.js';
import type { Store } from './stores.js';

/** Timers of Node that are longer fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export class InvoiceStore {
  readonly #clock: Clock;
  readonly #chain: PlayChain;
  readonly #report: (invoice: Invoice, event: InvoiceEvent) => void;
  readonly #invoices = new Map<string, Invoice>();
  readonly #timers = new Map<string, () => void>();
  readonly #stopListening: () => void;

  constructor(clock: Clock, chain: PlayChain, report: (invoice: Invoice, event: InvoiceEvent) => void) {
    this.#clock = clock;
    this.#chain = chain;
    this.#report = report;
    this.#stopListening = chain.onChange(({ network }) => this.#followAll(network));
  }

  /** @throws {ApiError} if the play market has no rate for the currency. */
  open(store: Store, request: CreateRequest): Invoice {
    const expire = (id: string) => this.expire(id);
    const invoice = openInvoice(store, request, { chain: this.#chain, nowMs: this.#clock.now(), expire });
    this.#invoices.set(invoice.id, invoice);
    this.#report(invoice, { type: 'InvoiceCreated' });
    this.#watchTime(invoice);
    return invoice;
  }

  /** As it is now. */
  find(id: string): Invoice | undefined {
    const invoice = this.#invoices.get(id);
    return invoice && this.#follow(invoice);
  }

  newestFirst(): readonly Invoice[] {
    return [...this.#invoices.keys()].reverse().flatMap((id) => this.find(id) ?? []);
  }

  payments(invoice: Invoice): readonly Accounted[] {
    return paymentsOf(invoice, this.#chain);
  }

  activate(invoice: Invoice, methodId: string): void {
    const expire = () => this.expire(invoice.id);
    const prompts = invoice.prompts.map((prompt) =>
      prompt.method.id === methodId && prompt.addresses.length === 0
        ? activatedPrompt(prompt, invoice, this.#chain, expire)
        : prompt,
    );
    this.#invoices.set(invoice.id, { ...invoice, prompts });
  }

  /** What a merchant does by hand. @returns whether the invoice allows it. */
  mark(invoice: Invoice, status: 'Invalid' | 'Settled'): boolean {
    if (!markableAs(invoice).includes(status)) return false;
    const marked: Invoice = { ...invoice, status, additionalStatus: 'Marked' };
    this.#invoices.set(invoice.id, marked);
    this.#report(marked, {
      type: `Invoice${status}`,
      manuallyMarked: true,
      ...(status === 'Settled' && { overPaid: false }),
    });
    return true;
  }

  /** Moves the deadline to now. */
  expire(id: string): void {
    const invoice = this.find(id);
    if (invoice?.status !== 'New') return;
    const nowMs = this.#clock.now();
    this.#follow({
      ...invoice,
      expiresAtMs: nowMs,
      monitoredUntilMs: invoice.monitoredUntilMs - invoice.expiresAtMs + nowMs,
    });
  }

  close(): void {
    this.#stopListening();
    for (const cancel of this.#timers.values()) cancel();
  }

  #followAll(network: string): void {
    for (const invoice of [...this.#invoices.values()]) {
      if (invoice.prompts.some(({ method }) => method.network === network)) this.#follow(invoice);
    }
  }

  /** Lets an invoice catch up with the chain and the clock, step by step, and reports each step. */
  #follow(invoice: Invoice): Invoice {
    const payments = this.payments(invoice);
    let current = invoice;
    for (;;) {
      const next = advance(current, payments, this.#clock.now());
      const { events, reported } = eventsBetween(current, next, payments);
      const isSame = next === current && events.length === 0;
      current = { ...next, reported };
      this.#invoices.set(current.id, current);
      for (const event of events) this.#report(current, event);
      if (isSame) break;
    }
    current = withCurrentPrompts(current, payments, this.#chain, () => this.expire(invoice.id));
    this.#invoices.set(current.id, current);
    return current;
  }

  /** Deadlines pass without a request, and their webhooks must be sent then. */
  #watchTime({ id, expiresAtMs, monitoredUntilMs }: Invoice): void {
    const nowMs = this.#clock.now();
    const nextMs = expiresAtMs > nowMs ? expiresAtMs : monitoredUntilMs;
    this.#timers.delete(id);
    if (nextMs <= nowMs) return;
    const check = (): void => {
      const invoice = this.find(id);
      if (invoice !== undefined) this.#watchTime(invoice);
    };
    this.#timers.set(id, this.#clock.schedule(check, Math.min(nextMs - nowMs, MAX_TIMER_MS)));
  }
}
