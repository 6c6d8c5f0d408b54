// A form that asks for the shopper's details, and what a test types into it.
import { jsonResponse } from '../../support/fake-server.js';
import { SESSION_ID, type Stage } from '../../support/mount.js';
import type { JsonObject } from '../../../support/payfect-answers.js';
import { fixedSession, mountOffered, offeredSession, proxy } from './support.js';

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

export function asking(flags: JsonObject): Promise<Stage> {
  const response = proxy(() => jsonResponse(fixedSession()), {
    [SESSION_ID]: offeredSession(undefined, flags),
  });
  return mountOffered({ response, attributes: { currency: 'usdt', network: 'tron' } }, 'continue');
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
