// Puts a unique marker into every member that a provider sends, so that a test can name each member that leaks.
import assert from 'node:assert/strict';
import { newestAnswer, olderAnswer, SESSION_ID } from '../../support/payfect-answers.js';
import { bitcoinAnswer, invoiceAnswer, paymentAnswer, STORE_ID } from '../../support/btcpay-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

export interface MarkedSession {
  readonly body: Readonly<Record<string, unknown>>;
  /** The path of each member, and the marker in it. */
  readonly markers: ReadonlyMap<string, string>;
  /** The body for a URL, if the provider's session is in several. */
  readonly bodyAt?: (url: string) => unknown;
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

const BTCPAY_STATUSES: Readonly<Record<string, string>> = { open: 'New', expired: 'Expired', complete: 'Settled' };

/** The same for BTCPay Server, whose session is an invoice and its payment methods. */
export function markedBTCPaySession({ status = 'open' }: { readonly status?: string } = {}): MarkedSession {
  const payment = { value: '0.001', status: 'Settled', receivedDate: 1_703_936_800 };
  const line = {
    id: 'x',
    title: 'x',
    description: 'x',
    image: 'https://img.example/',
    price: 'x',
    total: 'x',
    extra: 'x',
  };
  const { tree, markers } = withMarkers({
    invoice: invoiceAnswer({
      metadata: {
        orderId: 'x',
        buyerEmail: 'x',
        itemDesc: 'x',
        posData: { cart: [line], tip: 'x' },
        receiptData: { x: 'x' },
      },
      checkout: { redirectURL: 'https://shop.example/', paymentMethods: ['x'], defaultLanguage: 'x' },
    }),
    methods: [bitcoinAnswer({ payments: [paymentAnswer()] }), bitcoinAnswer()],
  });
  const [first, second] = Array.isArray(tree.methods) ? tree.methods : assert.fail();
  const amounts = { amount: '0.001', due: '0.00', totalPaid: '0.001', activated: true };
  const [{ id, destination }] = first.payments;
  const methods = [
    {
      ...first,
      ...amounts,
      paymentMethodId: 'BTC-CHAIN',
      currency: 'BTC',
      payments: [{ id, destination, ...payment }],
    },
    { ...second, ...amounts, paymentMethodId: 'LTC-CHAIN', currency: 'LTC', payments: [] },
  ];
  const own = {
    type: 'Standard',
    id: SESSION_ID,
    storeId: STORE_ID,
    status: BTCPAY_STATUSES[status] ?? status,
    amount: '42.50',
  };
  const body = { ...Object(tree.invoice), ...own };
  for (const name of Object.keys(own)) markers.delete(`invoice.${name}`);
  return { body, markers, bodyAt: (url) => (url.includes('/payment-methods') ? methods : body) };
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
