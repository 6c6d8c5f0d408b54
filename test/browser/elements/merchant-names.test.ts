// Sentences with the merchant's name, and their twins for a merchant without one.
import { expect } from '@open-wc/testing';
import type { JsonObject } from '../../support/payfect-answers.js';
import { choiceSession, mount, openSession, type Stage } from '../support/mount.js';

const NAMELESS = { merchant: { name: '' } };

async function paid(merchant: JsonObject): Promise<Stage> {
  return mount({ response: openSession({ status: 'complete', ...merchant }) });
}

async function canceled(merchant: JsonObject): Promise<Stage> {
  const stage = await mount({ response: openSession(merchant) });
  await stage.press(stage.part('cancel'));
  return stage;
}

describe('A merchant without a name', () => {
  it('is the shop, in words', async () => {
    const stage = await paid(NAMELESS);
    expect(stage.part('text').textContent.trim()).to.equal('Thank you. The shop has received your payment.');
    expect(stage.spoken).to.equal('Paid. Thank you. The shop has received your payment.');
    expect(stage.part('continue').textContent.trim()).to.equal('Return to the shop');
  });

  it('is asked for help as the shop', async () => {
    const stage = await canceled(NAMELESS);
    expect(stage.part('text').textContent.trim()).to.equal('Already sent money? Contact the shop.');
  });

  it('leaves no empty place anywhere', async () => {
    for (const stage of [
      await paid(NAMELESS),
      await canceled(NAMELESS),
      await mount({ response: choiceSession(NAMELESS) }),
    ]) {
      expect(
        [...stage.root.querySelectorAll('bdi')].filter(({ textContent }) => textContent.trim() === ''),
      ).to.deep.equal([]);
      expect(stage.root.textContent).not.to.contain('\u2068\u2069');
      expect(stage.text).not.to.contain('null');
    }
  });

  it('has no line on the receipt', async () => {
    const labels = [...(await paid(NAMELESS)).root.querySelectorAll('.receipt dt')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(labels).to.deep.equal(['Amount', 'With', 'Reference'].filter((label) => labels.includes(label)));
    expect(labels).to.include('Amount');
  });

  it('is called by the name of the checkout', async () => {
    expect((await mount({ response: openSession(NAMELESS) })).part('merchant').textContent.trim()).to.equal('Checkout');
  });
});

describe('A merchant’s name', () => {
  it('stands isolated in every sentence, and is not translated', async () => {
    for (const stage of [await paid({}), await canceled({})]) {
      const names = [...stage.root.querySelectorAll('[part=text] bdi, [part~=continue] bdi')];
      expect(names.map(({ textContent }) => textContent)).to.deep.equal(names.map(() => '頑碼資訊有限公司'));
      expect(names).to.have.length(2);
      for (const name of names) expect(name.getAttribute('translate')).to.equal('no');
    }
  });

  for (const name of ['Cash$& Co', '$1 Shop', 'A$$P', "It$' Shop", '{text} & {shop}', '{title}']) {
    it(`is said as it is: ${name}`, async () => {
      const stage = await paid({ merchant: { name } });
      expect(stage.spoken).to.equal(`Paid. Thank you. ${name} has received your payment.`);
      expect(stage.part('text').textContent.trim()).to.equal(`Thank you. ${name} has received your payment.`);
    });
  }
});
