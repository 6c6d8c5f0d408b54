// The shopper's details: which fields a session collects, and how the form is read.
import type { html as litHtml, TemplateResult } from 'lit';
import type { ActionStrings } from '../../locale/action-strings.js';
import type { Collects } from '../../session/session.js';

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
  readonly type?: 'email' | 'tel';
  readonly isOptional?: boolean;
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
  const fields = [...personFields(collects, context), ...addressFields(countries, context)];
  return html`
    <fieldset class="customer" part="customer">
      <legend class="legend">${strings.yourDetails}</legend>
      ${fields.map((field) => fieldView(field, context))}
      ${countries === null || countries.length === 0 ? null : countryView(countries, context)}
    </fieldset>
  `;
}

function personFields({ name, email, phone }: Collects, { customer, strings }: FormContext): readonly Field[] {
  const all: readonly (Field & { isWanted: boolean })[] = [
    { isWanted: name, name: 'name', label: strings.name, autocomplete: 'name', value: customer.name },
    {
      isWanted: email,
      name: 'email',
      label: strings.email,
      autocomplete: 'email',
      type: 'email',
      value: customer.email,
    },
    { isWanted: phone, name: 'phone', label: strings.phone, autocomplete: 'tel', type: 'tel', value: customer.phone },
  ];
  return all.filter(({ isWanted }) => isWanted);
}

function addressFields(
  countries: readonly string[] | null,
  { customer: { address }, strings }: FormContext,
): readonly Field[] {
  if (countries === null) return [];
  const field = (
    key: 'line1' | 'line2' | 'city' | 'state' | 'postalCode' | 'country',
    autocomplete: AutoFill,
  ): Field => ({
    name: `address.${key}`,
    label: strings[key],
    autocomplete,
    isOptional: key === 'line2' || key === 'state',
    value: address?.[key],
  });
  return [
    field('line1', 'shipping address-line1'),
    field('line2', 'shipping address-line2'),
    field('city', 'shipping address-level2'),
    field('state', 'shipping address-level1'),
    field('postalCode', 'shipping postal-code'),
    // An empty list allows every country: the shopper types its code.
    ...(countries.length === 0 ? [field('country', 'shipping country')] : []),
  ];
}

function fieldView(field: Field, { html }: FormContext): TemplateResult {
  return html`<label class="field">
    <span>${field.label}</span>
    <input
      name=${field.name}
      type=${field.type ?? 'text'}
      autocomplete=${field.autocomplete}
      maxlength="200"
      pattern=".*\\S.*"
      value=${field.value ?? ''}
      ?required=${field.isOptional !== true}
    />
  </label>`;
}

function countryView(countries: readonly string[], { html, customer, strings, tag }: FormContext): TemplateResult {
  const chosen = customer.address?.country;
  return html`<label class="field">
    <span>${strings.country}</span>
    <select name="address.country" autocomplete="shipping country" required>
      ${countries.map((code) => html`<option value=${code} ?selected=${code === chosen}>${countryName(code, tag)}</option>`)}
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
