// The shopper's choice as it is shown once it is made: the currency and its network by their names.
import type { TemplateResult } from 'lit';
import { afterPaintStrings } from '../../locale/english/after-paint-strings.js';
import type { Selection } from '../../session/selection.js';
import type { CurrencyOption, Network, PaymentMethod, Session } from '../../session/session.js';
import type { LazyHost } from '../element-parts.js';
import type { Chosen, ViewContext } from '../view-context.js';

interface ChosenNames {
  /** Of the currency, or of a method without currencies; null without a choice. */
  readonly name: string | null;
  readonly currency: CurrencyOption | null;
  readonly network: Network | null;
}

/** A session that was created for the choice may list no options: then the provider's own values stand for the names. */
export function namesOf(
  methods: readonly PaymentMethod[],
  { method, currency: code, network: value }: Selection,
  { strings }: ViewContext,
  { methodName }: LazyHost,
): ChosenNames {
  if (code === '') {
    return { name: method === '' ? null : methodName(method, strings), currency: null, network: null };
  }
  const listed = methods.find((option) => option.value === method)?.currencies.find((option) => option.value === code);
  const currency = listed ?? { value: code, name: code.toUpperCase(), logoUrl: null, networks: [] };
  const network = currency.networks.find((option) => option.value === value) ?? { value, name: value };
  return { name: currency.name, currency, network: value === '' ? null : network };
}

/** What the shopper chose from: a session that was created for the choice may not list it. */
export function offeredMethods({ methods }: Session, { proxyActions }: ViewContext): readonly PaymentMethod[] {
  return proxyActions.chosenFrom ?? methods;
}

/** The bar with the choice, and what belongs beside it; null if nothing is chosen yet of a method's currencies. */
export function chosenView(
  { session, selection }: Chosen,
  beside: TemplateResult | null,
  context: ViewContext,
  host: LazyHost,
): TemplateResult | null {
  const { html, sentence, fill, markView, networkName } = host;
  const { strings, tag } = context;
  const own = afterPaintStrings(strings);
  const methods = offeredMethods(session, context);
  const method = methods.find(({ value }) => value === selection.method);
  if (selection.currency === '' && method?.currencies.length !== 0) return null;
  const { name, currency, network } = namesOf(methods, selection, context, host);
  const [short, standard] = network === null ? [null, null] : networkName(network);
  const code = currency?.value.toUpperCase() ?? null;
  const small = [code === name?.toUpperCase() ? null : code, standard].filter((part) => part !== null);
  return html`
    <div class="chosen" part="chosen">
      ${
        currency === null
          ? null
          : html`<span class="marks">
              ${markView('currency', currency.value, currency.name, context, currency.logoUrl)}
              ${network === null ? null : markView('network', network.value, network.name, context)}
            </span>`
      }
      <p class="names" translate=${currency === null ? 'yes' : 'no'}>
        ${
          name !== null && short !== null
            ? sentence(fill(own.nameOnNetwork, { name, network: short }, tag))
            : html`<bdi .textContent=${name}></bdi>`
        }
        ${small.length === 0 ? null : html`<bdi class="muted" .textContent=${small.join(' · ')}></bdi>`}
      </p>
      ${beside}
    </div>
  `;
}
