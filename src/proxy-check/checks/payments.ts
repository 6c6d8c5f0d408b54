// What a shopper can pay in place: a wrong address, or one that changes, loses money.
import { changeFaults, paymentFaults } from '../../payment-check/check-payments.js';
import { sessionViolations } from '../../schema/contract.js';
import type { JsonObject } from '../../schema/decode.js';
import { isNeutralForm, parseNeutralSession } from '../../schema/neutral-session.js';
import { parsePayfectSession } from '../../schema/payfect-session.js';
import { parsePayments } from '../../schema/payments/payments.js';
import { isWeWireForm, parseWeWireSession } from '../../schema/wewire-session.js';
import { type Check, sessionOf } from './check.js';

export const paymentChecks: readonly Check[] = [
  {
    title: 'Payments in place have addresses and links that can be used',
    failures: ({ session }) => {
      const json = sessionOf(session);
      return json?.payments === undefined ? null : paymentFaults(json.payments);
    },
  },
  {
    title: 'The address of a payment does not change',
    failures: ({ session, later }) =>
      later === null ? null : changeFaults(sessionOf(session)?.payments, sessionOf(later)?.payments),
  },
  {
    title: 'What can be paid in place can be chosen',
    failures: ({ session }) => {
      const json = sessionOf(session);
      if (json?.payments === undefined || sessionViolations(json).length > 0) return null;
      const currencies = currenciesOf(json);
      return currencies.length === 0 ? null : choiceFailures(json, currencies);
    },
  },
];

interface CurrencyChoice {
  readonly value: string;
  /** Empty if there is no network to choose. */
  readonly networks: readonly { readonly value: string }[];
}

/** Of a session that satisfies the contract. */
function currenciesOf(json: JsonObject): readonly CurrencyChoice[] {
  if (isNeutralForm(json)) return parseNeutralSession(json).methods.flatMap(({ currencies }) => currencies);
  if (isWeWireForm(json)) return parseWeWireSession(json).allowedAssets.map((value) => ({ value, networks: [] }));
  const options = [...parsePayfectSession(json).paymentMethodOptions.values()];
  return options.flatMap((currencies) => currencies ?? []).map(({ currency, networks }) => ({ ...currency, networks }));
}

function choiceFailures({ payments }: JsonObject, currencies: readonly CurrencyChoice[]): readonly string[] {
  const isOffered = (currency: string, network: string) =>
    currencies.some(
      ({ value, networks }) =>
        value === currency && (networks.length === 0 || networks.some((offered) => offered.value === network)),
    );
  return parsePayments(payments)
    .filter(({ currency, network }) => !isOffered(currency, network.value))
    .map(
      ({ currency, network }) =>
        `No option of the session is ${currency} on ${network.value}, so that entry is never shown. Use the values of the session's own options, in the same case.`,
    );
}
