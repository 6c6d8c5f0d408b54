// The wallet over HTTP: its forms, as scripts use them.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { hiddenFields, serveWallet } from './served-wallet.js';

let wallet: Awaited<ReturnType<typeof serveWallet>>;
/** A new address for each test: the sandbox is shared. */
let address = '';

before(async () => {
  wallet = await serveWallet();
});
after(() => wallet.close());
beforeEach(() => {
  address = wallet.chain.createAddress('ethereum', { asset: 'usdt', amount: '42.50' });
});

describe('the forms, for scripts', () => {
  test('POST /wallet/send, /wallet/mine and /wallet/reorganize do what they say', async () => {
    const states = () =>
      wallet.chain.paymentsTo(address).map(({ confirmations, isDropped }) => [confirmations, isDropped]);
    await wallet.post('send', { network: 'ethereum', asset: 'USDT', address, amount: '40', memo: 'order 7' }, {});
    assert.equal(wallet.chain.paymentsTo(address)[0]?.memo, 'order 7');
    assert.deepEqual(states(), [[0, false]]);
    await wallet.post('mine', { network: 'ethereum' }, {});
    await wallet.post('mine', { network: 'ethereum', blocks: '2' }, {});
    assert.deepEqual(states(), [[3, false]]);
    await wallet.post('reorganize', { network: 'ethereum', outcome: 'unconfirmed' }, {});
    assert.deepEqual(states(), [[0, false]]);
    await wallet.post('mine', { network: 'ethereum' }, {});
    await wallet.post('reorganize', { network: 'ethereum' }, {});
    assert.deepEqual(states(), [[0, true]]);
  });

  test('answer a script with a sentence, and a browser with the page as it was filled in', async () => {
    const wrong = { network: 'ethereum', asset: 'usdt', address, amount: '1,5' };
    const text = await wallet.post('send', wrong, {});
    assert.equal(text.status, 400);
    assert.match(await text.text(), /^"1,5" is not an amount of USDT: [^<]+$/);
    const page = await wallet.post('send', { ...wrong, coin: 'ethereum/usdt' });
    assert.equal(page.status, 400);
    const html = await page.text();
    assert.match(html, /role="alert"[^>]*>&quot;1,5&quot; is not an amount/);
    assert.match(html, /name="amount"\s+value="1,5"/);
    assert.deepEqual(wallet.chain.paymentsTo(address), []);
  });

  test('say which field is missing', async () => {
    const fields = { network: 'ethereum', asset: 'usdt', address, amount: '1' };
    for (const [name, sentence] of [
      ['network', 'The network is missing.'],
      ['asset', 'The coin is missing.'],
      ['address', 'The recipient is missing.'],
      ['amount', 'The amount is missing.'],
    ] as const) {
      const response = await wallet.post('send', { ...fields, [name]: ' ' }, {});
      assert.deepEqual([response.status, await response.text()], [400, sentence]);
    }
    assert.equal(
      await (await wallet.post('mine', { network: 'ethereum', blocks: 'many' }, {})).text(),
      'Mine from 1 to 1000 blocks at once.',
    );
    assert.match(await (await wallet.post('mine', {}, {})).text(), /^The network is missing\.$/);
  });

  test('rehearse only what the wallet was asked to pay', async () => {
    const response = await wallet.post(
      'rehearse',
      { kind: 'exact', code: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4' },
      {},
    );
    assert.equal(response.status, 400);
    assert.match(await response.text(), /^Read a code with an amount/);
    await wallet.post('rehearse', { kind: 'exact', network: 'ethereum', address }, {});
    assert.equal(wallet.chain.paymentsTo(address)[0]?.amount, '42.5');
  });

  test('lead back to what was being paid, and only to the wallet', async () => {
    await wallet.post('send', { network: 'ethereum', asset: 'usdt', address, amount: '1' }, {});
    const back = hiddenFields(await wallet.get(`/wallet?code=${address}`), '/wallet/mine');
    assert.match(
      await wallet.posted('mine', { ...back, blocks: '6' }),
      /Mined 6 blocks of Ethereum.*Rehearse a payment of 42\.50 USDT/s,
    );
    const elsewhere = await wallet.post('mine', {
      network: 'ethereum',
      back: 'https://elsewhere.example/wallet?code=1',
    });
    assert.equal(elsewhere.headers.get('location'), '/wallet?mined=ethereum&blocks=1');
  });
});
