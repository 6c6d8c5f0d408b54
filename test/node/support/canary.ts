// Plants a marker in everything that a provider sends, so that what gets out can be told by its path.
import assert from 'node:assert/strict';
import { newestAnswer, olderAnswer, SESSION_ID } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

export interface Planted {
  readonly body: Readonly<Record<string, unknown>>;
  /** Path of a member to the marker that stands in it. */
  readonly markers: ReadonlyMap<string, string>;
}

const EXTRA = { email: 'x', customer: { id: 'x', name: 'x', email: 'x' }, secret: 'x' };

/** Payfect's session, with what Payfect may add one day; `kept` is what must keep its meaning for an answer at all. */
export function plantedPayfect(kept: Readonly<Record<string, unknown>> = {}): Planted {
  const product = { id: 'x', name: 'x', description: 'x', images: ['https://img.example/'] };
  const priceData = { id: 'x', product: 'x', productData: product, currency: 'x', unitAmount: 'x' };
  const session = olderAnswer({
    shippingAddressCollection: ['TW'],
    metadata: { order: 'x', nested: [{ card: 'x' }] },
    clientReferenceId: 'x',
    callbackUrl: 'https://shop.example/callback?token=',
    customerEmail: 'x',
    paymentMethodTypes: ['x', 'x'],
    invoiceItems: [{ id: 'x', price: 'x', priceData, quantity: 1, amount: 'x' }],
  });
  const { tree, markers } = plantedIn(session);
  const types = Array.isArray(tree.paymentMethodTypes) ? tree.paymentMethodTypes : assert.fail();
  const body = {
    ...tree,
    id: SESSION_ID,
    url: newestAnswer().url,
    paymentMethodTypes: ['crypto', types[1]],
    ...kept,
  };
  for (const path of ['id', 'url', 'paymentMethodTypes.0', ...Object.keys(kept)]) markers.delete(path);
  return { body, markers };
}

/** WeWire's session, likewise. */
export function plantedWeWire(kept: Readonly<Record<string, unknown>> = {}): Planted {
  const session = wewireAnswer({
    allowedAssets: ['x', 'x'],
    amount: 'x',
    merchant: { id: 'x', name: 'x' },
    metadata: { orderId: 'x', nested: [{ card: 'x' }] },
    customer: { id: 'x', email: 'x', phone: 'x', address: { line1: 'x' } },
    webhookSecret: 'x',
  });
  const { tree, markers } = plantedIn(session);
  for (const path of ['id', ...Object.keys(kept)]) markers.delete(path);
  return { body: { ...tree, id: SESSION_ID, ...kept }, markers };
}

export function pathsFound(text: string, markers: ReadonlyMap<string, string>): string[] {
  return [...markers].filter(([, marker]) => text.includes(marker)).map(([path]) => path);
}

/** Everything of an answer that a browser gets. */
export async function bytesOf(answer: Response): Promise<string> {
  return JSON.stringify([...answer.headers]) + (await answer.text());
}

function plantedIn(session: object) {
  const markers = new Map<string, string>();
  const tree: Record<string, unknown> = { ...Object(planted(session, '', markers)) };
  return { tree, markers };
}

/** The same structure, with a marker of its own in place of (or, for URLs, after) every text; more members everywhere. */
function planted(value: unknown, path: string, markers: Map<string, string>): Json {
  if (Array.isArray(value)) return value.map((entry, index) => planted(entry, `${path}.${index}`, markers));
  if (typeof value === 'object' && value !== null) {
    const members = { ...value, ...(path.includes('extra') ? {} : { extra: EXTRA }) };
    return Object.fromEntries(
      Object.entries(members).map(([name, inner]) => [
        name,
        planted(inner, path === '' ? name : `${path}.${name}`, markers),
      ]),
    );
  }
  if (path === 'isLivemode' || path.endsWith('quantity') || path.endsWith('Collection')) return Boolean(value);
  const marker = `canary${markers.size}x`;
  markers.set(path, marker);
  return typeof value === 'string' && /^(https:|\/)/.test(value) ? `${value}${marker}` : marker;
}
