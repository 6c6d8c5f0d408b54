// The wallet over HTTP: what its page shows, and the rehearsals that it offers, without JavaScript.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { hiddenFields, PAGE, serveWallet } from './served-wallet.js';

let wallet: Awaited<ReturnType<typeof serveWallet>>;
/** A new address for each test: the sandbox is shared. */
let address = '';
let isExpired = false;

before(async () => {
  wallet = await serveWallet();
});
after(() => wallet.close());
beforeEach(() => {
  isExpired = false;
  const expire = () => {
    // A late payment arrives after the end.
    assert.deepEqual(wallet.chain.paymentsTo(address), []);
    isExpired = true;
  };
  address = wallet.chain.createAddress('ethereum', { asset: 'usdt', amount: '42.50', expire });
});

const arrived = () =>
  wallet.chain.paymentsTo(address).map(({ network, asset, amount }) => `${amount} ${asset} ${network}`);

const rehearsalKinds = (page: string) => [...page.matchAll(/name="kind" value="([^"]+)"/g)].map(([, kind]) => kind);

describe('the wallet page', () => {
  test('has the strict headers of the sandbox’s pages, no inline script or style, and a link on the index page', async () => {
    const response = await fetch(`${wallet.url}/wallet`, { headers: PAGE });
    assert.match(
      response.headers.get('content-security-policy') ?? '',
      /^default-src 'none'; style-src 'self'; script-src 'self'/,
    );
    assert.doesNotMatch(await response.text(), /<script(?! type="module" src=)|<style|style=|onclick=/);
    assert.match(await wallet.get('/'), /<a class="button" href="\/wallet">/);
  });

  test('lists what shops wait for until it is paid, and a link leads to its rehearsals', async () => {
    const page = await wallet.get('/wallet');
    const [, link = ''] = new RegExp(`<a href="([^"]*${address}[^"]*)">`).exec(page) ?? [];
    const opened = await wallet.get(link.replaceAll('&amp;', '&'));
    assert.match(opened, /Rehearse a payment of 42\.50 USDT on Ethereum/);
    await wallet.posted('rehearse', { ...hiddenFields(opened, '/wallet/rehearse'), kind: 'exact' });
    assert.doesNotMatch(await wallet.get('/wallet'), new RegExp(`<a href="[^"]*${address}`));
  });

  test('lists the ways to pay an order together, until it is paid in one of them', async () => {
    const description = 'Invoice <7> at Marram & Oak';
    const onTron = wallet.chain.createAddress('tron', { asset: 'usdt', amount: '20', description });
    wallet.chain.createAddress('lightning', { asset: 'btc', amount: '0.0004', description });
    const onLightning = wallet.chain.createAddress('lightning', { asset: 'btc', amount: '0.0003', description });
    const page = await wallet.get('/wallet');
    const [, order = ''] = /<h3><bdi>Invoice &lt;7&gt; at Marram &amp; Oak<\/bdi><\/h3>(.*?)<\/ul>/s.exec(page) ?? [];
    for (const text of [onTron, onLightning.slice(0, 24), '20 USDT', '0.0003 BTC'])
      assert.ok(order.includes(text), text);
    // The older invoice for the same way to pay.
    assert.doesNotMatch(order, /0\.0004 BTC/);
    wallet.chain.send({ network: 'tron', asset: 'usdt', address: onTron, amount: '20' });
    assert.doesNotMatch(await wallet.get('/wallet'), /Invoice &lt;7&gt;/);
  });

  test('says what it understood of a code, and warns', async () => {
    const code = `ethereum:0xdAC17F958D2ee523a2206206994597C13D831ec7@1/transfer?address=${address}&uint256=42500000`;
    const page = await wallet.get(`/wallet?code=${encodeURIComponent(code)}`);
    for (const text of ['Ethereum token request (EIP-681)', 'Ethereum (ERC20)', address, 'USDT', '42.5']) {
      assert.ok(page.includes(`<dd>${text}</dd>`) || page.includes(`<code dir="ltr">${text}</code>`), text);
    }
    assert.match(page, /Real wallets:<\/b>\s+Some wallets take the contract/);
  });

  test('takes the amount from the shop where a code is only an address, and offers the networks that share it', async () => {
    const page = await wallet.get(`/wallet?code=${address}`);
    assert.match(page, /Rehearse a payment of 42\.50 USDT on Ethereum/);
    assert.match(page, /not in the code/);
    const [, link = ''] = /<a\s+href="([^"]+)"\s*>Polygon<\/a/.exec(page) ?? [];
    assert.match(await wallet.get(link.replaceAll('&amp;', '&')), /Rehearse a payment of 42\.50 USDT on Polygon/);
  });

  test('shows why it cannot read a code, and escapes it', async () => {
    const response = await fetch(`${wallet.url}/wallet?code=${encodeURIComponent('<b>x</b>')}`, { headers: PAGE });
    assert.equal(response.status, 400);
    const page = await response.text();
    assert.match(page, /role="alert"[^>]*>This is neither an address/);
    assert.doesNotMatch(page, /<b>x<\/b>/);
  });
});

describe('rehearsals', () => {
  const rehearse = async (kind: string): Promise<string> =>
    wallet.posted('rehearse', {
      ...hiddenFields(await wallet.get(`/wallet?code=${address}`), '/wallet/rehearse'),
      kind,
    });

  for (const [kind, expected] of [
    ['exact', ['42.5 usdt ethereum']],
    ['too-little', ['21.25 usdt ethereum']],
    ['too-much', ['63.75 usdt ethereum']],
    ['twice', ['42.5 usdt ethereum', '42.5 usdt ethereum']],
    ['wrong-network', ['42.5 usdt polygon']],
    ['wrong-asset', ['42.5 usdc ethereum']],
    ['late', ['42.5 usdt ethereum']],
  ] as const) {
    test(`${kind}: sends ${expected.join(' and ')}`, async () => {
      assert.match(await rehearse(kind), /role="status"[^>]*>\s*<p>Sent /);
      assert.deepEqual([arrived(), isExpired], [expected, kind === 'late']);
    });
  }

  test('after too little, the rest completes it exactly', async () => {
    const page = await rehearse('too-little');
    assert.match(page, /21\.25 USDT arrived so far/);
    assert.ok(rehearsalKinds(page).includes('rest'));
    await wallet.posted('rehearse', { ...hiddenFields(page, '/wallet/rehearse'), kind: 'rest' });
    assert.deepEqual(arrived(), ['21.25 usdt ethereum', '21.25 usdt ethereum']);
  });

  test('on the wrong network, or with the wrong coin, leave all of it due', async () => {
    for (const kind of ['wrong-network', 'wrong-asset']) {
      const page = await rehearse(kind);
      assert.match(page, /name="amount"\s+value="42\.5"/, kind);
      assert.doesNotMatch(page, /arrived so far/, kind);
    }
  });

  test('that are impossible are not offered: a Lightning invoice is paid exactly, a Tron address is on one network', async () => {
    const invoice = wallet.chain.createAddress('lightning', { asset: 'btc', amount: '0.00042' });
    assert.deepEqual(rehearsalKinds(await wallet.get(`/wallet?code=${invoice}`)), ['exact']);
    const tron = wallet.chain.createAddress('tron', { asset: 'usdt', amount: '20' });
    const kinds = ['exact', 'too-little', 'too-much', 'twice', 'wrong-asset'];
    assert.deepEqual(rehearsalKinds(await wallet.get(`/wallet?code=${tron}`)), kinds);
    const refused = await wallet.post('rehearse', { network: 'tron', address: tron, kind: 'wrong-network' });
    assert.equal(refused.status, 400);
    assert.match(await refused.text(), new RegExp(`This payment can be rehearsed as ${kinds.join(', ')}\\.`));
  });
});
