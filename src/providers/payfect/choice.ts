// Checks a choice against its checkout: nothing from a browser reaches Payfect unchecked.
import { SchemaError } from '../../schema/decode.js';
import type { PayfectCurrencyOption } from '../../schema/payfect-session.js';
import {
  type Customer,
  isCustomerText,
  isOffered,
  MAX_CUSTOMER_TEXT_CHARACTERS,
  type OfferedMethod,
  parseSelectRequest,
  type SelectRequest,
} from '../../schema/select-request.js';
import { ProviderError } from '../provider-error.js';
import type { PayfectCheckoutSession } from './checkout-session.js';

/** What a session offers, from its `paymentMethodOptions`. A method without options has nothing more to choose. */
export function offeredMethods(
  options: Iterable<readonly [string, readonly PayfectCurrencyOption[] | null]>,
): readonly OfferedMethod[] {
  return Array.from(options, ([value, currencies]) => ({
    value,
    currencies: (currencies ?? []).map(({ currency, networks }) => ({ value: currency.value, networks })),
  }));
}

/**
 * @throws {ProviderError} `invalid-request` if the checkout does not offer the choice, or if a text could not come from a
 * form field.
 */
export function checkPayfectChoice(choice: unknown, { paymentMethodOptions }: PayfectCheckoutSession): SelectRequest {
  const request = parsed(choice);
  if (!isOffered(request, offeredMethods(Object.entries(paymentMethodOptions)))) {
    throw invalidRequest('The checkout does not offer this method, currency or network.');
  }
  if (!textsOf(request.customer).every(isCustomerText)) {
    throw invalidRequest(
      `The customer's details must be single lines of at most ${MAX_CUSTOMER_TEXT_CHARACTERS} characters.`,
    );
  }
  return request;
}

function parsed(choice: unknown): SelectRequest {
  try {
    return parseSelectRequest(choice);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw invalidRequest(`The choice cannot be used: ${error.message}.`);
  }
}

function textsOf(customer: Customer | null): readonly (string | null)[] {
  if (customer === null) return [];
  const { name, email, phone, address } = customer;
  return [name, email, phone, ...(address === null ? [] : Object.values<string | null>({ ...address }))];
}

function invalidRequest(message: string): ProviderError {
  return new ProviderError('invalid-request', message);
}
