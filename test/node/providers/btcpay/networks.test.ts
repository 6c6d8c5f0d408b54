import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from '../../../../src/providers/btcpay/networks.js';

test('A payment method’s id names its currency and network, in the spelling of every version of the server', () => {
  const named = (id: string, currency: string | null = null) => {
    const { network, networkName, isToken, ...place } = networkOf(id, currency);
    return [place.currency, network, networkName, isToken];
  };
  assert.deepEqual(named('BTC'), ['btc', 'bitcoin', 'Bitcoin', false]);
  assert.deepEqual(named('BTC-CHAIN'), ['btc', 'bitcoin', 'Bitcoin', false]);
  assert.deepEqual(named('BTC_BTCLike'), ['btc', 'bitcoin', 'Bitcoin', false]);
  for (const id of ['BTC-LN', 'BTC-LightningNetwork', 'BTC_LightningLike', 'BTC_OffChain']) {
    assert.deepEqual(named(id), ['btc', 'lightning', 'Lightning', false], id);
  }
  for (const id of ['BTC-LNURL', 'BTC-LNURLPAY', 'BTC_LNURLPAY']) {
    assert.deepEqual(named(id), ['btc', 'lnurl', 'Lightning (LNURL)', false], id);
  }
  assert.deepEqual(named('LTC-CHAIN'), ['ltc', 'litecoin', 'Litecoin', false]);
  assert.deepEqual(named('XMR_MoneroLike'), ['xmr', 'monero', 'Monero', false]);
  assert.deepEqual(named('USDT-TRON', 'USDt'), ['usdt', 'tron', 'Tron (TRC20)', true]);
  assert.deepEqual(named('USDC-ETHEREUM', 'USDC'), ['usdc', 'ethereum', 'Ethereum (ERC20)', true]);
  assert.deepEqual(named('ETH-CHAIN'), ['eth', 'ethereum', 'Ethereum', false]);
  // A network that nobody here has heard of, and names that objects inherit.
  assert.deepEqual(named('GRS-CHAIN'), ['grs', 'grs', 'Grs', false]);
  assert.deepEqual(named('constructor-toString'), ['constructor', 'tostring', 'Tostring', true]);
});
