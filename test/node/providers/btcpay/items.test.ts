import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setUpBTCPay } from '../../support/set-up-btcpay.js';

const IMAGE = 'https://shop.example/tea.jpg';

async function itemsWith(metadata: object): Promise<unknown> {
  return (await setUpBTCPay({ invoice: { metadata } }).read()).toPublic('open').items;
}

describe('What an invoice sells', () => {
  test('is the one thing that its metadata names', async () => {
    assert.deepEqual(await itemsWith({ itemDesc: 'Tea shop' }), [
      {
        name: 'Tea shop',
        description: null,
        imageUrl: null,
        quantity: null,
        amount: { amount: '42.50', currency: 'USD' },
      },
    ]);
    assert.deepEqual(await itemsWith({ buyerName: 'Jane Doe' }), []);
  });

  test('is the cart of the point of sale, with line totals as they are written and never calculated', async () => {
    const cart = [
      {
        id: 'pu erh',
        count: 2,
        title: 'Pu Erh',
        price: { type: 2, value: 2.5, formatted: '$2.50' },
        image: '~/img/a.jpg',
      },
      { count: 1, title: 'Rooibos', price: { value: 1.2 }, image: IMAGE, description: 'Red' },
      { count: 3, title: 'Oolong', price: '3.10', total: '9.30' },
      { title: 'Mug', price: '18.50' },
      { count: 1 },
      'not a line',
    ];
    const line = (name: string, quantity: number | null, amount: string | null) => ({
      name,
      description: null,
      imageUrl: null,
      quantity,
      amount: amount && { amount, currency: 'USD' },
    });
    const expected = [
      line('Pu Erh', 2, null),
      { ...line('Rooibos', 1, '1.2'), description: 'Red', imageUrl: IMAGE },
      line('Oolong', 3, '9.30'),
      line('Mug', null, '18.50'),
    ];
    assert.deepEqual(await itemsWith({ itemDesc: 'Tea shop', posData: { cart } }), expected);
    // Older apps write it as JSON in a text.
    assert.deepEqual(await itemsWith({ posData: JSON.stringify({ cart }) }), expected);
  });

  test('is unknown if the metadata is anything else', async () => {
    for (const posData of ['{', 'null', [], { cart: {} }, { cart: [] }, 7]) {
      assert.deepEqual(await itemsWith({ posData }), [], JSON.stringify(posData));
    }
  });
});
