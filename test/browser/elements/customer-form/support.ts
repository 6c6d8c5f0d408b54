// A form that asks for the shopper's details, and what a test types into it.
import { jsonResponse } from '../../support/fake-server.js';
import { SESSION_ID, type Stage } from '../../support/mount.js';
import type { JsonObject } from '../../../support/payfect-answers.js';
import { fixedSession, mountOffered, offeredSession, proxy } from '../proxy-actions/support.js';
import { pressKey, typeText } from '../../support/real-input.js';

export const ALL = {
  nameCollection: true,
  emailCollection: true,
  phoneNumberCollection: true,
  shippingAddressCollection: ['TW', 'US'],
};
export const TYPED = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  phone: '+886 2 1234 5678',
  'address.line1': '1 Market Street',
  'address.city': 'Taipei',
  'address.state': 'Taipei City',
  'address.postalCode': '100',
};

export function asking(flags: JsonObject, attributes: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const response = proxy(() => jsonResponse(fixedSession()), {
    [SESSION_ID]: offeredSession(undefined, flags),
  });
  return mountOffered({ response, attributes: { currency: 'usdt', network: 'tron', ...attributes } }, 'continue');
}

export function field(stage: Stage, name: string): HTMLInputElement | HTMLSelectElement {
  const found = stage.root.querySelector(`form [name="${name}"]`);
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`No field named ${name}`);
}

export function type(stage: Stage, texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) field(stage, name).value = text;
}

export async function proceed(stage: Stage): Promise<void> {
  stage.part('continue').click();
  await stage.settle();
}

/** The fields in their order, by name. */
export function names(stage: Stage): readonly string[] {
  return [...stage.root.querySelectorAll('form input, form select')].map((input) => input.getAttribute('name') ?? '');
}

/** Chooses a country as a shopper does. */
export async function chooseCountry(stage: Stage, code: string): Promise<void> {
  field(stage, 'address.country').value = code;
  field(stage, 'address.country').dispatchEvent(new Event('change', { bubbles: true }));
  await stage.settle();
}

/** The label of a field, as the shopper sees it. */
export function labelOf(stage: Stage, name: string): string {
  return field(stage, name).labels?.[0]?.textContent ?? '';
}

/** The message of a field, as a screen reader finds it; null for none. */
export function errorOf(stage: Stage, name: string): string | null {
  const ids = field(stage, name).getAttribute('aria-describedby')?.split(' ') ?? [];
  const [message] = ids.filter((id) => id.startsWith('error-')).map((id) => stage.find(`#${id}`));
  return message?.textContent.trim() ?? null;
}

/** Types with keys, and moves on with the Tab key. */
export async function typeAndLeave(stage: Stage, name: string, text: string): Promise<void> {
  field(stage, name).focus();
  await typeText(text);
  await pressKey('Tab');
  await stage.settle();
}
