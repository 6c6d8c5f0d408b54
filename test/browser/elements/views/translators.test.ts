import { expect } from '@open-wc/testing';
import { jsonResponse, problemResponse } from '../../support/fake-server.js';
import { choiceSession, mount, openSession, SESSION_ID, type Stage } from '../../support/mount.js';
import {
  choose,
  continueWithTron,
  fixedSession,
  mountOffered,
  offeredSession,
  proxy,
} from '../proxy-actions/support.js';

/** What a page translator does that enters open shadow roots: each text goes into elements of the translator's own. */
function translate(stage: Stage): void {
  const walker = document.createTreeWalker(stage.root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('[translate=no]')) continue;
    const template = document.createElement('template');
    template.innerHTML = '<font><font></font></font>';
    template.content.querySelector('font font')?.append(text.data.toUpperCase());
    text.replaceWith(template.content);
  }
}

/** The same without regard to `translate="no"`. */
function translateAll(stage: Stage): void {
  for (const element of stage.root.querySelectorAll('[translate]')) element.removeAttribute('translate');
  translate(stage);
}

for (const [name, act] of [
  ['a page translator', translate],
  ['a page translator that ignores translate="no"', translateAll],
] as const) {
  describe(`Under ${name}`, () => {
    it('B18 the countdown keeps running, and says when the time is up', async () => {
      const stage = await mount({ response: openSession({ secondsLeft: 65 }) });
      act(stage);
      await stage.advance(2000);
      await stage.advance(2000);
      expect(stage.part('countdown').textContent).to.match(/1:0[0-3]/);
      act(stage);
      stage.server.show(openSession({ secondsLeft: 0 }));
      await stage.element.refresh();
      await stage.settle();
      expect(stage.part('countdown').textContent).to.contain('Time’s up');
    });

    it('B18 the total, an item and the host follow the session', async () => {
      const item = (amount: string) => ({ invoiceItems: [{ quantity: 1, amount }] });
      const stage = await mount({ response: openSession(item('7.00')) });
      act(stage);
      const url = 'https://pay.payfect.finance/checkouts/1';
      stage.server.show(openSession({ amountTotal: '31.50', url, ...item('9.25') }));
      await stage.element.refresh();
      await stage.settle();
      expect(stage.part('total').textContent).to.contain('31.50 USDT');
      expect(stage.find('#host').textContent).to.contain('pay.payfect.finance');
      expect(stage.part('items').textContent).to.contain('9.25 USDT');
    });

    it('B18 the choice, its consequences and its failures are shown', async () => {
      const responses = [problemResponse(502, 'upstream-error'), jsonResponse(fixedSession())];
      const act2 = () => responses.shift() ?? problemResponse(500, 'internal');
      const stage = await mountOffered(
        { response: proxy(act2, { [SESSION_ID]: offeredSession(undefined, { nameCollection: true }) }) },
        'customer',
      );
      act(stage);
      await choose(stage, 'currency', 'usdt');
      await stage.press(stage.part('continue'));
      expect(stage.find('#network-gap').textContent).to.contain('Choose a network.');
      act(stage);
      await choose(stage, 'network', 'tron');
      act(stage);
      stage.findA(HTMLInputElement, 'input[name=name]').value = 'Ada';
      await continueWithTron(stage);
      expect(stage.part('notice').textContent).to.contain('We couldn’t save your choice.');
      act(stage);
      await continueWithTron(stage);
      expect(stage.part('confirmation').textContent).to.contain('20.00 USDT on Tron (TRC20)');
    });

    it('B18 waiting, a check and the outcome are shown, and announced', async () => {
      const stage = await mount({ response: choiceSession({ paymentMethodTypes: ['card'] }) });
      act(stage);
      await stage.press(stage.part('pay'));
      act(stage);
      await stage.press(stage.part('check'));
      expect(stage.spoken).to.contain('We haven’t seen it yet.');
      act(stage);
      stage.server.show(openSession({ status: 'complete' }));
      await stage.press(stage.part('check'));
      expect(stage.part('outcome').textContent).to.contain('Paid');
      expect(stage.spoken).to.contain('Paid');
    });

    it('B18 another language replaces every text', async () => {
      const stage = await mount({ response: choiceSession() });
      const fresh = await mount({ response: choiceSession(), attributes: { locale: 'zh-Hant' } });
      act(stage);
      stage.element.locale = 'zh-Hant';
      while (!stage.text.includes('結帳') && !stage.text.includes('總計')) await stage.settle();
      while (!fresh.text.includes('總計')) await fresh.settle();
      // Names are the same in both languages: they stay as the translator left them.
      expect(stage.text.toUpperCase()).to.equal(fresh.text.toUpperCase());
    });
  });
}

describe('What no translator may change', () => {
  for (const [what, selector] of [
    ['the total', '[part=total] bdi'],
    ['the time left', '[part=countdown] bdi'],
    ['the payment host', '#host bdi'],
    ['a network', '[part=networks] bdi'],
    ['a currency', '[part=currencies] bdi'],
    ['the merchant', '[part=merchant] bdi'],
  ] as const) {
    it(`B18 is marked: ${what}`, async () => {
      const stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt' } });
      expect(stage.find(selector).closest('[translate=no]')).not.to.equal(null);
    });
  }

  it('B18 is marked: the confirmed choice, and the receipt', async () => {
    const attributes = { currency: 'usdt', network: 'tron' };
    const stage = await mountOffered({ response: proxy(() => jsonResponse(fixedSession())), attributes }, 'continue');
    await continueWithTron(stage);
    expect(stage.find('[part=confirmation] bdi').translate).to.equal(false);
    const paid = await mount({ response: openSession({ status: 'complete' }) });
    expect(paid.find('.receipt bdi').translate).to.equal(false);
  });
});
