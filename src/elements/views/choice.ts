// The shopper's choice: method, currency and network. All options are native radio buttons.
import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { Strings } from '../../locale/strings.js';
import { resolveSelection, type Selection } from '../../session/selection.js';
import type { CurrencyOption, Network, PaymentMethod } from '../../session/session.js';
import type { OpenState } from '../../state/checkout-state.js';
import type { ChoiceStep, ViewContext, Views } from '../view-context.js';
import { icons } from './graphics.js';
import { markView } from '../icons/mark.js';
import { words } from './message.js';

/** From here on, only the first currencies are listed, with a search and a button for all. */
export const MANY_CURRENCIES = 8;
const CURRENCIES_SHOWN_AT_FIRST = 5;

/** The options, with the networks inside the chosen currency. A single option is shown, but cannot be chosen. */
export function choiceView({ session, selection }: OpenState, context: ViewContext): Views {
  const { methods } = session;
  const { currencies } = resolveSelection(methods, selection);
  const hasMethods = methods.length > 1 || (methods.length > 0 && currencies.length === 0);
  return [
    hasMethods ? methodsView(methods, selection, context) : null,
    currencies.length > 0 ? currenciesView(currencies, selection, context) : null,
  ];
}

/** What a method is called; one without a name in this language by its value. */
export function methodName(value: string, strings: Strings): string {
  return (strings as Readonly<Record<string, string | undefined>>)[`methods.${value}`] ?? value;
}

/** A network's name without its standard, and the standard: `Tron` and `TRC20` of `Tron (TRC20)`. */
export function networkName({ name }: Network): readonly [name: string, standard: string | null] {
  const [, short, standard] = /^([^()]*[^() ]) ?\(([^()]+)\)$/.exec(name) ?? [];
  return [short ?? name, standard ?? null];
}

function methodsView(methods: readonly PaymentMethod[], selection: Selection, context: ViewContext): TemplateResult {
  const { strings } = context;
  return groupView(
    {
      step: 'method',
      part: 'methods',
      className: 'segments',
      options: methods.map(
        ({ value }) => html`
          <label class="segment" part=${optionPart(value === selection.method)}>
            ${methods.length > 1 ? radio('method', value, selection, context) : null}${words(methodName(value, strings))}
          </label>
        `,
      ),
    },
    context,
  );
}

function currenciesView(
  currencies: readonly CurrencyOption[],
  selection: Selection,
  context: ViewContext,
): TemplateResult {
  const { ui, search, strings, tag, actions } = context;
  const isMany = currencies.length >= MANY_CURRENCIES;
  const listed = isMany ? listedOf(currencies, selection.currency, context) : currencies;
  return groupView(
    {
      step: 'currency',
      part: 'currencies',
      className: 'list',
      before: isMany ? (search?.view(listed.length, context) ?? html`<div class="field-place"></div>`) : null,
      options: listed.map((currency) => currencyView(currency, currencies.length > 1, selection, context)),
      after:
        isMany && ui.query === ''
          ? html`<button class="button text" part="button-text" type="button" @click=${actions.showAllCurrencies}>
              ${words(fill(strings.allCurrencies, { count: currencies.length }, tag))}
            </button>`
          : null,
    },
    context,
  );
}

function listedOf(
  currencies: readonly CurrencyOption[],
  chosen: string,
  { ui: { query }, search }: ViewContext,
): readonly CurrencyOption[] {
  if (query === null) return currencies;
  return query !== '' && search !== null
    ? search.find(currencies, query)
    : currencies.filter(({ value }, index) => index < CURRENCIES_SHOWN_AT_FIRST || value === chosen);
}

function currencyView(
  currency: CurrencyOption,
  isOption: boolean,
  selection: Selection,
  context: ViewContext,
): TemplateResult {
  const { strings, tag } = context;
  const { value, name, networks } = currency;
  const [network, second] = networks;
  const code = value.toUpperCase();
  const isChosen = value === selection.currency;
  const small = [
    code === name.toUpperCase() ? undefined : code,
    second === undefined ? network?.name : fill(strings.networks, { count: networks.length }, tag),
  ];
  return html`
    <div class="choice ${isChosen ? 'chosen-row' : ''}">
      <label class="row" part=${optionPart(isChosen)}>
        ${markView('currency', value, name, context, currency.logoUrl)}
        <span class="names">
          <bdi translate="no" .textContent=${name}></bdi>
          <bdi class="muted" translate="no" .textContent=${small.filter(Boolean).join(' · ')}></bdi>
        </span>
        ${isOption ? radio('currency', value, selection, context) : null}
      </label>
      ${isChosen ? networksView(currency, selection, context) : null}
    </div>
  `;
}

function networksView({ networks }: CurrencyOption, selection: Selection, context: ViewContext): TemplateResult | null {
  const { strings } = context;
  if (networks.length < 2) return null;
  return html`<div class="networks">
    ${groupView(
      {
        step: 'network',
        part: 'networks',
        className: 'chips',
        options: networks.map((network) => {
          const [name, standard] = networkName(network);
          return html`
            <label class="chip" part=${optionPart(network.value === selection.network)}>
              ${radio('network', network.value, selection, context)}
              ${markView('network', network.value, name, context)}
              <span class="names" translate="no">
                <bdi .textContent=${name}></bdi>
                ${standard === null ? null : html`<bdi class="muted" .textContent=${standard}></bdi>`}
              </span>
            </label>
          `;
        }),
      },
      context,
    )}
    <p class="muted" .textContent=${strings.networkAdvice}></p>
  </div>`;
}

interface Group {
  readonly step: ChoiceStep;
  readonly part: string;
  /** Of the element around the options. */
  readonly className: string;
  readonly options: readonly TemplateResult[];
  readonly before?: TemplateResult | null;
  readonly after?: TemplateResult | null;
}

/** A legend, the options, and what is missing once the shopper wanted to go on without a choice. */
function groupView({ step, part, className, options, before, after }: Group, context: ViewContext): TemplateResult {
  const { strings, ui } = context;
  const gap = step === 'method' || ui.gap !== step ? null : strings[`needs.${step}`];
  return html`
    <fieldset part=${part} aria-describedby=${`${step}-gap`}>
      <legend class="legend" part="legend" .textContent=${strings[step]}></legend>
      ${before}
      <div class=${className}>${options}</div>
      ${after}
      <p class="gap" part="field-error" id=${`${step}-gap`}>
        ${gap === null ? null : html`${icons.warning}${words(gap)}`}
      </p>
    </fieldset>
  `;
}

function optionPart(isChosen: boolean): string {
  return isChosen ? 'option option-selected' : 'option';
}

function radio(step: ChoiceStep, value: string, selection: Selection, { actions }: ViewContext): TemplateResult {
  return html`<input
    type="radio"
    part="option-mark"
    name=${step}
    .value=${value}
    .checked=${value === selection[step]}
    @change=${() => actions.choose(step, value)}
  />`;
}
