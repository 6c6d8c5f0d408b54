import assert from 'node:assert/strict';
import type { Payment } from '../../../src/schema/payments/payments.js';
import { type BTCPayAnswers, setUpBTCPay } from './set-up-btcpay.js';

/** What the provider makes of a fake server's answers. */
export async function paymentsOf(
  answers: BTCPayAnswers = {},
  options: Parameters<typeof setUpBTCPay>[1] = {},
): Promise<readonly Payment[]> {
  return (await setUpBTCPay(answers, options).read()).payments ?? assert.fail('no payments');
}

export async function firstOf(...args: Parameters<typeof paymentsOf>): Promise<Payment> {
  const [first] = await paymentsOf(...args);
  return first ?? assert.fail('no payment');
}
