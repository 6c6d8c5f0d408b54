import { actionStrings } from '../../locale/action-strings.js';
import type { Strings } from '../../locale/strings.js';
import type { Selection } from '../../session/selection.js';
import type { Money, PaymentMethod } from '../../session/session.js';

interface Choice {
  readonly methods: readonly PaymentMethod[];
  readonly selection: Selection;
  readonly total: Money;
  /** The total, formatted. */
  readonly price: string;
}

/**
 * A choice as a sentence: "20.00 USDT on Tron (TRC20)". The amount is the session's total. If its currency is not the
 * chosen one, both are named, because the provider has not sent the converted amount yet.
 */
export function choiceInWords({ methods, selection, total, price }: Choice, strings: Strings): string {
  const own = actionStrings(strings);
  const method = methods.find(({ value }) => value === selection.method);
  const currency = method?.currencies.find(({ value }) => value === selection.currency);
  if (currency === undefined) {
    return selection.method === '' ? price : own.by(price, strings.methodName(selection.method) ?? selection.method);
  }
  const code = currency.value.toUpperCase();
  const money = code === total.currency.toUpperCase() ? price : own.paidIn(price, code);
  const network = currency.networks.find(({ value }) => value === selection.network);
  return network === undefined ? money : own.onNetwork(money, network.name);
}
