import type { CurrencyOption, Network, PaymentMethod } from './session.js';

/** The shopper's choice in the provider's own values; `''` if nothing is chosen, or there is nothing to choose. */
export interface Selection {
  readonly method: string;
  readonly currency: string;
  readonly network: string;
}

export const NOTHING_CHOSEN: Selection = { method: '', currency: '', network: '' };

/** A selection, with the options available at each step. */
interface ResolvedSelection {
  readonly selection: Selection;
  readonly currencies: readonly CurrencyOption[];
  readonly networks: readonly Network[];
  /** The first step that still needs a choice; null if the selection is complete. */
  readonly missing: 'currency' | 'network' | null;
}

/**
 * Fits a preferred selection to the options: drops unknown values, and selects single options and the first payment method.
 * Never guesses one of several currencies or networks, because money sent on the wrong network is lost.
 */
export function resolveSelection(methods: readonly PaymentMethod[], preferred: Selection): ResolvedSelection {
  const method = find(methods, preferred.method) ?? methods[0];
  const currencies = method?.currencies ?? [];
  const currency = find(currencies, preferred.currency) ?? only(currencies);
  const networks = currency?.networks ?? [];
  const network = find(networks, preferred.network) ?? only(networks);
  return {
    selection: { method: method?.value ?? '', currency: currency?.value ?? '', network: network?.value ?? '' },
    currencies,
    networks,
    missing: missingStep(currencies, currency, networks, network),
  };
}

export function isSameSelection(one: Selection, other: Selection): boolean {
  return one.method === other.method && one.currency === other.currency && one.network === other.network;
}

function missingStep(
  currencies: readonly CurrencyOption[],
  currency: CurrencyOption | undefined,
  networks: readonly Network[],
  network: Network | undefined,
): ResolvedSelection['missing'] {
  if (currencies.length > 0 && currency === undefined) return 'currency';
  return networks.length > 0 && network === undefined ? 'network' : null;
}

function find<T extends { readonly value: string }>(options: readonly T[], value: string): T | undefined {
  return options.find((option) => option.value === value);
}

function only<T>(options: readonly T[]): T | undefined {
  return options.length === 1 ? options[0] : undefined;
}
