import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  BITCOIN_ADDRESS,
  bitcoinAnswer,
  BOLT11,
  lightningAnswer,
  methodAnswer,
  paymentAnswer,
  TRON_ADDRESS,
} from '../../../support/btcpay-answers.js';
import { firstOf, paymentsOf } from '../../support/btcpay-payments.js';
import type { BTCPayAnswers } from '../../support/set-up-btcpay.js';

const OTHER_ADDRESS = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const EVM_ADDRESS = '0x742d35cc6634c0532925a3b844bc454e4438f44e';
const CONTRACT = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';

describe('What can be paid in place', () => {
  test('is every method of the invoice, with the server’s figures digit for digit', async () => {
    const [tron, bitcoin, lightning] = await paymentsOf({}, { support: { email: 'help@shop.example' } });
    assert.deepEqual(tron, {
      currency: 'usdt',
      network: { value: 'tron', name: 'Tron (TRC20)', chain: 'tron:0x2b6653dc' },
      token: { contract: null, decimals: null },
      address: TRON_ADDRESS,
      memo: null,
      amount: '42.50',
      received: '0.00',
      due: '42.50',
      fiat: { amount: '42.50', currency: 'USD' },
      // No link of TRON is a standard.
      uri: null,
      wallets: [],
      stage: 'awaiting',
      confirmations: null,
      transactions: [],
      exception: null,
      canStillPay: true,
      support: { url: null, email: 'help@shop.example' },
    });
    assert.deepEqual(
      [bitcoin?.address, bitcoin?.uri, bitcoin?.token, bitcoin?.amount],
      [BITCOIN_ADDRESS, `bitcoin:${BITCOIN_ADDRESS}?amount=0.00066002`, null, '0.00066002'],
    );
    assert.deepEqual([lightning?.address, lightning?.uri], [BOLT11, `lightning:${BOLT11}`]);
  });

  test('is read from servers before version 2, too', async () => {
    const old = (changes: object) => ({ paymentMethodId: undefined, currency: undefined, ...changes });
    const payments = await paymentsOf({
      methods: [
        bitcoinAnswer(old({ paymentMethod: 'BTC', cryptoCode: 'BTC', networkFee: '0', activated: undefined })),
        lightningAnswer(old({ paymentMethod: 'BTC-LightningNetwork', cryptoCode: 'BTC' })),
      ],
    });
    assert.deepEqual(
      payments.map(({ currency, network }) => [currency, network.value]),
      [
        ['btc', 'bitcoin'],
        ['btc', 'lightning'],
      ],
    );
  });

  test('is not a lazy method before its activation, nor LNURL', async () => {
    const lazy = methodAnswer({ activated: false, destination: null, paymentLink: '' });
    const lnurl = lightningAnswer({ paymentMethodId: 'BTC-LNURL' });
    assert.deepEqual(await paymentsOf({ methods: [lazy, lnurl, methodAnswer({ amount: null })] }), []);
  });

  test('names an EVM token’s contract and chain as the payment link does', async () => {
    const link = `ethereum:${CONTRACT}@11155111/transfer?address=${EVM_ADDRESS}&uint256=42500000`;
    const usdc = { paymentMethodId: 'USDC-ETHEREUM', currency: 'USDC', destination: EVM_ADDRESS };
    const { network, token, uri } = await firstOf({ methods: [methodAnswer({ ...usdc, paymentLink: link })] });
    assert.deepEqual([network.chain, token, uri], ['eip155:11155111', { contract: CONTRACT, decimals: null }, link]);
  });

  test('claims no main network where coins are worth nothing', async () => {
    assert.equal((await firstOf({}, { isTest: true })).network.chain, null);
  });
});

describe('The address of a payment', () => {
  const second = paymentAnswer({ id: 'b'.repeat(64), receivedDate: 1_703_936_900, destination: OTHER_ADDRESS });
  const first = paymentAnswer({ id: 'a'.repeat(64), destination: BITCOIN_ADDRESS });
  const moved = { destination: OTHER_ADDRESS, paymentLink: `bitcoin:${OTHER_ADDRESS}?amount=0.0003` };

  test('stays the first one where the server shows another after each payment, and so does the link’s', async () => {
    for (const payments of [[first], [second, first]]) {
      const { address, uri } = await firstOf({ methods: [bitcoinAnswer({ ...moved, payments })] });
      assert.deepEqual([address, uri], [BITCOIN_ADDRESS, `bitcoin:${BITCOIN_ADDRESS}?amount=0.0003`]);
    }
  });

  test('stays even if the chain has dropped that payment, which then counts for nothing else', async () => {
    const dropped = { ...first, status: 'Invalid' };
    const { address, stage, transactions } = await firstOf({
      methods: [bitcoinAnswer({ ...moved, payments: [dropped] })],
    });
    assert.deepEqual([address, stage, transactions], [BITCOIN_ADDRESS, 'awaiting', []]);
  });

  test('is written as the server shows it, if only the case differs', async () => {
    const payments = [paymentAnswer({ destination: BITCOIN_ADDRESS.toUpperCase() })];
    assert.equal((await firstOf({ methods: [bitcoinAnswer({ payments })] })).address, BITCOIN_ADDRESS);
  });

  test('has no link if the link pays another one', async () => {
    const paymentLink = `bitcoin:${OTHER_ADDRESS}?amount=0.0003`;
    assert.equal((await firstOf({ methods: [bitcoinAnswer({ payments: [second], paymentLink })] })).uri, null);
  });

  test('is no Lightning invoice once money came by another method: the server has replaced it', async () => {
    const networks = async (methods: BTCPayAnswers['methods']) =>
      (await paymentsOf(methods && { methods })).map(({ network }) => network.value);
    const paid = bitcoinAnswer({ payments: [first] });
    assert.deepEqual(await networks([paid, lightningAnswer()]), ['bitcoin']);
    const paidByLightning = lightningAnswer({ payments: [paymentAnswer({ status: 'Settled', destination: BOLT11 })] });
    assert.deepEqual(await networks([bitcoinAnswer(), paidByLightning]), ['bitcoin', 'lightning']);
  });
});
