import type { html as litHtml, TemplateResult } from 'lit';
import type { ActionStrings } from '../../locale/action-strings.js';
import type { Collects } from '../../session/session.js';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: AutoFill;
  readonly type?: 'email' | 'tel';
  readonly isOptional?: boolean;
  readonly value: string | undefined;
}

export function asksForDetails(collects: Collects | null): boolean {
  return collects !== null && (collects.name || collects.email || collects.phone || collects.countries !== null);
}

/** What the merchant wants to know before the payment, by the session's flags; nothing where it wants nothing. */
export function customerView(
  html: typeof litHtml,
  collects: Collects | null,
  customer: Customer,
  strings: ActionStrings,
  tag: string,
): TemplateResult | null {
  if (collects === null || !asksForDetails(collects)) return null;
  const { countries } = collects;
  const fields = [...personFields(collects, customer, strings), ...addressFields(countries, customer, strings)];
  return html`
    <fieldset class="customer" part="customer">
      <legend class="legend">${strings.yourDetails}</legend>
      ${fields.map((field) => fieldView(html, field))}
      ${countries === null || countries.length === 0 ? null : countryView(html, countries, customer.address?.country, strings, tag)}
    </fieldset>
  `;
}

function personFields({ name, email, phone }: Collects, customer: Customer, strings: ActionStrings): readonly Field[] {
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
  { address }: Customer,
  strings: ActionStrings,
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
    // No country named is every country: its code is typed.
    ...(countries.length === 0 ? [field('country', 'shipping country')] : []),
  ];
}

function fieldView(html: typeof litHtml, field: Field): TemplateResult {
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

function countryView(
  html: typeof litHtml,
  countries: readonly string[],
  chosen: string | undefined,
  strings: ActionStrings,
  tag: string,
): TemplateResult {
  return html`<label class="field">
    <span>${strings.country}</span>
    <select name="address.country" autocomplete="shipping country" required>
      ${countries.map((code) => html`<option value=${code} ?selected=${code === chosen}>${countryName(code, tag)}</option>`)}
    </select>
  </label>`;
}

/** `Intl` throws at what has not the form of a country's code. */
function countryName(code: string, tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What the shopper typed, by the names of the `select` route; only what was asked for. */
export interface Customer {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Readonly<Record<string, string>>;
}

const ADDRESS = 'address.';

/** Reads the form of `customerView`: fields named `address.…` make up the address. Empty ones are left out. */
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
