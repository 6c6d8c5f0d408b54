import { isObject } from '../../schema/decode.js';
import { isExactAsNumber } from '../../schema/decimal.js';

/** The parameters of `checkouts.create`, with WeWire's own names. WeWire requires all of them. */
export interface WeWireCheckoutParams {
  /**
   * A decimal string, `"100.50"`, or a number of at most 15 digits. WeWire takes a JSON number, and gets exactly this value.
   */
  readonly amount: string | number;
  /** `USD` */
  readonly currency: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** The customer's. */
  readonly email: string;
  readonly name: string;
  /** Your own data, such as your order id: sessions and webhooks return it to you. It never leaves the server. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly productId: string;
  readonly productName: string;
  readonly productDescription: string;
  /** `["ETH", "USDT"]`; empty for all. */
  readonly allowedAssets: readonly string[];
}

const TEXTS = [
  'currency',
  'successUrl',
  'cancelUrl',
  'email',
  'name',
  'productId',
  'productName',
  'productDescription',
] as const;

/**
 * The body that creates a checkout, with the amount as the JSON number that WeWire requires.
 * @throws {TypeError} naming the missing parameter, or the amount that a number cannot hold.
 */
export function createBodyOf(params: WeWireCheckoutParams): string {
  const missing = TEXTS.find((name) => !isText(params[name]));
  if (missing !== undefined) throw new TypeError(`${missing} is missing: WeWire requires a text here.`);
  if (!isObject(params.metadata)) throw new TypeError('metadata is missing: pass {} if there is nothing to store.');
  if (!Array.isArray(params.allowedAssets)) {
    throw new TypeError('allowedAssets is missing: pass [] to allow every asset.');
  }
  return JSON.stringify({ ...params, amount: numberOf(params.amount) });
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Exact, because it is checked first that JSON writes the number as the same decimal. */
function numberOf(amount: unknown): number {
  if (typeof amount === 'number') return exactNumber(amount);
  if (typeof amount !== 'string' || !/^\d+(\.\d+)?$/.test(amount)) {
    throw new TypeError(`amount must be a decimal string such as "100.50", got ${JSON.stringify(amount)}.`);
  }
  if (!isExactAsNumber(amount)) {
    throw new TypeError(`amount "${amount}" has more digits than the JSON number that WeWire takes can carry.`);
  }
  return Number(amount);
}

/** A double keeps 15 digits of any decimal. More are left over from arithmetic (`0.1 + 0.2`), or were rounded. */
function exactNumber(amount: number): number {
  if (!Number.isFinite(amount) || amount < 0) {
    throw new TypeError(`amount must be a number from 0, or a decimal string such as "100.50", got ${amount}.`);
  }
  if (Number.isSafeInteger(amount) || Number(amount.toPrecision(15)) === amount) return amount;
  throw new TypeError(`amount ${amount} is not exact as a number: pass a decimal string such as "100.50".`);
}
