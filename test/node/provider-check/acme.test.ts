// A third provider, written as docs/providers.md shows it: one file outside of the package.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkProvider } from '../../../src/provider-check/index.js';
import { createCheckoutProxy, type Payment } from '../../../src/proxy/index.js';
import { sessionViolations } from '../../../src/schema/contract.js';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { textOf } from '../support/project.js';
import { acmeDouble, NOW_SECONDS, webhook } from './acme-double.js';

const SHOP = 'https://shop.example';

function acmeShop() {
  const { provider, samples, payments } = acmeDouble();
  const paid: Payment[] = [];
  const proxy = createCheckoutProxy({
    provider,
    onComplete: (payment) => void paid.push(payment),
    clientAddress: () => undefined,
    onLog: () => undefined,
    clock: { now: () => NOW_SECONDS * 1_000, schedule: () => () => undefined },
  });
  const read = async (id: string) => (await proxy(new Request(`${SHOP}/payfect/checkouts/${id}`))).json();
  const deliver = ({ headers, body } = webhook({ payment: 'acme-paid-1' })) =>
    proxy(new Request(`${SHOP}/payfect/callback`, { method: 'POST', headers, body: new Uint8Array(body) }));
  return { read, deliver, paid, payments, samples };
}

describe('A third provider', () => {
  test('is the code of docs/providers.md', () => {
    const blocks = [...textOf('docs/providers.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block);
    const own = textOf('test/node/provider-check/acme.ts').replace(
      '../../../src/proxy/index.js',
      'payfect-checkout/server',
    );
    assert.equal(
      blocks.find((block) => block?.includes('createUpstream,')),
      own,
    );
  });

  test('passes every check, except the skipped ones for actions that it does not have', async () => {
    const { provider, samples } = acmeDouble();
    const findings = await checkProvider(provider, samples);
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict !== 'pass').map(({ verdict, title }) => `${verdict}: ${title}`),
      [
        'skip: Payments in place satisfy the contract, and expose no secret',
        'skip: Payments in place have addresses and links that can be used',
        'skip: The address of a payment does not change',
        'skip: A recreated checkout has another id and the same price',
        'skip: A paid session is never recreated or canceled',
        'skip: A canceled session is no longer open, and cannot be canceled again',
      ],
    );
  });

  test('serves sessions that satisfy the contract and that the element can read', async () => {
    const { read } = acmeShop();
    const json: unknown = await read('acme-open-1');
    assert.deepEqual(sessionViolations(json), []);
    const context = { responseUrl: `${SHOP}/payfect/checkouts/acme-open-1`, paymentHosts: [], serverNowMs: null };
    const { provider, status, total, paymentPage, merchantName, secondsLeft } = sessionFromJson(json, context);
    assert.deepEqual(
      { provider, status, total, paymentPage, merchantName, secondsLeft },
      {
        provider: 'acme',
        status: 'open',
        total: { amount: '20.00', currency: 'EUR' },
        paymentPage: { kind: 'allowed', url: 'https://pay.acme.example/acme-open-1', host: 'pay.acme.example' },
        merchantName: 'Marram & Oak',
        secondsLeft: 1_566,
      },
    );
  });

  test('reports a payment from its webhook once, and rejects a forged webhook', async () => {
    const { deliver, paid } = acmeShop();
    const forged = webhook({ payment: 'acme-paid-1' });
    forged.headers.set('acme-signature', '00'.repeat(32));
    assert.equal((await deliver(forged)).status, 401);
    for (let delivery = 0; delivery < 2; delivery += 1) assert.equal((await deliver()).status, 204);
    assert.deepEqual(paid, [
      {
        provider: 'acme',
        sessionId: 'acme-paid-1',
        clientReferenceId: 'order-7',
        amount: '20.00',
        currency: 'EUR',
        network: null,
        paymentIntent: null,
        isLivemode: false,
      },
    ]);
  });

  test('passes on an unknown state as the status', async () => {
    const { read, payments } = acmeShop();
    payments.set('acme-open-1', { ...payments.get('acme-open-1'), state: 'reviewing' });
    assert.equal((await read('acme-open-1')).status, 'reviewing');
  });
});
