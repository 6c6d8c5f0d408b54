import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bitcoinAnswer, methodAnswer, paymentAnswer } from '../../../support/btcpay-answers.js';
import { firstOf, paymentsOf } from '../../support/btcpay-payments.js';

describe('The progress of a payment', () => {
  const part = [paymentAnswer()];
  const settled = [paymentAnswer({ status: 'Settled' })];
  const progress = async (invoice: object, payments: readonly object[]) => {
    const methods = [methodAnswer({ payments })];
    const { stage, exception, canStillPay } = await firstOf({ invoice: { ...invoice }, methods });
    return [stage, exception, canStillPay];
  };

  for (const [what, invoice, payments, expected] of [
    ['nothing yet', {}, [], ['awaiting', null, true]],
    ['too little', { additionalStatus: 'PaidPartial' }, part, ['detected', 'underpaid', true]],
    ['too little, confirmed', { additionalStatus: 'PaidPartial' }, settled, ['detected', 'underpaid', true]],
    ['enough', { status: 'Processing' }, part, ['confirming', null, false]],
    ['too much', { status: 'Processing', additionalStatus: 'PaidOver' }, part, ['confirming', 'overpaid', false]],
    ['enough, settled', { status: 'Settled' }, settled, ['confirmed', null, false]],
    [
      'too much, settled',
      { status: 'Settled', additionalStatus: 'PaidOver' },
      settled,
      ['confirmed', 'overpaid', false],
    ],
    ['marked as settled', { status: 'Settled', additionalStatus: 'Marked' }, part, ['confirmed', null, false]],
    ['nothing in time', { status: 'Expired' }, [], ['awaiting', null, false]],
    [
      'too little in time',
      { status: 'Expired', additionalStatus: 'PaidPartial' },
      part,
      ['detected', 'underpaid', false],
    ],
    ['enough, too late', { status: 'Expired', additionalStatus: 'PaidLate' }, part, ['confirming', 'late', false]],
    ['late and settled', { status: 'Expired', additionalStatus: 'PaidLate' }, settled, ['confirmed', 'late', false]],
    ['never confirmed', { status: 'Invalid' }, part, ['detected', 'held', false]],
    ['marked as invalid', { status: 'Invalid', additionalStatus: 'Marked' }, [], ['awaiting', null, false]],
  ] as const) {
    test(`with ${what}`, async () => {
      assert.deepEqual(await progress(invoice, payments), expected);
    });
  }

  test('counts the whole invoice, whichever method money came by', async () => {
    const paid = bitcoinAnswer({ payments: part });
    const [tron] = await paymentsOf({ methods: [methodAnswer({ totalPaid: '20.00', due: '22.50' }), paid] });
    assert.deepEqual([tron?.stage, tron?.received, tron?.due, tron?.transactions], ['detected', '20.00', '22.50', []]);
  });

  test('has nothing due where it was too much', async () => {
    assert.equal((await firstOf({ methods: [methodAnswer({ due: '-0.50' })] })).due, '0');
  });

  test('lists transactions without the number of their output, with the explorer’s page of the option', async () => {
    const hash = '081a054ec7b76b58cbe77dff1792fec57036547df73b7da193cffd203c4165ab';
    const transactionUrl = ({ network, transactionId }: { network: string; transactionId: string }) =>
      `https://${network}.example/${transactionId}`;
    const { transactions } = await firstOf({ methods: [methodAnswer({ payments: part })] }, { transactionUrl });
    assert.deepEqual(transactions, [{ id: hash, amount: '20.00', url: `https://tron.example/${hash}` }]);
  });

  test('says how many confirmations Bitcoin needs by the store’s speed policy, and never how many there are', async () => {
    const needed = async (speedPolicy: string) => {
      const invoice = { status: 'Processing', checkout: { speedPolicy } };
      const [tron, bitcoin] = await paymentsOf({ invoice });
      assert.equal(tron?.confirmations, null);
      return bitcoin?.confirmations;
    };
    assert.deepEqual(await needed('LowSpeed'), { seen: null, needed: 6, secondsLeft: null });
    assert.equal(await needed('HighSpeed'), null);
    assert.equal(await needed('SomedaySpeed'), null);
  });
});
