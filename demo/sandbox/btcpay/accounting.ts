// What has arrived for an invoice, in the currency of each method. Integers throughout; whatever is converted is rounded down.
import type { ChainPayment, PlayChain } from '../chain/play-chain.js';
import { fromUnits, toUnits } from '../chain/units.js';
import type { Invoice, Prompt } from './invoice.js';
import { RATE_DECIMALS } from './payment-methods.js';

export interface Accounted {
  readonly prompt: Prompt;
  /** With the number of the output, as on-chain payments have it. */
  readonly id: string;
  readonly units: bigint;
  readonly status: 'Processing' | 'Settled' | 'Invalid';
  readonly destination: string;
  readonly receivedAtMs: number;
}

/** What one method says about the whole invoice, in its smallest unit. */
export interface Balance {
  readonly prompt: Prompt;
  /** Null for a top-up. */
  readonly amount: bigint | null;
  readonly ownPaid: bigint;
  readonly totalPaid: bigint;
  /** Negative if it was too much. */
  readonly due: bigint;
}

/** Digits that no amount of a fiat currency here exceeds. */
const INVOICE_DECIMALS = 18;
const RATE_SCALE = 10n ** BigInt(RATE_DECIMALS);

/** The payments of an invoice, oldest first. Another coin at the same address does not count: the server does not see it. */
export function paymentsOf({ prompts, speedPolicy }: Invoice, chain: PlayChain): readonly Accounted[] {
  return prompts
    .flatMap((prompt) =>
      prompt.addresses
        .flatMap((address) => chain.paymentsTo(address))
        .filter(({ network, asset }) => network === prompt.method.network && asset === prompt.method.asset)
        .map((payment) => account(payment, prompt, prompt.method.confirmations[speedPolicy])),
    )
    .sort((one, other) => one.receivedAtMs - other.receivedAtMs);
}

function account(payment: ChainPayment, prompt: Prompt, needed: number): Accounted {
  const { id, address, amount, sentAtMs, confirmations, isDropped, network } = payment;
  return {
    prompt,
    id: network === 'lightning' ? id : `${id}-0`,
    units: toUnits(truncate(amount, prompt.method.decimals), prompt.method.decimals) ?? 0n,
    status: isDropped ? 'Invalid' : confirmations >= needed ? 'Settled' : 'Processing',
    destination: address,
    receivedAtMs: sentAtMs,
  };
}

/** A Lightning wallet counts in thousandths of a satoshi. */
function truncate(amount: string, decimals: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  return `${whole}.${fraction.slice(0, decimals)}0`.replace(/\.0?$/, '');
}

/** One balance for each method, of the payments given. */
export function balancesOf(invoice: Invoice, payments: readonly Accounted[]): readonly Balance[] {
  const counted = payments.filter(({ status }) => status !== 'Invalid');
  return invoice.prompts.map((prompt) => {
    const amount = invoice.amount === null ? null : priceIn(prompt, invoice.amount);
    const ownPaid = sum(counted.filter((payment) => payment.prompt === prompt).map(({ units }) => units));
    const others = sum(counted.filter((payment) => payment.prompt !== prompt).map(worthOf));
    const totalPaid = ownPaid + inUnits(others, prompt);
    return { prompt, amount, ownPaid, totalPaid, due: (amount ?? 0n) - totalPaid };
  });
}

/** What all payments are worth in the invoice's currency. */
export function paidAmountOf(payments: readonly Accounted[]): string {
  const worth = sum(payments.filter(({ status }) => status !== 'Invalid').map(worthOf));
  const cents = worth / 10n ** BigInt(INVOICE_DECIMALS - 2);
  return `${String(cents / 100n)}.${String(cents % 100n).padStart(2, '0')}`;
}

/** Rounded up: a shopper who sends exactly this has paid enough. */
function priceIn({ method, rate }: Prompt, amount: string): bigint {
  const dividend = (toUnits(amount, INVOICE_DECIMALS) ?? 0n) * RATE_SCALE;
  const divisor = rate * 10n ** BigInt(INVOICE_DECIMALS - method.decimals);
  return (dividend + divisor - 1n) / divisor;
}

/** In units of 10^-18 of the invoice's currency. */
function worthOf({ units, prompt: { method, rate } }: Accounted): bigint {
  return (units * 10n ** BigInt(INVOICE_DECIMALS - method.decimals) * rate) / RATE_SCALE;
}

/** The part of an amount in the invoice's currency that a method's coin can hold. */
export function inUnits(worth: bigint, { method, rate }: Prompt): bigint {
  return (worth * RATE_SCALE) / (rate * 10n ** BigInt(INVOICE_DECIMALS - method.decimals));
}

export function worthUnits(amount: string): bigint {
  return toUnits(amount, INVOICE_DECIMALS) ?? 0n;
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

/** A decimal with its sign, and with two digits after the point or more, as prices are written. */
export function decimalOf(units: bigint, decimals: number): string {
  if (units < 0n) return `-${decimalOf(-units, decimals)}`;
  const [whole = '0', fraction = ''] = fromUnits(units, decimals).split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
