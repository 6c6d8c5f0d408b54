import { btcpay } from '../../../src/providers/btcpay/btcpay.js';
import type { BTCPayOptions } from '../../../src/providers/btcpay/options.js';
import {
  bitcoinAnswer,
  INVOICE_ID,
  invoiceAnswer,
  lightningAnswer,
  methodAnswer,
  STORE_ID,
} from '../../support/btcpay-answers.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { ManualClock } from './manual-clock.js';

export const BASE_URL = 'https://btcpay.example';
export const WEBHOOK_SECRET = 'the-secret-of-the-webhook';

/** What a fake BTCPay Server answers. */
export interface BTCPayAnswers {
  readonly invoice?: JsonObject;
  readonly methods?: readonly JsonObject[];
}

const METHODS = [methodAnswer(), bitcoinAnswer(), lightningAnswer()];

/** The provider in front of a fake BTCPay Server with one invoice, and a manual clock. */
export function setUpBTCPay(answers: BTCPayAnswers = {}, options: Partial<BTCPayOptions> = {}) {
  const clock = new ManualClock();
  const requests: Request[] = [];
  const current = { invoice: {}, methods: METHODS, ...answers };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/activate')) return new Response(null);
    if (pathname.endsWith('/payment-methods')) return Response.json(current.methods);
    return Response.json(invoiceAnswer(current.invoice));
  };
  const provider = btcpay({
    apiKey: 'the-key',
    storeId: STORE_ID,
    baseUrl: BASE_URL,
    webhookSecret: WEBHOOK_SECRET,
    fetch,
    clock,
    ...options,
  });
  return {
    clock,
    requests,
    provider,
    checkouts: provider.checkouts,
    read: () => provider.readSession(INVOICE_ID),
    /** Changes the answers from now on. */
    answer: (next: BTCPayAnswers) => void Object.assign(current, next),
  };
}
