// A shopper who chooses a network or starts over continues with another checkout of the same order.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { postToProxy, checkOut, embeddedCheckout, postForm, readPage } from '../support/browse.js';
import { runShop } from '../support/run-shop.js';

const shop = await runShop();
const TRON = { type: 'crypto', currency: 'usdt', network: 'tron' };

/** Places an order, and returns the actions of its shopper. */
async function shopper(cart: Readonly<Record<string, string>> = { 'dune-mug': '2' }) {
  const order = await checkOut(shop.url, cart);
  const { cookie } = order;
  const act = (sessionId: string, action: string, body: object = {}) =>
    postToProxy(shop.url, `${sessionId}/${action}`, { cookie, body });
  const nextId = async (pending: Promise<Response>) => {
    const response = await pending;
    const json = JSON.parse(await response.text());
    assert.equal(response.status, 200, JSON.stringify(json));
    return String(json.id);
  };
  return {
    ...order,
    act,
    select: (sessionId: string, choice: object) => nextId(act(sessionId, 'select', choice)),
    restart: (sessionId: string) => nextId(act(sessionId, 'restart')),
    async pay(sessionId: string) {
      const callback = shop.nextCallback();
      await postForm(`${shop.sandboxUrl}/checkouts/${sessionId}/pay`);
      return (await callback).status;
    },
    orderPage: () => readPage(`${shop.url}/orders/${order.orderId}`),
    embedded: async () => embeddedCheckout(await readPage(`${shop.url}/checkout/${order.orderId}`)).sessionId,
  };
}

describe('choosing a network in the shop', () => {
  test('returns another checkout of the same order, fixed to that network', async () => {
    const { sessionId, orderId, select } = await shopper();
    const next = await shop.readCheckout(await select(sessionId, TRON));
    assert.notEqual(next.id, sessionId);
    assert.equal(next.clientReferenceId, orderId);
    assert.equal(next.amountTotal, '37.00');
    assert.deepEqual(
      next.paymentMethodOptions.crypto?.map(({ currency, networks }) => [
        currency.value,
        networks.map(({ value }) => value),
      ]),
      [['usdt', ['tron']]],
    );
  });

  test('lets the callback of the new checkout mark the order as paid', async () => {
    const { sessionId, select, pay, orderPage, embedded } = await shopper();
    const next = await select(sessionId, TRON);
    assert.equal(await embedded(), sessionId);
    assert.equal(await pay(next), 204);
    assert.match(await orderPage(), /class="state paid"/);
    assert.match(await orderPage(), /on <b>tron<\/b>/);
    assert.equal(await embedded(), next);
  });

  test('returns the paid checkout once the order is paid', async () => {
    const { sessionId, select, restart, pay } = await shopper();
    const paid = await select(sessionId, TRON);
    await pay(paid);
    assert.equal(await select(sessionId, { ...TRON, network: 'bsc' }), paid);
    assert.equal(await restart(sessionId), paid);
  });
});

describe('a second payment of one order', () => {
  test('is reported, and shown to the shopper and the merchant for a refund', async () => {
    const { sessionId, orderId, select, pay, orderPage } = await shopper();
    const tron = await select(sessionId, TRON);
    const bsc = await select(sessionId, { ...TRON, network: 'bsc' });
    assert.equal(await pay(tron), 204);
    assert.doesNotMatch(await orderPage(), /We received another/);
    assert.equal(await pay(bsc), 204);
    assert.deepEqual(shop.reports, [`Order ${orderId} was already paid: refund 37.00 USDT of checkout ${bsc}.`]);
    assert.match(await orderPage(), /on <b>tron<\/b>/);
    assert.match(await orderPage(), /We received another[^]*37\.00/);
    assert.match(await readPage(`${shop.url}/orders`), /Send back<\/b> <bdi[^>]*>37\.00/);
  });
});

describe('starting over in the shop', () => {
  test('returns an open checkout in place of an expired one', async () => {
    const { sessionId, paymentUrl, orderId, restart, pay, orderPage } = await shopper();
    await postForm(`${paymentUrl}/expire`);
    const next = await shop.readCheckout(await restart(sessionId));
    assert.deepEqual([next.status, next.clientReferenceId], ['open', orderId]);
    assert.equal(next.paymentMethodOptions.crypto?.length, 2);
    await pay(next.id);
    assert.match(await orderPage(), /class="state paid"/);
  });
});

describe('the shopper cookie', () => {
  test('is HttpOnly and SameSite, and is set once', async () => {
    const { headers } = await postForm(`${shop.url}/orders`, { 'dune-mug': '1' });
    const [line = ''] = headers.getSetCookie();
    assert.match(line, /^shopper=[0-9a-f-]{36}; Path=\/; HttpOnly; SameSite=Lax$/);
    const again = await postForm(`${shop.url}/orders`, { 'dune-mug': '1' }, { cookie: line.split(';')[0] ?? '' });
    assert.deepEqual(again.headers.getSetCookie(), []);
  });

  test('is required to change a checkout, but not to read it', async () => {
    const { sessionId, cookie, act } = await shopper();
    const other = await shopper();
    for (const wrong of ['', other.cookie, 'shopper=', 'shopper=undefined', `x=1; notshopper=${cookie.slice(8)}`]) {
      for (const action of ['select', 'restart']) {
        const response = await postToProxy(shop.url, `${sessionId}/${action}`, { cookie: wrong, body: TRON });
        assert.equal(response.status, 404, `${action} with "${wrong}"`);
      }
    }
    assert.equal((await fetch(`${shop.url}/payfect/checkouts/${sessionId}`)).status, 200);
    assert.equal((await act(sessionId, 'select', TRON)).status, 200);
  });

  test('may belong to several orders', async () => {
    const first = await shopper();
    const { sessionId } = await checkOut(shop.url, { 'oak-tray': '1' }, { cookie: first.cookie });
    assert.notEqual(await first.select(sessionId, TRON), sessionId);
  });
});
