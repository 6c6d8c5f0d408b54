import type { Selection } from '../../session/selection.js';
import type { PaymentMethod } from '../../session/session.js';

/** Whether a checkout lists options, and not the ones that were chosen. One that lists none says nothing against them. */
export function contradicts(methods: readonly PaymentMethod[], { method, currency, network }: Selection): boolean {
  const chosenMethod = methods.find(({ value }) => value === method);
  const currencies = chosenMethod?.currencies ?? [];
  const chosenCurrency = currencies.find(({ value }) => value === currency);
  const networks = chosenCurrency?.networks ?? [];
  return (
    (methods.length > 0 && chosenMethod === undefined) ||
    (currencies.length > 0 && chosenCurrency === undefined) ||
    (networks.length > 0 && !networks.some(({ value }) => value === network))
  );
}
