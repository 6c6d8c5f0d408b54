// The double answers in the shapes of the real API, whatever became of an invoice.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { eventShape, invoiceShape, issuesShape, methodsShape, problemShape } from './shapes.js';
import { startBTCPay, STORE_PATH } from './start-btcpay.js';

function assertShape(shape: v.GenericSchema, value: unknown): void {
  const { issues = [] } = v.safeParse(shape, value);
  assert.deepEqual(
    issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`),
    [],
    JSON.stringify(value),
  );
}

const HOUR_MS = 3_600_000;

describe('The double of BTCPay Server', () => {
  test('answers in the shapes of the API for every status of an invoice', async () => {
    const { create, invoice, methods, press, call, chain, clock } = startBTCPay();
    const rich = await create({
      amount: 20,
      currency: 'EUR',
      metadata: { orderId: 'order-7', posData: { cart: [] } },
      checkout: {
        speedPolicy: 'LowSpeed',
        paymentTolerance: 1.5,
        redirectURL: 'https://shop.example',
        defaultLanguage: 'en',
      },
      receipt: { enabled: true },
    });
    const [topUp, lazy, paid, part, late, marked] = [
      await create({ currency: 'BTC' }),
      await create({ amount: '1', checkout: { lazyPaymentMethods: true } }),
      await create(),
      await create(),
      await create(),
      await create(),
    ];
    await press(paid.id, 'pay');
    await press(part.id, 'underpay');
    await press(late.id, 'expire');
    const [{ destination }] = await methods(late.id);
    chain.send({ network: 'tron', asset: 'usdt', address: destination, amount: '60' });
    await call('POST', `${STORE_PATH}/invoices/${marked.id}/status`, { body: { status: 'Invalid' } });
    const statuses: string[] = [];
    for (const { id } of [rich, topUp, lazy, paid, part, late, marked]) {
      const json = await invoice(id);
      assertShape(invoiceShape, json);
      assertShape(methodsShape, await methods(id));
      statuses.push(`${json.status} ${json.additionalStatus}`);
    }
    assert.deepEqual(statuses, [
      'New None',
      'New None',
      'New None',
      'Settled None',
      'New PaidPartial',
      'Expired PaidLate',
      'Invalid Marked',
    ]);
    clock.advance(HOUR_MS);
    assertShape(invoiceShape, await invoice(part.id));
  });

  test('sends events in the shapes of the API, signed over the raw body', async () => {
    const { create, press, call, chain, methods, clock, idle, sent } = startBTCPay();
    await call('POST', `${STORE_PATH}/webhooks`, { body: { url: 'https://shop.example/hook', secret: 's' } });
    const [paid, expired, marked] = [await create(), await create(), await create()];
    const [{ destination }] = await methods(paid.id);
    chain.send({ network: 'tron', asset: 'usdt', address: destination, amount: '42.50' });
    chain.mine('tron', 19);
    await press(expired.id, 'underpay');
    await call('POST', `${STORE_PATH}/invoices/${marked.id}/status`, { body: { status: 'Invalid' } });
    clock.advance(HOUR_MS);
    await idle();
    for (const { body } of sent) assertShape(eventShape, JSON.parse(body));
    assert.deepEqual(
      new Set(sent.map(({ body }) => JSON.parse(body).type)),
      new Set([
        'InvoiceCreated',
        'InvoiceReceivedPayment',
        'InvoiceProcessing',
        'InvoicePaymentSettled',
        'InvoiceSettled',
        'InvoiceExpired',
        'InvoiceInvalid',
      ]),
    );
    assert.ok(sent.every(({ headers }) => /^sha256=[\da-f]{64}$/.test(headers.get('btcpay-sig') ?? '')));
  });

  test('reports errors in the shapes of the API', async () => {
    const { call } = startBTCPay();
    const invalid = await call('POST', `${STORE_PATH}/invoices`, { body: { amount: -1 } });
    assert.equal(invalid.status, 422);
    assertShape(issuesShape, invalid.json);
    for (const { status, json } of [
      await call('GET', `${STORE_PATH}/invoices/unknown`),
      await call('GET', `${STORE_PATH}/invoices/unknown`, { authorization: '' }),
      await call('GET', '/stores/another-store/invoices/unknown'),
    ]) {
      assert.ok([401, 403, 404].includes(status));
      assertShape(problemShape, json);
    }
  });
});
