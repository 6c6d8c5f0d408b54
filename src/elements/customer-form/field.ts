import type { html as litHtml, render as litRender, TemplateResult } from 'lit';
import type { formEnglish } from '../../locale/english/form-strings.js';
import type { fill as fillMessage } from '../../locale/fill.js';
import type { Strings } from '../../locale/strings.js';
import type { icons as graphics } from '../views/graphics.js';
import type { FieldKey, FieldPlan } from './fields.js';

/** What is in the main script file. */
export interface Rendering {
  readonly html: typeof litHtml;
  readonly render: typeof litRender;
  readonly fill: typeof fillMessage;
  readonly icons: typeof graphics;
}

export interface FieldContext {
  readonly plan: FieldPlan;
  readonly strings: Strings & typeof formEnglish;
  readonly isLast: boolean;
  /** What can be chosen, if it is a list. */
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** `type` is also the input mode. */
const CONTROLS: Readonly<Record<FieldKey, readonly [type: string, autocomplete: AutoFill, capitalize: string]>> = {
  country: ['', 'shipping country', ''],
  name: ['text', 'name', 'words'],
  email: ['email', 'email', 'off'],
  phone: ['tel', 'tel', 'off'],
  line1: ['text', 'shipping address-line1', 'words'],
  line2: ['text', 'shipping address-line2', 'words'],
  city: ['text', 'shipping address-level2', 'words'],
  state: ['text', 'shipping address-level1', 'words'],
  postalCode: ['text', 'shipping postal-code', 'characters'],
};

const PERSONAL: readonly FieldKey[] = ['name', 'email', 'phone'];

/** What a proxy accepts. A longer text is not cut: a part of an address is another address. */
const MAX_CHARACTERS = 200;
/** The shortest phone numbers have about as many. */
const MIN_PHONE_DIGITS = 5;

type Problem = 'missing' | 'badEmail' | 'badPhone' | 'tooLong';

/** One field with its label, hint and error. Its node keeps what is typed, wherever it is, and in whatever language. */
export class Field {
  readonly key: FieldKey;
  readonly node = made('div', { class: 'field', part: 'field' });
  readonly #lit: Rendering;
  #context: FieldContext | null = null;
  #problem: Problem | null = null;
  #isChecked = false;

  constructor(key: FieldKey, lit: Rendering) {
    this.key = key;
    this.#lit = lit;
  }

  /** As in the `select` request: an address part below `address`. */
  get name(): string {
    return PERSONAL.includes(this.key) ? this.key : `address.${this.key}`;
  }

  /** On one line: a proxy refuses control characters, which a pasted text may contain. */
  get value(): string {
    return (this.#control?.value ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  }

  choose(value: string): void {
    const control = this.#control;
    if (control !== null) control.value = value;
  }

  get #control(): HTMLInputElement | HTMLSelectElement | null {
    return this.node.querySelector('input, select');
  }

  update(context: FieldContext): void {
    this.#context = context;
    this.#problem = this.#isChecked ? this.#findProblem(context.plan) : null;
    this.#lit.render(this.#view(context), this.node);
  }

  focus(): void {
    this.#control?.focus();
  }

  /** From now on, the field says what is wrong with it as soon as that changes. Returns whether it is right. */
  check(): boolean {
    this.#isChecked = true;
    this.recheck();
    return this.#problem === null;
  }

  recheck(): void {
    if (this.#context !== null) this.update(this.#context);
  }

  /** Lenient: what looks wrong may be right elsewhere, and only the shop's delivery will show. */
  #findProblem({ isRequired }: FieldPlan): Problem | null {
    const { key, value } = this;
    if (value === '') return isRequired ? 'missing' : null;
    if (value.length > MAX_CHARACTERS) return 'tooLong';
    if (key === 'email' && !/^\S+@\S+\.\S+$/.test(value)) return 'badEmail';
    return key === 'phone' && value.replace(/\P{Nd}/gu, '').length < MIN_PHONE_DIGITS ? 'badPhone' : null;
  }

  #message({ plan, strings }: FieldContext): string | null {
    const problem = this.#problem;
    if (problem !== 'missing') return problem && strings[problem];
    return this.key === 'country' ? strings.noCountry : missingText(strings.missing, strings[`labels.${plan.label}`]);
  }

  #view(context: FieldContext): TemplateResult {
    const { html, icons } = this.#lit;
    const { key } = this;
    const { plan, strings } = context;
    const label = strings[`labels.${plan.label}`];
    const message = this.#message(context);
    return html`
      <label
        class="label"
        part="label"
        for="field-${key}"
        .textContent=${plan.isOptional ? strings.optional.replace('{label}', () => label) : label}
      ></label>
      ${key === 'country' ? this.#listView(context) : this.#inputView(context)}
      ${
        message === null
          ? null
          : html`<p class="field-error" part="field-error" id="error-${key}">
              ${icons.warning}
              <span .textContent=${message}></span>
            </p>`
      }
      ${key === 'phone' ? html`<p class="muted" id="hint-${key}" .textContent=${strings.phoneHint}></p>` : null}
    `;
  }

  /** Nothing is spell-checked: browsers may send such texts to a server. */
  #inputView({ plan, isLast }: FieldContext): TemplateResult {
    const [type, autocomplete, capitalize] = CONTROLS[this.key];
    return this.#lit.html`<input
      class="input"
      part="input"
      id="field-${this.key}"
      name=${this.name}
      type=${type}
      inputmode=${type}
      autocomplete=${autocomplete}
      autocapitalize=${capitalize}
      enterkeyhint=${isLast ? 'go' : ''}
      spellcheck="false"
      dir="auto"
      aria-invalid=${this.#problem !== null}
      aria-describedby=${this.#descriptions}
      ?required=${plan.isRequired}
    />`;
  }

  #listView({ strings, options }: FieldContext): TemplateResult {
    const { html } = this.#lit;
    return html`<select
      class="input"
      part="input"
      id="field-${this.key}"
      name=${this.name}
      autocomplete=${CONTROLS[this.key][1]}
      aria-invalid=${this.#problem !== null}
      aria-describedby=${this.#descriptions}
      required
    >
      ${options.length === 1 ? null : html`<option value="" .textContent=${strings.choose}></option>`}
      ${options.map(([value, name]) => html`<option value=${value} .textContent=${name}></option>`)}
    </select>`;
  }

  /** The ids of what belongs to the control, the error first. */
  get #descriptions(): string {
    const error = this.#problem === null ? '' : `error-${this.key} `;
    return this.key === 'phone' ? `${error}hint-phone` : error.trim();
  }
}

/** `Enter your city`: a message chooses between the label and the same with a small first letter. */
function missingText(message: string, label: string): string {
  const lower = label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return message.replace('{label}', () => label).replace('{lower}', () => lower);
}

export function made(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
