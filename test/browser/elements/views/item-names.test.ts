import { expect } from '@open-wc/testing';
import type { ItemName } from '../../../../src/session/session-from-json.js';
import type { JsonObject } from '../../../support/payfect-answers.js';
import { mount, openSession, type Stage } from '../../support/mount.js';

const PICTURE = `${location.origin}/mug.png`;

/** A line; without a name, as in Payfect's newest answers. */
function line(name?: string): JsonObject {
  if (name === undefined) return { id: 'i', quantity: 1, amount: '20.00' };
  const productData = { id: 'p', name, description: null, images: [] };
  return {
    id: 'i',
    priceData: { id: 'price', product: 'p', productData, currency: 'usdt' },
    quantity: 1,
    amount: '20.00',
  };
}

async function mountWith(lines: readonly JsonObject[], items: readonly ItemName[], attributes = {}): Promise<Stage> {
  const response = openSession({ invoiceItems: lines });
  return mount({ response, attributes, setUp: (element) => (element.items = items) });
}

function texts(stage: Stage): readonly string[] {
  return [...stage.root.querySelectorAll('[part=item] .item-text bdi')].map(({ textContent }) => textContent);
}

describe('The property items', () => {
  it('names lines that the provider left nameless, by position, and leaves the others', async () => {
    const items = [
      { name: 'Mug' },
      { name: 'Not shown', description: 'Nor this' },
      { name: 'Pen', description: 'Blue' },
    ];
    const stage = await mountWith([line(), line('Named'), line(), line()], items);
    expect(texts(stage)).to.deep.equal(['Mug', 'Named', 'Pen', 'Blue', 'Item']);
  });

  it('brings pictures, unless the page has none', async () => {
    const stage = await mountWith([line()], [{ name: 'Mug', imageUrl: PICTURE }]);
    expect(stage.find('[part=item] img').getAttribute('src')).to.equal(PICTURE);
    stage.element.noImages = true;
    await stage.settle();
    expect(stage.count('[part=item] img')).to.equal(0);
  });

  it('changes what is shown when it is set late', async () => {
    const stage = await mountWith([line()], []);
    expect(texts(stage)).to.deep.equal(['Item']);
    stage.element.items = [{ name: 'Mug' }];
    await stage.settle();
    expect(texts(stage)).to.deep.equal(['Mug']);
    expect(stage.server.requests).to.have.length(1);
  });

  it('is cleaned like what the provider sends: no markup, no direction marks, no script in a picture', async () => {
    const items = [{ name: '<b>Mug</b>\u202e', imageUrl: 'javascript:alert(1)' }];
    const stage = await mountWith([line()], items);
    expect(texts(stage)).to.deep.equal(['<b>Mug</b>']);
    expect(stage.count('[part=item] :is(b, img)')).to.equal(0);
  });

  for (const [what, items] of [
    ['null, as frameworks unset it', null],
    ['a list with holes and numbers', [undefined, 7, { name: 7 }]],
    ['a text', 'Mug'],
  ] as const) {
    it(`does no harm if it is ${what}`, async () => {
      const stage = await mountWith([line()], []);
      Reflect.set(stage.element, 'items', items);
      await stage.settle();
      expect(texts(stage)).to.deep.equal(['Item']);
    });
  }
});
