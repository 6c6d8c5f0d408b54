// Which fields a session collects, in which order and under which labels. It does not know what is typed.
import type { FieldLabel } from '../../locale/english/form-strings.js';
import type { Collects } from '../../session/session.js';
import { addressFormat, partName } from './address-formats.js';

export type FieldKey = 'country' | 'name' | 'email' | 'phone' | 'line1' | 'line2' | 'city' | 'state' | 'postalCode';

/** One field as the session and the country want it. */
export interface FieldPlan {
  readonly key: FieldKey;
  readonly label: FieldLabel;
  readonly isRequired: boolean;
  /** Said in the label; not while that depends on a country that is not chosen yet. */
  readonly isOptional: boolean;
}

/** The fields in their order: the country first, because it decides which others there are. */
export function planFields({ name, email, phone, countries }: Collects, country: string, tag: string): FieldPlan[] {
  const asked: readonly (readonly [FieldKey & FieldLabel, boolean])[] = [
    ['country', countries !== null],
    ['name', name],
    ['email', email],
    ['phone', phone],
  ];
  const person = asked.filter(([, isAsked]) => isAsked).map(([key]) => plan(key, key, true, true));
  return countries === null ? person : [...person, ...planAddress(country, tag)];
}

const KEYS = new Map<string, FieldKey>([
  ['A', 'line1'],
  ['C', 'city'],
  ['S', 'state'],
  ['Z', 'postalCode'],
]);

function planAddress(country: string, tag: string): FieldPlan[] {
  const isKnown = country !== '';
  return (addressFormat(country, tag).match(/./g) ?? []).flatMap((letter) => {
    const part = letter.toUpperCase();
    const key = KEYS.get(part) ?? 'line1';
    const field = plan(key, labelOf(key, partName(part, country), isKnown), letter === part, isKnown);
    return key === 'line1' ? [field, plan('line2', 'line2', false, true)] : [field];
  });
}

function plan(key: FieldKey, label: FieldLabel, isRequired: boolean, isKnown: boolean): FieldPlan {
  return { key, label, isRequired, isOptional: isKnown && !isRequired };
}

function labelOf(key: FieldKey, name: FieldLabel | undefined, isKnown: boolean): FieldLabel {
  if (key !== 'state') return name ?? key;
  return name ?? (isKnown ? 'province' : 'anyState');
}
