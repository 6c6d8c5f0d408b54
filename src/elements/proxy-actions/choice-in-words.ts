import { actionStrings } from '../../locale/action-strings.js';
import type { Strings } from '../../locale/strings.js';
import type { Selection } from '../../session/selection.js';
import type { Money, Session } from '../../session/session.js';

/**
 * A choice as one reads it out: "20.00 USDT on Tron (TRC20)". The amount is the session's own; where it is in another
 * currency than the one chosen, both are named, because the provider has not said yet what the one is in the other.
 */
export function choiceInWords(
  methods: Session['methods'],
  selection: Selection,
  total: Money,
  price: string,
  { language, methodName }: Strings,
): string {
  const strings = actionStrings(language);
  const method = methods.find(({ value }) => value === selection.method);
  const currency = method?.currencies.find(({ value }) => value === selection.currency);
  if (currency === undefined) {
    return selection.method === '' ? price : strings.by(price, methodName(selection.method) ?? selection.method);
  }
  const code = currency.value.toUpperCase();
  const money = code === total.currency.toUpperCase() ? price : strings.paidIn(price, code);
  const network = currency.networks.find(({ value }) => value === selection.network);
  return network === undefined ? money : strings.onNetwork(money, network.name);
}
