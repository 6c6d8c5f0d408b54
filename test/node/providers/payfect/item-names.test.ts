// A checkout that this process created is named although Payfect's newest answers have no product.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect, type PayfectCheckoutParams } from '../../../../src/proxy/index.js';
import { rememberNames as rememberHere } from '../../../../src/providers/payfect/item-names.js';
import { createCheckoutProxy } from '../../../../src/proxy/checkout-proxy.js';
import { jsonResponse } from '../../proxy/support/fake-upstream.js';
import { newestAnswer, olderAnswer, type JsonObject } from '../../../support/payfect-answers.js';

type Items = PayfectCheckoutParams['invoice_items'];

const LINE = Object(newestAnswer().invoiceItems)[0];
const PRICE = { currency: 'usdt', unit_amount: '20' };
const MUG = { name: 'Dune mug', description: 'Stoneware', images: ['https://shop.example/mug.png'] };
const MUGS: Items = [{ price_data: { product_data: MUG, ...PRICE }, quantity: 1 }];

let created = 0;

/** A Payfect that answers in its newest form. Each session that is created has an id of its own. */
function newestPayfect(answer: (changes: JsonObject) => JsonObject = newestAnswer) {
  const sessions = new Map<string, JsonObject>();
  const fetch = async (url: string, init?: { readonly method?: string; readonly body?: unknown }) => {
    if (init?.method !== 'POST') return jsonResponse(sessions.get(url.split('/').at(-2) ?? ''));
    const { invoice_items } = JSON.parse(String(init.body));
    const id = `created-${(created += 1)}`;
    const lines = invoice_items.map(({ quantity }: { quantity: number }) => ({ ...LINE, quantity }));
    sessions.set(id, answer({ id, ...(answer === newestAnswer && { invoiceItems: lines }) }));
    return jsonResponse(sessions.get(id));
  };
  const connect = () => payfect({ apiKey: 'key', fetch });
  const productsOf = async (id: string, options: object = {}) => {
    const proxy = createCheckoutProxy({ provider: connect(), onLog: () => undefined, ...options });
    const response = await proxy(new Request(`https://shop.example/payfect/checkouts/${id}`));
    const { invoiceItems } = await response.json();
    return invoiceItems.map(({ priceData }: Record<string, JsonObject | null>) => priceData?.productData ?? null);
  };
  const create = async (invoice_items: Items) =>
    (await connect().checkouts.create({ currency: 'usdt', invoice_items })).id;
  return { sessions, connect, create, productsOf };
}

describe('A checkout of checkouts.create', () => {
  test('is named, also through another payfect() of this process', async () => {
    const { create, productsOf } = newestPayfect();
    assert.deepEqual(await productsOf(await create(MUGS)), [MUG]);
  });

  test('is named by another copy of the module: a bundler made one for the page, and one for the proxy', async () => {
    const copy = '../../../../src/providers/payfect/item-names.js?copy';
    const { rememberNames } = (await import(copy)) as { rememberNames: typeof rememberHere };
    assert.notEqual(rememberNames, rememberHere);
    const { productsOf, sessions } = newestPayfect();
    sessions.set('from-the-page', newestAnswer({ id: 'from-the-page', invoiceItems: [{ ...LINE, quantity: 1 }] }));
    const checkout = { id: 'from-the-page', invoiceItems: [{ quantity: 1 }] };
    const description = { name: MUG.name, description: MUG.description, imageUrl: MUG.images[0] ?? null };
    rememberNames('https://api.payfect.finance/api/v1', Object(checkout), () => [{ quantity: 1, description }]);
    assert.deepEqual(await productsOf('from-the-page'), [MUG]);
  });

  test('is not named if another process created it', async () => {
    const { create, productsOf, sessions } = newestPayfect();
    sessions.set('elsewhere', newestAnswer({ id: 'elsewhere' }));
    await create(MUGS);
    assert.deepEqual(await productsOf('elsewhere'), [null]);
  });

  test('has the name that the option items returns instead', async () => {
    const { create, productsOf } = newestPayfect();
    const items = () => [{ name: 'Tasse Düne' }];
    assert.deepEqual(await productsOf(await create(MUGS), { items }), [
      { name: 'Tasse Düne', description: null, images: [] },
    ]);
    assert.deepEqual(await productsOf(await create(MUGS), { items: () => assert.fail('no') }), [MUG]);
  });

  test('keeps its names when it is recreated, again and again', async () => {
    const { create, connect, productsOf } = newestPayfect();
    const first = await create(MUGS);
    const second = (await connect().checkouts.recreate(first, null)).id;
    const third = (await connect().checkouts.recreate(second, null)).id;
    assert.deepEqual(await productsOf(third), [MUG]);
  });

  test('has the names of an older answer when a newest one replaces it', async () => {
    const { sessions, connect, productsOf } = newestPayfect();
    sessions.set('older-one', olderAnswer({ id: 'older-one' }));
    const { id } = await connect().checkouts.recreate('older-one', null);
    assert.deepEqual(await productsOf(id), [{ name: 'Standard Plan', description: null, images: [] }]);
  });

  test('keeps the names that Payfect sends', async () => {
    const { create, productsOf } = newestPayfect(olderAnswer);
    assert.equal((await productsOf(await create(MUGS)))[0].name, 'Standard Plan');
  });

  test('names the lines that were sent with a product, and no line that was sent by price id', async () => {
    const { create, productsOf } = newestPayfect();
    const id = await create([{ price: 'price-of-tea', quantity: 2 }, ...MUGS]);
    assert.deepEqual(await productsOf(id), [null, MUG]);
  });

  test('stays nameless if Payfect answers with other lines than were sent', async () => {
    for (const quantity of [1, 2]) {
      const lines = quantity === 1 ? [LINE, LINE] : [{ ...LINE, quantity }];
      const { create, productsOf, sessions } = newestPayfect((changes) =>
        newestAnswer({ ...changes, invoiceItems: lines }),
      );
      const id = await create(MUGS);
      assert.ok(sessions.has(id));
      assert.deepEqual(
        await productsOf(id),
        lines.map(() => null),
      );
    }
  });

  test('keeps only the names of a very long order, and none of an endless one', async () => {
    const { create, productsOf } = newestPayfect();
    const order = (lines: number): Items =>
      Array.from({ length: lines }, () => ({
        price_data: { product_data: { ...MUG, description: 'x'.repeat(300) }, ...PRICE },
        quantity: 1,
      }));
    const long = await productsOf(await create(order(30)));
    assert.deepEqual(long[29], { name: MUG.name, description: null, images: [] });
    assert.deepEqual((await productsOf(await create(order(500))))[0], null);
  });

  test('is returned although its items are not what the types demand', async () => {
    const { create } = newestPayfect((changes) => newestAnswer({ id: changes.id }));
    const wrong: Items = Object([{ price_data: null, quantity: 1 }]);
    assert.match(await create(wrong), /^created-/);
  });
});
