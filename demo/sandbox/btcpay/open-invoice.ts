// A new invoice from a request: its methods with their rates and addresses, and its deadlines.
import { randomBytes } from 'node:crypto';
import { base58 } from '@scure/base';
import type { PlayChain } from '../chain/play-chain.js';
import { fromUnits } from '../chain/units.js';
import { type Accounted, balancesOf } from './accounting.js';
import { ApiError } from './api-error.js';
import type { Invoice, Prompt } from './invoice.js';
import { findMethod, rateUnits, STORE_METHODS } from './payment-methods.js';
import type { CreateRequest } from './request-schemas.js';
import type { Store } from './stores.js';

const DEFAULT_EXPIRATION_MINUTES = 15;
const DEFAULT_MONITORING_MINUTES = 24 * 60;
const DEFAULT_CURRENCY = 'USD';
const MINUTE_MS = 60_000;

interface OpenDeps {
  readonly chain: PlayChain;
  readonly nowMs: number;
  readonly expire: (id: string) => void;
}

/** @throws {ApiError} if the play market has no rate for the currency. */
export function openInvoice(store: Store, request: CreateRequest, { chain, nowMs, expire }: OpenDeps): Invoice {
  const { checkout } = request;
  const currency = (request.currency ?? DEFAULT_CURRENCY).toUpperCase();
  const expiresAtMs = nowMs + (checkout?.expirationMinutes ?? DEFAULT_EXPIRATION_MINUTES) * MINUTE_MS;
  const id = newId();
  const invoice: Invoice = {
    id,
    store,
    request,
    amount: request.amount ?? null,
    currency,
    speedPolicy: checkout?.speedPolicy ?? 'MediumSpeed',
    prompts: promptsFor(checkout?.paymentMethods ?? [], currency),
    createdAtMs: nowMs,
    expiresAtMs,
    monitoredUntilMs: expiresAtMs + (checkout?.monitoringMinutes ?? DEFAULT_MONITORING_MINUTES) * MINUTE_MS,
    status: 'New',
    additionalStatus: 'None',
    reported: { received: [], settled: [] },
  };
  if (checkout?.lazyPaymentMethods === true) return invoice;
  const prompts = invoice.prompts.map((prompt) => activatedPrompt(prompt, invoice, chain, () => expire(id)));
  return { ...invoice, prompts };
}

/** Base 58 of 16 bytes, as the server's ids are. */
function newId(): string {
  return base58.encode(new Uint8Array(randomBytes(16))).padEnd(22, '1');
}

function promptsFor(requested: readonly string[], currency: string): readonly Prompt[] {
  const named = requested.flatMap((id) => findMethod(id) ?? []);
  const methods = named.length === 0 ? STORE_METHODS : [...new Set(named)];
  return methods.map((method) => {
    const rate = rateUnits(method.currency, currency);
    if (rate !== null) return { method, rate, addresses: [] };
    throw new ApiError(400, 'generic-error', `There is no rate for ${method.currency}_${currency}.`);
  });
}

/** A top-up has no Lightning invoice: it would need an amount. */
export function activatedPrompt(prompt: Prompt, invoice: Invoice, chain: PlayChain, expire: () => void): Prompt {
  const due = balancesOf(invoice, []).find((balance) => balance.prompt === prompt)?.amount ?? 0n;
  return withAddress(prompt, due, invoice, { chain, expire });
}

function withAddress(
  prompt: Prompt,
  due: bigint,
  { id, store }: Invoice,
  { chain, expire }: { chain: PlayChain; expire: () => void },
): Prompt {
  const { network, asset, decimals } = prompt.method;
  if (network === 'lightning' && due <= 0n) return prompt;
  const amount = fromUnits(due > 0n ? due : 1n, decimals);
  const address = chain.createAddress(network, {
    asset,
    amount,
    description: `Invoice ${id} at ${store.name}`,
    expire,
  });
  return { ...prompt, addresses: [...prompt.addresses, address] };
}

/** After part of the money, the rest needs a new Lightning invoice: one is for a fixed amount. Other addresses stay. */
export function withCurrentPrompts(
  invoice: Invoice,
  payments: readonly Accounted[],
  chain: PlayChain,
  expire: () => void,
): Invoice {
  const counted = payments.filter(({ status }) => status !== 'Invalid').length;
  if (invoice.status !== 'New' || invoice.additionalStatus !== 'PaidPartial') return invoice;
  const balances = balancesOf(invoice, payments);
  const prompts = invoice.prompts.map((prompt, index) => {
    const due = balances[index]?.due ?? 0n;
    const isCurrent = prompt.method.network !== 'lightning' || prompt.addresses.length !== counted;
    return isCurrent ? prompt : withAddress(prompt, due, invoice, { chain, expire });
  });
  return { ...invoice, prompts };
}
