import { actionStrings } from '../../locale/english/action-strings.js';
import type { Localization } from '../../locale/strings.js';
import type { Selection } from '../../session/selection.js';
import type { CurrencyOption, Money, PaymentMethod } from '../../session/session.js';
import type { LazyHost } from '../element-parts.js';

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
export function choiceInWords(
  { methods, selection, total, price, networkName: network = '' }: Choice,
  { strings, tag }: Pick<Localization, 'strings' | 'tag'>,
  { fill, methodName }: LazyHost,
): string {
  const own = actionStrings(strings);
  const option = currencyOf({ methods, selection });
  if (option === undefined) {
    const { method } = selection;
    const message = method === 'card' ? own.byCard : method === 'crypto' ? own.byCrypto : own.by;
    return method === '' ? price : fill(message, { price, method: methodName(method, strings) }, tag);
  }
  const currency = option.value.toUpperCase();
  if (currency === total.currency.toUpperCase()) {
    return network === '' ? price : fill(own.onNetwork, { money: price, network }, tag);
  }
  return fill(network === '' ? own.paidIn : own.paidInOnNetwork, { price, currency, network }, tag);
}
