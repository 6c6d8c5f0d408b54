// Holds a choice against the checkout it is for: nothing that came from a browser reaches Payfect unchecked.
import { SchemaError } from '../../schema/decode.js';
import { parseSelectRequest, type Customer, type SelectRequest } from '../../schema/select-request.js';
import type { PayfectCheckoutSession } from './checkout-session.js';
import { ProviderError } from '../provider-error.js';

const MAX_CUSTOMER_TEXT_CHARACTERS = 200;

/** @throws {ProviderError} `invalid-request` where the checkout does not offer it, or where a text is none of a form. */
export function checkPayfectChoice(choice: unknown, checkout: PayfectCheckoutSession): SelectRequest {
  const request = parsed(choice);
  if (!isOffered(request, checkout)) throw refused('The checkout does not offer this method, currency or network.');
  if (!textsOf(request.customer).every(isShortLine)) {
    throw refused(`A customer's text is one line of at most ${MAX_CUSTOMER_TEXT_CHARACTERS} characters.`);
  }
  return request;
}

function parsed(choice: unknown): SelectRequest {
  try {
    return parseSelectRequest(choice);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw refused(`The choice cannot be used: ${error.message}.`);
  }
}

/** Where there is nothing to choose from, nothing may be chosen. */
function isOffered(
  { type, currency, network }: SelectRequest,
  { paymentMethodTypes, paymentMethodOptions }: PayfectCheckoutSession,
): boolean {
  if (!paymentMethodTypes.includes(type)) return false;
  const currencies = paymentMethodOptions[type] ?? [];
  if (currencies.length === 0) return currency === null && network === null;
  const option = currencies.find((offered) => offered.currency.value === currency);
  if (option === undefined) return false;
  return option.networks.length === 0 ? network === null : option.networks.some(({ value }) => value === network);
}

function textsOf(customer: Customer | null): readonly (string | null)[] {
  if (customer === null) return [];
  const { name, email, phone, address } = customer;
  if (address === null) return [name, email, phone];
  const { line1, line2, city, state, postalCode, country } = address;
  return [name, email, phone, line1, line2, city, state, postalCode, country];
}

function isShortLine(text: string | null): boolean {
  return text === null || (text.length <= MAX_CUSTOMER_TEXT_CHARACTERS && !/\p{Cc}/u.test(text));
}

function refused(message: string): ProviderError {
  return new ProviderError('invalid-request', message);
}
