import { actionStrings } from '../../locale/action-strings.js';
import type { Strings } from '../../locale/strings.js';
import type { Selection } from '../../session/selection.js';
import type { CurrencyOption, Money, PaymentMethod } from '../../session/session.js';

export interface Choice {
  readonly methods: readonly PaymentMethod[];
  readonly selection: Selection;
  readonly total: Money;
  /** The total, formatted. */
  readonly price: string;
  /** Of the network, if one is chosen. */
  readonly networkName: string | undefined;
}

/** The name of the chosen network. */
export function networkNameOf({ methods, selection }: Pick<Choice, 'methods' | 'selection'>): string | undefined {
  return currencyOf({ methods, selection })?.networks.find(({ value }) => value === selection.network)?.name;
}

function currencyOf({ methods, selection }: Pick<Choice, 'methods' | 'selection'>): CurrencyOption | undefined {
  const method = methods.find(({ value }) => value === selection.method);
  return method?.currencies.find(({ value }) => value === selection.currency);
}

/**
 * A choice as a sentence: "20.00 USDT on Tron (TRC20)". The amount is the session's total. If its currency is not the
 * chosen one, both are named, because the provider has not sent the converted amount yet.
 */
export function choiceInWords({ methods, selection, total, price, networkName }: Choice, strings: Strings): string {
  const own = actionStrings(strings);
  const currency = currencyOf({ methods, selection });
  if (currency === undefined) {
    return selection.method === '' ? price : own.by(price, strings.methodName(selection.method) ?? selection.method);
  }
  const code = currency.value.toUpperCase();
  const money = code === total.currency.toUpperCase() ? price : own.paidIn(price, code);
  return networkName === undefined ? money : own.onNetwork(money, networkName);
}
