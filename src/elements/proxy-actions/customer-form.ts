// The shopper's details: which fields a session collects, and how the form is read.
import type { html as litHtml, TemplateResult } from 'lit';
import type { ActionStrings } from '../../locale/strings.js';
import type { Collects } from '../../session/session.js';
import { neededParts } from './address-requirements.js';

/** The details as the shopper typed them, named as in the `select` request. */
export interface Customer {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Readonly<Record<string, string>>;
}

interface FormContext {
  readonly html: typeof litHtml;
  /** What the shopper typed before. */
  readonly customer: Customer;
  readonly strings: ActionStrings;
  readonly tag: string;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: AutoFill;
  readonly type?: 'text' | 'email' | 'tel';
  /** Not required; said in the label unless it depends on a country that is not chosen yet. */
  readonly isOptional?: boolean | 'perhaps';
  readonly value: string | undefined;
}

export function collectsDetails(collects: Collects | null): boolean {
  return collects !== null && (collects.name || collects.email || collects.phone || collects.countries !== null);
}

/** The fields that the session's collection flags ask for; null if there are none. */
export function customerView(collects: Collects | null, context: FormContext): TemplateResult | null {
  if (collects === null || !collectsDetails(collects)) return null;
  const { html, strings } = context;
  const { countries } = collects;
  return html`
    <fieldset class="customer" part="customer">
      <legend class="legend" .textContent=${strings.yourDetails}></legend>
      ${personFields(collects, context).map((field) => fieldView(field, context))}
      ${countries === null ? null : addressView(countries, context)}
    </fieldset>
  `;
}

const PERSON_FIELDS = [
  ['name', 'name', 'text'],
  ['email', 'email', 'email'],
  ['phone', 'tel', 'tel'],
] as const;

function personFields(collects: Collects, { customer, strings }: FormContext): readonly Field[] {
  return PERSON_FIELDS.filter(([name]) => collects[name]).map(([name, autocomplete, type]) => ({
    name,
    label: strings[name],
    autocomplete,
    type,
    value: customer[name],
  }));
}

/** The country first: it decides what else is needed. */
function addressView(countries: readonly string[], context: FormContext): TemplateResult {
  const { html, customer, strings } = context;
  // A single country leaves no choice; of several, none is chosen for the shopper.
  const [only] = countries.length === 1 ? countries : [];
  const country = customer.address?.country ?? only ?? '';
  const field = { name: 'address.country', label: strings.country, autocomplete: 'shipping country' } as const;
  return html`
    ${
      countries.length === 0
        ? // An empty list allows every country: the shopper types its code.
          fieldView({ ...field, value: country }, context)
        : countryView(countries, country, context)
    }
    ${addressFields(country, context).map((part) => fieldView(part, context))}
  `;
}

type AddressPart = 'line1' | 'line2' | 'city' | 'state' | 'postalCode';

function addressFields(country: string, { customer: { address }, strings }: FormContext): readonly Field[] {
  const needed = neededParts(country);
  const field = (key: AddressPart, letter: string, autocomplete: AutoFill): Field => ({
    name: `address.${key}`,
    label: strings[key],
    autocomplete,
    isOptional: !needed.includes(letter) && (country === '' && key !== 'line2' ? 'perhaps' : true),
    value: address?.[key],
  });
  return [
    field('line1', 'A', 'shipping address-line1'),
    field('line2', '2', 'shipping address-line2'),
    field('city', 'C', 'shipping address-level2'),
    field('state', 'S', 'shipping address-level1'),
    field('postalCode', 'Z', 'shipping postal-code'),
  ];
}

function fieldView(field: Field, { html, strings }: FormContext): TemplateResult {
  const { isOptional = false } = field;
  return html`<label class="field">
    <span .textContent=${isOptional === true ? strings.optional(field.label) : field.label}></span>
    <input
      name=${field.name}
      type=${field.type ?? 'text'}
      autocomplete=${field.autocomplete}
      maxlength="200"
      pattern=".*\\S.*"
      value=${field.value ?? ''}
      ?required=${isOptional === false}
    />
  </label>`;
}

function countryView(
  countries: readonly string[],
  chosen: string,
  { html, strings, tag }: FormContext,
): TemplateResult {
  return html`<label class="field">
    <span .textContent=${strings.country}></span>
    <select name="address.country" autocomplete="shipping country" required>
      ${countries.length === 1 ? null : html`<option value="" .textContent=${strings.choose}></option>`}
      ${countries.map(
        (code) =>
          html`<option value=${code} ?selected=${code === chosen} .textContent=${countryName(code, tag)}></option>`,
      )}
    </select>
  </label>`;
}

/** `Intl` throws if a code does not have the form of a country code. */
function countryName(code: string, tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const ADDRESS = 'address.';

/** Reads the form of `customerView`: fields named `address.…` make up the address. Empty fields are left out. */
export function customerFrom(form: HTMLFormElement): Customer {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  );
  const address = filled.filter(([name]) => name.startsWith(ADDRESS));
  return {
    ...Object.fromEntries(filled.filter(([name]) => !name.startsWith(ADDRESS))),
    ...(address.length > 0 && {
      address: Object.fromEntries(address.map(([name, value]) => [name.slice(ADDRESS.length), value])),
    }),
  };
}
