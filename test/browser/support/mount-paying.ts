import { fixtures } from '../../../src/testing/fixtures.js';
import { tronPayment, type WirePayment } from '../../../src/testing/payment-entries.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { mount, until, type Stage, type StageOptions } from './mount.js';

let count = 0;

/** An element with a session that is paid in place; each has an id of its own, because an address must not change. */
export class PayingStage {
  readonly stage: Stage;
  readonly #session: JsonObject;

  constructor(stage: Stage, session: JsonObject) {
    this.stage = stage;
    this.#session = session;
  }

  /** Reads what the server now says. */
  async show(payments: readonly WirePayment[], changes: JsonObject = {}): Promise<void> {
    this.stage.server.show({ ...this.#session, payments, ...changes });
    await this.stage.element.refresh();
    await this.stage.settle();
  }

  /** The text of a part, with single spaces. */
  readonly textOf = (part: string): string => this.stage.part(part).textContent.replace(/\s+/g, ' ').trim();
}

export interface PayingOptions extends Pick<StageOptions, 'attributes' | 'setUp'> {
  readonly payments?: readonly WirePayment[];
  /** Members of the session; by default, one network to pay on. */
  readonly session?: JsonObject;
}

export async function mountPaying({
  payments = [tronPayment()],
  session = {},
  attributes = {},
  setUp,
}: PayingOptions = {}): Promise<PayingStage> {
  count += 1;
  const id = `paying-in-place-${count}`;
  const crypto = payments.map(({ currency, network }) => ({
    currency: { value: currency, name: currency, logo: null },
    networks: [network],
  }));
  const response = { ...fixtures.payHere, paymentMethodOptions: { crypto }, payments, ...session, id };
  const stage = await mount({
    response,
    attributes: { 'session-id': id, ...attributes },
    ...(setUp !== undefined && { setUp }),
  });
  // Checksums take time that no manual clock knows.
  await until(() => stage.element.session !== null, 'the session is read');
  await until(() => stage.element.session?.status !== 'open' || stage.count('.bone') === 0, 'all files are loaded');
  await stage.settle();
  return new PayingStage(stage, response);
}
