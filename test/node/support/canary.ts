// Puts a unique marker into every member that a provider sends, so that a test can name each member that leaks.
import assert from 'node:assert/strict';
import { newestAnswer, olderAnswer, SESSION_ID } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

export interface MarkedSession {
  readonly body: Readonly<Record<string, unknown>>;
  /** The path of each member, and the marker in it. */
  readonly markers: ReadonlyMap<string, string>;
}

const EXTRA = { email: 'x', customer: { id: 'x', name: 'x', email: 'x' }, secret: 'x' };

/** Payfect's session, plus members that Payfect may add one day. Members in `kept` have real values and no marker. */
export function markedPayfectSession(kept: Readonly<Record<string, unknown>> = {}): MarkedSession {
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
  const { tree, markers } = withMarkers(session);
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

/** The same for WeWire. */
export function markedWeWireSession(kept: Readonly<Record<string, unknown>> = {}): MarkedSession {
  const session = wewireAnswer({
    allowedAssets: ['x', 'x'],
    amount: 'x',
    merchant: { id: 'x', name: 'x' },
    metadata: { orderId: 'x', nested: [{ card: 'x' }] },
    customer: { id: 'x', email: 'x', phone: 'x', address: { line1: 'x' } },
    webhookSecret: 'x',
  });
  const { tree, markers } = withMarkers(session);
  for (const path of ['id', ...Object.keys(kept)]) markers.delete(path);
  return { body: { ...tree, id: SESSION_ID, ...kept }, markers };
}

/** The paths whose markers occur in the text. */
export function markedPathsIn(text: string, markers: ReadonlyMap<string, string>): string[] {
  return [...markers].filter(([, marker]) => text.includes(marker)).map(([path]) => path);
}

/** Everything in a response that a browser gets, except the status. */
export async function headersAndBodyOf(response: Response): Promise<string> {
  return JSON.stringify([...response.headers]) + (await response.text());
}

function withMarkers(session: object) {
  const markers = new Map<string, string>();
  const tree: Record<string, unknown> = { ...Object(marked(session, '', markers)) };
  return { tree, markers };
}

/** The same structure with extra members, and a marker in place of every text, or after it if it is a URL. */
function marked(value: unknown, path: string, markers: Map<string, string>): Json {
  if (Array.isArray(value)) return value.map((entry, index) => marked(entry, `${path}.${index}`, markers));
  if (typeof value === 'object' && value !== null) {
    const members = { ...value, ...(path.includes('extra') ? {} : { extra: EXTRA }) };
    return Object.fromEntries(
      Object.entries(members).map(([name, inner]) => [
        name,
        marked(inner, path === '' ? name : `${path}.${name}`, markers),
      ]),
    );
  }
  if (path === 'isLivemode' || path.endsWith('quantity') || path.endsWith('Collection')) return Boolean(value);
  const marker = `canary${markers.size}x`;
  markers.set(path, marker);
  return typeof value === 'string' && /^(https:|\/)/.test(value) ? `${value}${marker}` : marker;
}
