import { html, nothing, type TemplateResult } from 'lit';
import { resolveSelection } from '../../session/selection.js';
import type { CurrencyOption } from '../../session/session.js';
import type { OpenState } from '../../state/checkout-state.js';
import type { ChoiceStep, ViewContext } from '../view-context.js';
import { picture } from './graphics.js';

interface Choice {
  readonly step: ChoiceStep;
  readonly part: string;
  readonly legend: string;
  readonly options: readonly ChoiceOption[];
}

interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** The provider's code, shown beside a label that is a name. */
  readonly hint: string | null;
  readonly mark: TemplateResult | null;
}

/** Method, currency and network: radio buttons for several options, plain text for a single one. */
export function optionsView({ session, selection }: OpenState, context: ViewContext): TemplateResult {
  const { strings } = context;
  const { currencies, networks } = resolveSelection(session.methods, selection);
  const methods = session.methods.map(({ value }) => plainOption(value, strings.methodName(value) ?? value));
  const choices: readonly Choice[] = [
    { step: 'method', part: 'methods', legend: strings.method, options: methods },
    {
      step: 'currency',
      part: 'currencies',
      legend: strings.currency,
      options: currencies.map((currency) => currencyChoice(currency, context)),
    },
    {
      step: 'network',
      part: 'networks',
      legend: strings.network,
      options: networks.map(({ value, name }) => plainOption(value, name)),
    },
  ];
  return html`
    ${choices.map((choice) => choiceView(choice, selection[choice.step], context))}
    ${networks.length > 0 ? html`<p class="muted advice" .textContent=${strings.networkAdvice}></p>` : null}
  `;
}

function plainOption(value: string, label: string): ChoiceOption {
  return { value, label, hint: null, mark: null };
}

function currencyChoice({ value, name, logoUrl }: CurrencyOption, { images }: ViewContext): ChoiceOption {
  const code = value.toUpperCase();
  return {
    value,
    label: name,
    hint: code === name.toUpperCase() ? null : code,
    mark: images && logoUrl !== null ? picture(logoUrl, 24) : null,
  };
}

function choiceView(choice: Choice, chosen: string, { actions }: ViewContext): TemplateResult | null {
  const { step, part, legend, options } = choice;
  const [first, second] = options;
  if (first === undefined) return null;
  if (second === undefined) {
    return html`<p class="given" part=${part}>
      <span class="legend" .textContent=${legend}></span> ${optionText(first, step)}
    </p>`;
  }
  return html`
    <fieldset part=${part}>
      <legend class="legend" .textContent=${legend}></legend>
      <div class="options ${step}">
        ${options.map(
          (option) => html`
            <label class="option" part="option">
              <input
                type="radio"
                name=${step}
                .value=${option.value}
                .checked=${option.value === chosen}
                @change=${() => actions.choose(step, option.value)}
              />
              ${optionText(option, step)}
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

/** Page translators must leave the names and codes of currencies and networks alone. */
function optionText({ label, hint, mark }: ChoiceOption, step: ChoiceStep): TemplateResult {
  return html`${mark}<span translate=${step === 'method' ? nothing : 'no'}
      ><bdi .textContent=${label}></bdi> ${
        hint === null ? null : html`<bdi class="muted" .textContent=${hint}></bdi>`
      }</span
    >`;
}
