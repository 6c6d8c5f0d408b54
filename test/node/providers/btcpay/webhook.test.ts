import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, test } from 'node:test';
import { INVOICE_ID, STORE_ID } from '../../../support/btcpay-answers.js';
import { setUpBTCPay, WEBHOOK_SECRET } from '../../support/set-up-btcpay.js';

const NOW_SECONDS = 1_700_562_900;

const EVENT = {
  manuallyMarked: false,
  overPaid: false,
  deliveryId: 'LJMTFbSEobW7mpmAbfVzJv',
  webhookId: 'V9YybsYgDaguxf98N54SJr',
  originalDeliveryId: 'LJMTFbSEobW7mpmAbfVzJv',
  isRedelivery: false,
  type: 'InvoiceSettled',
  timestamp: NOW_SECONDS - 20,
  storeId: STORE_ID,
  invoiceId: INVOICE_ID,
  metadata: { orderId: 'order-7' },
};

const hmac = (body: string, secret = WEBHOOK_SECRET) => createHmac('sha256', secret).update(body).digest('hex');

/** Verifies a delivery with this body; by default signed as the server signs it. */
async function claimOf(
  body: string,
  signature: string | null = `sha256=${hmac(body)}`,
  secrets: string | readonly string[] = WEBHOOK_SECRET,
) {
  const { provider } = setUpBTCPay({}, { webhookSecret: secrets });
  const headers = new Headers(signature === null ? {} : { 'BTCPay-Sig': signature });
  const bytes = new TextEncoder().encode(body);
  return await provider.verifyCallback?.({ headers, body: bytes, nowSeconds: NOW_SECONDS });
}

const eventWith = (changes: object) => claimOf(JSON.stringify({ ...EVENT, ...changes }));

describe('A webhook of BTCPay Server', () => {
  test('announces a payment only as InvoiceSettled, and names no amount', async () => {
    assert.deepEqual(await eventWith({}), {
      sessionId: INVOICE_ID,
      deliveryId: 'LJMTFbSEobW7mpmAbfVzJv',
      amount: null,
      currency: null,
      isLivemode: true,
      isSucceeded: true,
      network: null,
      clientReferenceId: 'order-7',
      paymentIntent: null,
      isStale: false,
    });
    for (const type of [
      'InvoiceCreated',
      'InvoiceReceivedPayment',
      'InvoiceProcessing',
      'InvoicePaymentSettled',
      'InvoiceExpired',
      'InvoiceInvalid',
      'invoicesettled',
      undefined,
    ]) {
      assert.equal((await eventWith({ type }))?.isSucceeded, false, type);
    }
  });

  test('is authentic with either secret during a rotation', async () => {
    const body = JSON.stringify(EVENT);
    const secrets = ['the-new-secret', WEBHOOK_SECRET];
    for (const secret of secrets) {
      assert.equal((await claimOf(body, `sha256=${hmac(body, secret)}`, secrets))?.sessionId, INVOICE_ID);
    }
    assert.equal(await claimOf(body, `sha256=${hmac(body, 'the-oldest-secret')}`, secrets), null);
  });

  test('is nothing with another signature, whatever is wrong with it', async () => {
    const body = JSON.stringify(EVENT);
    const signature = hmac(body);
    for (const forged of [
      null,
      '',
      'sha256=',
      signature,
      `sha1=${signature}`,
      `sha256=${signature.slice(1)}`,
      `sha256=${signature}00`,
      `sha256= ${signature}`,
      `sha256=${signature}, sha256=${signature}`,
      `sha256=${hmac(body, 'another-secret')}`,
      `sha256=${hmac(`${body} `)}`,
      `sha256=${'0'.repeat(64)}`,
      `sha256=${'g'.repeat(64)}`,
    ]) {
      assert.equal(await claimOf(body, forged), null, String(forged));
    }
  });

  test('covers the raw bytes: a body that another parser would read alike is refused', async () => {
    const body = JSON.stringify(EVENT);
    const signature = `sha256=${hmac(body)}`;
    assert.equal(await claimOf(JSON.stringify(EVENT, null, 2), signature), null);
    const duplicate = body.replace('{', '{"invoiceId":"another-invoice",');
    assert.equal(await claimOf(duplicate), null);
    for (const odd of ['', 'null', '[]', '"x"', '{', `${body} x`]) assert.equal(await claimOf(odd), null, odd);
  });

  test('of another store is nothing, although the secret is the same', async () => {
    assert.equal(await eventWith({ storeId: 'another-store' }), null);
    assert.equal(await eventWith({ storeId: undefined }), null);
  });

  test('about no invoice is authentic and concerns no session: a test, or another kind of event', async () => {
    for (const invoiceId of [`__test__${crypto.randomUUID()}__test__`, undefined, '../stores', 'x']) {
      assert.equal((await eventWith({ invoiceId }))?.sessionId, null, invoiceId);
    }
  });

  test('is stale after 300 s, from the future, and without a time', async () => {
    for (const [timestamp, isStale] of [
      [NOW_SECONDS - 300, false],
      [NOW_SECONDS - 301, true],
      [NOW_SECONDS + 60, false],
      [NOW_SECONDS + 61, true],
      [undefined, true],
    ] as const) {
      assert.equal((await eventWith({ timestamp }))?.isStale, isStale, String(timestamp));
    }
  });
});
