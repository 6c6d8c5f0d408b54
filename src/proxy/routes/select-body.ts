// The body of `select`, validated: nothing reaches a provider or the merchant that the session does not offer or ask for.
import type { Clock } from '../../providers/clock.js';
import { parseStrictJson } from '../../providers/http/read-body.js';
import type { ProviderSession } from '../../providers/provider.js';
import type { Collects } from '../../schema/neutral-session.js';
import {
  type Customer,
  type CustomerAddress,
  isCustomerText,
  isOffered,
  parseSelectRequest,
  type SelectRequest,
} from '../../schema/select-request.js';
import { ProblemError } from '../http/problem.js';
import { readRequestBody } from '../http/request.js';

/** @throws {ProblemError} `payload-too-large`, `request-timeout`, or `invalid-choice` for anything that is not a choice. */
export async function readSelectBody(request: Request, clock: Clock): Promise<SelectRequest> {
  if (request.bodyUsed) throw new TypeError('authorize has consumed the body: read request.clone() instead.');
  const bytes = await readRequestBody(request, clock).catch(invalidChoice);
  if (bytes === null) throw new ProblemError('payload-too-large');
  try {
    return parseSelectRequest(parseStrictJson(bytes));
  } catch (error) {
    return invalidChoice(error);
  }
}

/**
 * Returns the choice with only those customer details that the session asks for.
 * @throws {ProblemError} `invalid-choice` if the session does not offer it, or if it leaves something open.
 */
export function validateChoice(choice: SelectRequest, { methods, collects }: ProviderSession): SelectRequest {
  if (!isOffered(choice, methods)) throw new ProblemError('invalid-choice');
  return { ...choice, customer: collects === null ? null : collectedFrom(choice.customer, collects) };
}

function collectedFrom(customer: Customer | null, { name, email, phone, countries }: Collects): Customer | null {
  if (customer === null) return null;
  const collected: Customer = {
    name: name ? checkedText(customer.name) : null,
    email: email ? checkedText(customer.email) : null,
    phone: phone ? checkedText(customer.phone) : null,
    address: countries === null ? null : checkedAddress(customer.address, countries),
  };
  return Object.values(collected).every((value) => value === null) ? null : collected;
}

/** An empty list of countries excludes none. */
function checkedAddress(address: CustomerAddress | null, countries: readonly string[]): CustomerAddress | null {
  if (address === null) return null;
  const { line1, line2, city, state, postalCode, country } = address;
  if (country !== null && countries.length > 0 && !countries.includes(country)) {
    throw new ProblemError('invalid-choice');
  }
  for (const text of [line1, line2, city, state, postalCode, country]) checkedText(text);
  return address;
}

function checkedText(text: string | null): string | null {
  if (isCustomerText(text)) return text;
  throw new ProblemError('invalid-choice');
}

/** The cause stays out of the log: a parser's message may quote the body. */
function invalidChoice(error: unknown): never {
  if (error instanceof ProblemError) throw error;
  throw new ProblemError('invalid-choice');
}
