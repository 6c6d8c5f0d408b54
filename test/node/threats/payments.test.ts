// T7: what leaves the server with payments in place, from the merchant's function and from the provider.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fullPayment } from '../../support/payments.js';
import { headersAndBodyOf, markedPathsIn } from '../support/canary.js';
import { providerWithPayments, proxyWithPayments } from '../proxy/support/payments-proxy.js';
import { SESSION_ID } from '../../support/payfect-answers.js';

/** The paths of all members that a browser may get. No other member may get out. */
const ALLOWED = [
  'currency',
  'network.value',
  'network.name',
  'network.chain',
  'token.contract',
  'token.decimals',
  'address',
  'memo.name',
  'memo.value',
  'amount',
  'received',
  'due',
  'fiat.amount',
  'fiat.currency',
  'uri',
  'wallets.0.name',
  'wallets.0.url',
  'stage',
  'confirmations.seen',
  'confirmations.needed',
  'confirmations.secondsLeft',
  'transactions.0.id',
  'transactions.0.amount',
  'transactions.0.url',
  'exception',
  'support.url',
  'support.email',
];

/** Members that a merchant's own objects may have. */
const EXTRA = { email: 'x', privateKey: 'x', customer: { name: 'x' }, rows: ['x'] };

/** A payment with a unique marker in every member, and with extra members at every level. */
function markedPayment() {
  const markers = new Map<string, string>();
  const mark = (path: string, marker: string) => {
    markers.set(path, marker);
    return marker;
  };
  const markedText = (text: string, path: string): string => {
    const marker = `canary${markers.size}x`;
    if (/^\d+\.\d+$/.test(text)) return mark(path, `7${markers.size}.4711`);
    if (path === 'uri') return `bitcoin:${markers.get('address')}?message=${mark(path, marker)}`;
    if (text.startsWith('https:')) return `${text}/${mark(path, marker)}`;
    if (path === 'network.chain') return `tron:${mark(path, marker)}`;
    return path.endsWith('support.email') ? `${mark(path, marker)}@shop.example` : mark(path, marker);
  };
  const marked = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((entry, index) => marked(entry, `${path}.${index}`));
    if (typeof value === 'object' && value !== null) {
      const members = { ...value, ...(path.includes('extra') ? {} : { extra: EXTRA }) };
      return Object.fromEntries(
        Object.entries(members).map(([name, inner]) => [name, marked(inner, path === '' ? name : `${path}.${name}`)]),
      );
    }
    if (typeof value === 'number')
      return Number(mark(path, `${path === 'token.decimals' ? 251 : 810_000 + markers.size}`));
    return typeof value === 'string' ? markedText(value, path) : value;
  };
  return { payment: Object(marked(fullPayment(), '')), markers };
}

describe('With a marker in every member of a payment', () => {
  const { payment, markers } = markedPayment();
  const sources = {
    'the merchant’s function': () =>
      proxyWithPayments(() => [payment], { select: () => SESSION_ID, restart: () => SESSION_ID }),
    'the provider': () =>
      proxyWithPayments(() => null, {
        provider: providerWithPayments([payment]),
        select: () => SESSION_ID,
        restart: () => SESSION_ID,
      }),
  };
  for (const [source, create] of Object.entries(sources)) {
    test(`T7 responses with payments of ${source} contain exactly the members of the allow-list`, async () => {
      const { read, post, paymentsOf } = create();
      assert.equal((await paymentsOf(await read())).length, 1);
      for (const response of [await read(), await post('select', { type: 'card' }), await post('restart')]) {
        const text = await headersAndBodyOf(response);
        assert.deepEqual(markedPathsIn(text, markers).sort(), ALLOWED.toSorted());
      }
      assert.deepEqual(markedPathsIn(await headersAndBodyOf(await read({ method: 'HEAD' })), markers), []);
      assert.ok(markers.size > ALLOWED.length + 20, `only ${markers.size} markers`);
    });
  }

  test('T7 responses, and logs of payments that are left out, contain no member of those', async () => {
    const wrong = [
      { ...payment, address: `${markers.get('address')} ` },
      { ...payment, network: { ...payment.network, value: 'x' }, memo: { ...payment.memo, value: '\n' } },
      { ...payment, network: { ...payment.network, value: 'y' }, amount: `${payment.amount}x` },
      { ...payment, network: 7 },
    ];
    const { read, entries } = proxyWithPayments(() => wrong);
    const text = await headersAndBodyOf(await read());
    const logged = entries.map((entry) => `${JSON.stringify(entry)} ${String(entry.error)}`).join('\n');
    assert.match(logged, /payments\[0\]\.address/);
    assert.deepEqual(markedPathsIn(text + logged, markers), []);
  });
});
