import { expect } from '@open-wc/testing';
import { choiceSession, mount, openSession, type Stage, until } from '../support/mount.js';

const WORDS = {
  testMode: 'Practice run',
  total: 'To pay',
  pay: 'Hand over {money}',
  items: '{count, plural, one {one thing} other {# things}}',
};

const mountWith = (strings: Stage['element']['strings'], attributes: Readonly<Record<string, string>> = {}) =>
  mount({
    response: choiceSession({ isLivemode: false }),
    attributes: { currency: 'usdt', network: 'tron', ...attributes },
    setUp: (element) => void (element.strings = strings),
  });

describe('The property strings', () => {
  it('replaces the texts that it names, with values where they belong, and leaves all others', async () => {
    const { text } = await mountWith(WORDS);
    for (const own of ['Practice run', 'To pay', 'Hand over 20.00 USDT', 'one thing']) expect(text).to.contain(own);
    for (const replaced of ['Test mode', 'Pay 20', '1 item']) expect(text).not.to.contain(replaced);
    for (const other of ['Pay with', 'Currency', 'Network', 'Cancel payment']) expect(text).to.contain(other);
  });

  it('replaces a text that loads later without touching the others, in every language', async () => {
    const stage = await mountWith({ cancel: 'Never mind' });
    expect(stage.part('cancel').textContent.trim()).to.equal('Never mind');
    expect(stage.text).to.contain('Scan with your phone');
    stage.element.locale = 'zh-TW';
    await until(() => stage.text.includes('用手機掃描'), 'Chinese is loaded');
    expect(stage.part('cancel').textContent.trim()).to.equal('Never mind');
  });

  it('replaces the words for what is missing', async () => {
    const own = { 'needs.currency': 'Which coin?', 'needs.network': 'Which chain?' };
    const stage = await mountWith(own, { network: '' });
    await stage.press(stage.part('pay'));
    expect(stage.part('networks').textContent).to.contain('Which chain?');
  });

  it('is laid over the texts of the language, also after the language has changed', async () => {
    const stage = await mountWith(WORDS, { locale: 'zh-TW' });
    await until(() => stage.text.includes('網路'), 'Chinese is loaded');
    expect(stage.text).to.contain('Hand over');
    expect(stage.text).not.to.contain('總計');
    stage.element.locale = 'en';
    await stage.settle();
    expect(stage.text).to.contain('Network');
    expect(stage.text).to.contain('Hand over');
  });

  it('can change, and be taken away, while the checkout is on the page', async () => {
    const stage = await mountWith(null);
    expect(stage.text).to.contain('Pay 20.00 USDT');
    stage.element.strings = WORDS;
    await stage.settle();
    expect(stage.text).to.contain('Hand over 20.00 USDT');
    stage.element.strings = null;
    await stage.settle();
    expect(stage.text).to.contain('Pay 20.00 USDT');
  });

  it('replaces words of the language, which keeps its direction and its numbers', async () => {
    const stage = await mountWith({ total: 'Sum' }, { locale: 'ar-EG', summary: 'open' });
    await until(() => stage.find('section').dir === 'rtl', 'Arabic is loaded');
    expect(stage.find('section').lang).to.equal('ar');
    expect(stage.find('[part=total] span').textContent).to.equal('Sum');
    expect(stage.find('[part=total] bdi').textContent).to.equal('20.00 USDT');
  });

  it('chooses plural forms as the language around it does', async () => {
    const items = Array.from({ length: 3 }, () => ({ quantity: 1, amount: '1.00' }));
    const stage = await mount({
      response: openSession({ invoiceItems: items }),
      attributes: { locale: 'pl' },
      setUp: (element) => void (element.strings = { items: '{count, plural, few {# rzeczy} other {nic}}' }),
    });
    await until(() => stage.text.includes('3 rzeczy'), 'Polish is loaded');
  });

  it('gives a name to a payment method that has none', async () => {
    const stage = await mount({
      response: choiceSession({ paymentMethodTypes: ['crypto', 'paypal'] }),
      setUp: (element) => void (element.strings = { 'methods.paypal': 'PayPal' } as Stage['element']['strings']),
    });
    expect(stage.part('methods').textContent).to.contain('PayPal');
  });

  it('reaches errors that are sent to the page', async () => {
    const stage = await mount({
      response: () => new Response('', { status: 403 }),
      setUp: (element) => void (element.strings = { 'errors.forbidden': 'Sign in again.' }),
    });
    expect(stage.lastSent('error').detail.message).to.equal('Sign in again.');
    expect(stage.text).to.contain('Sign in again.');
  });

  it('is never taken for markup', async () => {
    const stage = await mount({
      response: openSession(),
      setUp: (element) => void (element.strings = { total: '<b id="own">Total</b>' }),
    });
    expect(stage.count('#own')).to.equal(0);
    expect(stage.text).to.contain('<b id="own">Total</b>');
  });
});
