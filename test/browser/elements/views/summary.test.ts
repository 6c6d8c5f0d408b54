import { expect } from '@open-wc/testing';
import type { JsonObject } from '../../../support/payfect-answers.js';
import { mount, openSession, type Stage } from '../../support/mount.js';

const MARKUP = '<img src=x onerror="window.wasRun = true"><b class=injected>Shop</b>';
const RIGHT_TO_LEFT_OVERRIDE = '\u202e';

function item(name: string, more: JsonObject = {}): JsonObject {
  const productData = { id: 'p', name, description: null, images: [], ...more };
  return {
    id: `item of ${name}`,
    price: 'price',
    priceData: { id: 'price', product: 'p', productData, currency: 'usdt', unitAmount: '20.00' },
    quantity: 1,
    amount: '20.00',
  };
}

async function mountItems(items: readonly JsonObject[], attributes = {}): Promise<Stage> {
  return mount({ response: openSession({ invoiceItems: items }), attributes });
}

describe('The order summary', () => {
  it('has a default name for a nameless item', async () => {
    const stage = await mount();
    expect(stage.part('item').textContent).to.contain('Item');
    expect(stage.part('item').textContent).not.to.contain('Qty');
  });

  it('shows 5 of 10,000 items and a button', async () => {
    const stage = await mountItems(Array.from({ length: 10_000 }, () => ({ quantity: 1, amount: '0.01' })));
    expect(stage.count('[part=item]')).to.equal(5);
    expect(stage.find('[part=items] ~ button').textContent.trim()).to.equal('Show all 10,000 items');
  });

  it('shows the rest on demand', async () => {
    const stage = await mountItems(Array.from({ length: 6 }, (_, index) => item(`Thing ${index}`)));
    expect(stage.count('[part=item]')).to.equal(5);
    await stage.press(stage.find('[part=items] ~ button'));
    expect(stage.count('[part=item]')).to.equal(6);
    expect(stage.count('[part=items] ~ button')).to.equal(0);
  });

  it('shows exactly 5 items without a button', async () => {
    const stage = await mountItems(Array.from({ length: 5 }, (_, index) => item(`Thing ${index}`)));
    expect(stage.count('[part=item]')).to.equal(5);
    expect(stage.count('[part=items] ~ button')).to.equal(0);
  });

  it('shows only the total if there are no items', async () => {
    const stage = await mountItems([]);
    expect(stage.count('[part=items]')).to.equal(0);
    expect(stage.part('amount').textContent).to.contain('20.00 USDT');
  });

  it('shows the server’s total, whatever the items add up to', async () => {
    const stage = await mountItems([item('One'), item('Two')]);
    expect(stage.part('total').textContent).to.contain('20.00 USDT');
  });
});

describe('Names in a response', () => {
  it('are rendered as text, never as markup', async () => {
    const currency = { value: 'usdt', name: MARKUP, logo: null };
    const stage = await mount({
      response: openSession({
        merchant: { name: MARKUP },
        invoiceItems: [item(MARKUP, { description: MARKUP })],
        paymentMethodTypes: ['crypto', MARKUP],
        paymentMethodOptions: { crypto: [{ currency, networks: [{ value: 'tron', name: MARKUP }] }] },
      }),
    });
    expect(stage.part('merchant').textContent).to.contain(MARKUP);
    expect(stage.count('.injected, img, [onerror]')).to.equal(0);
    expect('wasRun' in window).to.equal(false);
  });

  it('are isolated by direction, so that they do not reorder the text around them', async () => {
    const name = 'قهوة عربية';
    const stage = await mount({
      response: openSession({ merchant: { name }, invoiceItems: [item(name, { description: name })] }),
    });
    const holders = [...stage.root.querySelectorAll('bdi')].filter(({ textContent }) => textContent === name);
    expect(holders.length).to.equal(3);
    expect(stage.part('total').querySelector('bdi')?.textContent).to.equal('20.00 USDT');
  });

  it('lose characters that would change the direction of the amount after them', async () => {
    const stage = await mountItems([item(`Tea${RIGHT_TO_LEFT_OVERRIDE}00.1`)]);
    expect(stage.part('item').textContent).to.contain('Tea00.1');
    expect(stage.root.textContent).not.to.contain(RIGHT_TO_LEFT_OVERRIDE);
  });
});

describe('Images', () => {
  const PICTURE = `${location.origin}/no-such-picture.png`;

  it('are decorative and send no referrer', async () => {
    const stage = await mountItems([item('Mug', { images: [PICTURE] })]);
    const picture = stage.findA(HTMLImageElement, '[part=item] img');
    expect(picture.src).to.equal(PICTURE);
    expect(picture.alt).to.equal('');
    expect(picture.referrerPolicy).to.equal('no-referrer');
    expect(picture.loading).to.equal('lazy');
  });

  it('resolve relative paths against Payfect’s host', async () => {
    // It has no icon of ours.
    const currency = { value: 'xyz', name: 'Xyz', logo: '/static/images/cryptos/xyz.png' };
    const paymentMethodOptions = { crypto: [{ currency, networks: [{ value: 'tron', name: 'Tron' }] }] };
    const stage = await mount({ response: openSession({ paymentMethodTypes: ['crypto'], paymentMethodOptions }) });
    const logo = stage.findA(HTMLImageElement, '[part=currencies] img');
    expect(logo.src).to.equal('https://buy-dev.payfect.finance/static/images/cryptos/xyz.png');
  });

  it('are hidden if they cannot be loaded, also after one that could: letters are in their place', async () => {
    const stage = await mountItems([item('Mug', { images: [PICTURE] })]);
    const picture = stage.findA(HTMLImageElement, '[part=item] img');
    const shown = (): readonly string[] => [
      getComputedStyle(picture).opacity,
      String(getComputedStyle(stage.find('[part=item] .mark'), '::before').content !== 'none'),
    ];
    expect(stage.find('[part=item] .mark').dataset.letters).to.equal('M');
    picture.dispatchEvent(new Event('load'));
    expect(shown()).to.deep.equal(['1', 'false']);
    picture.dispatchEvent(new Event('error'));
    expect(shown()).to.deep.equal(['0', 'true']);
  });

  it('are not rendered with no-images', async () => {
    const stage = await mountItems([item('Mug', { images: [PICTURE] })], { 'no-images': '' });
    expect(stage.count('img')).to.equal(0);
    expect(stage.part('item').textContent).to.contain('Mug');
  });

  it('are not loaded from unsafe URLs', async () => {
    const stage = await mountItems([item('Mug', { images: ['javascript:alert(1)'] })]);
    expect(stage.count('[part=item] img')).to.equal(0);
  });
});
