import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createPlayChain } from '../../../../../demo/sandbox/chain/create-play-chain.js';
import { PLAY_NETWORKS } from '../../../../../demo/sandbox/chain/networks.js';
import { ChainError, type ChainChange } from '../../../../../demo/sandbox/chain/play-chain.js';
import { ManualClock } from '../../../support/manual-clock.js';

function startChain() {
  const clock = new ManualClock();
  const chain = createPlayChain({ clock });
  const tron = chain.createAddress('tron', { asset: 'usdt', amount: '20' });
  return { chain, clock, tron, usdt: { network: 'tron', asset: 'usdt', address: tron } };
}

describe('a payment on the play chain', () => {
  test('arrives at once, and has a confirmation more with each block', () => {
    const { chain, clock, tron, usdt } = startChain();
    const sent = chain.send({ ...usdt, asset: 'USDT', amount: '12.50', memo: 'order 7' });
    assert.deepEqual(sent, {
      id: sent.id,
      network: 'tron',
      asset: 'usdt',
      address: tron,
      memo: 'order 7',
      amount: '12.5',
      sentAtMs: clock.now(),
      confirmations: 0,
      isDropped: false,
    });
    assert.match(sent.id, /^[0-9a-f]{64}$/);
    const seen = [];
    for (const blocks of [1, 1, 18]) {
      chain.mine('tron', blocks);
      seen.push(chain.paymentsTo(tron)[0]?.confirmations);
    }
    assert.deepEqual(seen, [1, 2, 20]);
    assert.equal(chain.height('tron'), 20);
  });

  test('is listed with others at the address, oldest first, however the address is written', () => {
    const { chain } = startChain();
    const address = chain.createAddress('ethereum');
    chain.send({ network: 'ethereum', asset: 'eth', address, amount: '1' });
    chain.send({ network: 'polygon', asset: 'usdt', address: address.toLowerCase(), amount: '2' });
    const amounts = (text: string) => chain.paymentsTo(text).map(({ network, amount }) => [network, amount]);
    for (const text of [address, address.toLowerCase()]) {
      assert.deepEqual(amounts(text), [
        ['ethereum', '1'],
        ['polygon', '2'],
      ]);
    }
  });

  test('is taken from the play money, digit by digit', () => {
    const { chain, usdt } = startChain();
    assert.equal(chain.balance('tron', 'usdt'), '25000');
    chain.send({ ...usdt, amount: '0.000001' });
    assert.equal(chain.balance('tron', 'usdt'), '24999.999999');
    assert.throws(
      () => chain.send({ ...usdt, amount: '25000' }),
      /Not enough play money: 24999.999999 USDT is left on Tron/,
    );
    chain.send({ ...usdt, amount: '24999.999999' });
    assert.equal(chain.balance('tron', 'usdt'), '0');
  });

  test('is refused with what is wrong, and nothing is sent', () => {
    const { chain, tron, usdt } = startChain();
    for (const [order, message] of [
      [{ network: 'dogecoin' }, /^There is no network "dogecoin"/],
      [{ asset: 'usdc' }, /^Tron \(TRC20\) does not carry USDC\. It carries TRX, USDT\.$/],
      [{ address: `${tron.slice(0, -1)}1` }, /^This is not an address of Tron \(TRC20\): a character may be wrong/],
      [
        { address: chain.createAddress('ethereum') },
        /^This is not an address of Tron .*, but of Ethereum .* or Polygon\.$/,
      ],
      [{ amount: '0' }, /^"0" is not an amount of USDT/],
      [{ amount: '1,5' }, /^"1,5" is not an amount of USDT/],
      [{ amount: '-1' }, /^"-1" is not an amount of USDT/],
      [{ amount: '1.0000001' }, /at most 6 digits after it\.$/],
    ] as const) {
      const check = (error: unknown) => error instanceof ChainError && message.test(error.message);
      assert.throws(() => chain.send({ ...usdt, amount: '1', ...order }), check, String(message));
    }
    assert.deepEqual(chain.payments(), []);
  });
});

describe('a reorganization', () => {
  test('undoes the newest block with payments alone: they are gone, and their money is back', () => {
    const { chain, tron, usdt } = startChain();
    chain.send({ ...usdt, amount: '1' });
    chain.mine('tron');
    chain.send({ ...usdt, amount: '2' });
    chain.mine('tron', 3);
    chain.send({ ...usdt, amount: '3' });
    chain.reorganize('tron');
    const states = () => chain.paymentsTo(tron).map(({ confirmations, isDropped }) => [confirmations, isDropped]);
    assert.deepEqual(states(), [
      [4, false],
      [0, true],
      [0, false],
    ]);
    assert.equal(chain.balance('tron', 'usdt'), '24996');
    chain.mine('tron');
    assert.deepEqual(states(), [
      [5, false],
      [0, true],
      [1, false],
    ]);
  });

  test('can leave its payments waiting for a block again', () => {
    const { chain, tron, usdt } = startChain();
    chain.send({ ...usdt, amount: '1' });
    chain.mine('tron', 3);
    chain.reorganize('tron', 'unconfirmed');
    assert.deepEqual([chain.paymentsTo(tron)[0]?.confirmations, chain.paymentsTo(tron)[0]?.isDropped], [0, false]);
    chain.mine('tron');
    assert.equal(chain.paymentsTo(tron)[0]?.confirmations, 1);
  });

  test('needs a block with a payment', () => {
    const { chain, usdt } = startChain();
    assert.throws(() => chain.reorganize('tron'), /^Error: No block of Tron \(TRC20\) holds a payment/);
    chain.send({ ...usdt, amount: '1' });
    assert.throws(() => chain.reorganize('tron'), ChainError);
  });
});

describe('the play chain', () => {
  test('makes the same addresses from the same seed, and never the same twice', () => {
    const addresses = () => {
      const chain = createPlayChain({ clock: new ManualClock() });
      return [...PLAY_NETWORKS, ...PLAY_NETWORKS].map(({ value, assets }) =>
        chain.createAddress(value, { asset: assets[0]?.value ?? '', amount: '0.5' }),
      );
    };
    assert.deepEqual(addresses(), addresses());
    assert.equal(new Set(addresses()).size, 2 * PLAY_NETWORKS.length);
  });

  test('tells its listeners of each change until they leave', () => {
    const { chain, tron, usdt } = startChain();
    const changes: ChainChange[] = [];
    const leave = chain.onChange((change) => {
      // A listener reads what has arrived.
      assert.equal(chain.paymentsTo(tron).length, 1);
      changes.push(change);
    });
    chain.send({ ...usdt, amount: '1' });
    chain.mine('tron');
    chain.reorganize('tron');
    leave();
    chain.mine('tron');
    assert.deepEqual(changes, [
      { kind: 'sent', network: 'tron', address: tron },
      { kind: 'mined', network: 'tron', address: null },
      { kind: 'reorganized', network: 'tron', address: null },
    ]);
  });

  test('pays a Lightning invoice once, for its amount, and for good', () => {
    const { chain } = startChain();
    const request = { asset: 'btc', amount: '0.00042', description: 'order 7' };
    const address = chain.createAddress('lightning', request);
    const pay = (amount: string) =>
      chain.send({ network: 'lightning', asset: 'btc', address: address.toUpperCase(), amount });
    assert.throws(() => pay('0.0004'), /fixes its amount: this one is for 0\.00042 BTC/);
    assert.equal(pay('0.00042').confirmations, 1);
    assert.throws(() => pay('0.00042'), /can be paid only once/);
    assert.throws(() => chain.mine('lightning'), /Lightning has no blocks/);
    assert.throws(() => chain.reorganize('lightning'), /Lightning has no blocks/);
    assert.throws(() => chain.createAddress('lightning'), /needs an amount/);
    const foreign = createPlayChain({ clock: new ManualClock(), seed: 'another' }).createAddress('lightning', request);
    assert.throws(
      () => chain.send({ network: 'lightning', asset: 'btc', address: foreign, amount: '0.00042' }),
      /^Error: No route/,
    );
  });

  test('mines from 1 to 1000 whole blocks', () => {
    const { chain } = startChain();
    for (const blocks of [0, -1, 1.5, 1001, Number.NaN]) assert.throws(() => chain.mine('tron', blocks), ChainError);
    chain.mine('tron', 1000);
    assert.equal(chain.height('tron'), 1000);
  });
});
