import { isObject } from '../../schema/decode.js';
import { isExactAsNumber } from '../../schema/decimal.js';

/** What `checkouts.create` takes: WeWire's own names, all of them required there. */
export interface WeWireCheckoutParams {
  /** A decimal string, `"100.50"`; WeWire takes a JSON number, and gets exactly this one. */
  readonly amount: string;
  /** `USD` */
  readonly currency: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** The customer's. */
  readonly email: string;
  readonly name: string;
  /** Yours to fill; it comes back in sessions and webhooks, so put your order id here. It stays on the server. */
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
 * The body that creates a checkout, with the amount as the JSON number that WeWire asks for.
 * @throws {TypeError} naming the parameter that is missing, or the amount that no number holds.
 */
export function createBodyOf(params: WeWireCheckoutParams): string {
  const missing = TEXTS.find((name) => !isText(params[name]));
  if (missing !== undefined) throw new TypeError(`${missing} is missing: WeWire requires a text here.`);
  if (!isObject(params.metadata)) throw new TypeError('metadata is missing: pass {} where there is nothing to note.');
  if (!Array.isArray(params.allowedAssets)) {
    throw new TypeError('allowedAssets is missing: pass [] to allow every asset.');
  }
  return JSON.stringify({ ...params, amount: numberOf(params.amount) });
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Exact, because what JSON makes of the number is the same decimal again: that is checked first. */
function numberOf(amount: unknown): number {
  if (typeof amount !== 'string' || !/^\d+(\.\d+)?$/.test(amount)) {
    throw new TypeError(`amount must be a decimal string such as "100.50", got ${JSON.stringify(amount)}.`);
  }
  if (!isExactAsNumber(amount)) {
    throw new TypeError(`amount "${amount}" has more digits than the JSON number that WeWire takes can carry.`);
  }
  return Number(amount);
}
