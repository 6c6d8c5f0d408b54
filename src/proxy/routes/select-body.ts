// Holds a shopper's choice against the session: nothing reaches a provider, or the merchant, that it does not offer or ask for.
import { parseStrictJson, readBody } from '../../providers/http/read-body.js';
import type { ProviderSession } from '../../providers/provider.js';
import type { PayfectSession } from '../../schema/payfect-session.js';
import {
  type Customer,
  type CustomerAddress,
  parseSelectRequest,
  type SelectRequest,
} from '../../schema/select-request.js';
import { ProblemError } from '../http/problem.js';

/** Street lines are the longest that a person types; a cut one would be another address, so longer ones are refused. */
const MAX_CUSTOMER_TEXT_CHARACTERS = 200;

/**
 * The choice, with only those customer data that the session asks for.
 * @throws {ProblemError} `invalid-choice`, where it is not among the session's own or leaves something open.
 */
export function validateChoice(choice: SelectRequest, shown: ProviderSession['shown']): SelectRequest {
  const currencies = currenciesOf(choice.type, shown);
  const chosen = currencies?.find(({ value }) => value === choice.currency);
  const hasCurrencies = currencies !== undefined && currencies.length > 0;
  const isOffered =
    currencies !== undefined &&
    (hasCurrencies ? chosen !== undefined : choice.currency === null) &&
    isAmong(choice.network, chosen?.networks ?? []);
  if (!isOffered) throw new ProblemError('invalid-choice');
  return { ...choice, customer: shown.provider === 'payfect' ? askedFor(choice.customer, shown) : null };
}

interface Currency {
  readonly value: string;
  readonly networks: readonly string[];
}

/** What there is to choose from for a method; undefined where the session has no such method. */
function currenciesOf(type: string, shown: ProviderSession['shown']): readonly Currency[] | undefined {
  if (shown.provider === 'wewire') {
    return type === 'crypto' ? shown.allowedAssets.map((value) => ({ value, networks: [] })) : undefined;
  }
  const options = shown.paymentMethodOptions.get(type);
  if (options === undefined) return undefined;
  return (options ?? []).map(({ currency, networks }) => ({
    value: currency.value,
    networks: networks.map(({ value }) => value),
  }));
}

/** Nothing is to be chosen where there is nothing to choose from. */
function isAmong(value: string | null, offered: readonly string[]): boolean {
  return offered.length === 0 ? value === null : value !== null && offered.includes(value);
}

function askedFor(customer: Customer | null, session: PayfectSession): Customer | null {
  if (customer === null) return null;
  const { shippingAddressCollection: countries } = session;
  const asked: Customer = {
    name: session.nameCollection ? plausible(customer.name) : null,
    email: session.emailCollection ? plausible(customer.email) : null,
    phone: session.phoneNumberCollection ? plausible(customer.phone) : null,
    address: countries === null ? null : addressWithin(countries, customer.address),
  };
  return Object.values(asked).every((value) => value === null) ? null : asked;
}

/** An empty list of countries names none that would be left out. */
function addressWithin(countries: readonly string[], address: CustomerAddress | null): CustomerAddress | null {
  if (address === null) return null;
  const { line1, line2, city, state, postalCode, country } = address;
  if (country !== null && countries.length > 0 && !countries.includes(country))
    throw new ProblemError('invalid-choice');
  for (const text of [line1, line2, city, state, postalCode, country]) plausible(text);
  return address;
}

/** On one line: a line break would be one in an e-mail header or on a shipping label, too. */
function plausible(text: string | null): string | null {
  if (text === null || (text.length <= MAX_CUSTOMER_TEXT_CHARACTERS && !/\p{Cc}/u.test(text))) return text;
  throw new ProblemError('invalid-choice');
}

const MAX_BODY_BYTES = 16 * 1024;

/**
 * Reads the body of `POST checkouts/{id}/select`.
 * @throws {ProblemError} `payload-too-large`, or `invalid-choice` for anything that is no choice.
 */
export async function readSelectBody(request: Request): Promise<SelectRequest> {
  if (request.bodyUsed) throw new TypeError('authorize has read the body: let it read request.clone() instead.');
  const bytes = await readBody(request.body, MAX_BODY_BYTES).catch(invalidChoice);
  if (bytes === null) throw new ProblemError('payload-too-large');
  try {
    return parseSelectRequest(parseStrictJson(bytes));
  } catch (error) {
    return invalidChoice(error);
  }
}

/** The cause stays out of the log: a parser's message may quote the body. */
function invalidChoice(_error: unknown): never {
  throw new ProblemError('invalid-choice');
}
