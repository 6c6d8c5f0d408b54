import { expect } from '@open-wc/testing';
import { PayfectCheckout } from '../../../src/elements/payfect-checkout.js';
import { jsonResponse } from '../support/fake-server.js';
import { choiceSession, openSession, SESSION_ID } from '../support/mount.js';
import { mountButton } from './support/button-stage.js';

/** A value of each attribute that differs from its default. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  'proxy-url': '/pay',
  locale: 'zh-TW',
  method: 'crypto',
  currency: 'usdc',
  network: 'tron',
  target: '_self',
  'auto-redirect': '',
  'no-images': '',
  'payment-hosts': 'buy.payfect.finance',
  layout: 'compact',
  summary: 'none',
};

/** A value of each property without an attribute. */
const PROPERTIES: Readonly<Record<string, unknown>> = {
  headers: { 'x-csrf-token': 'secret' },
  items: [{ name: 'Mug' }],
  icons: { usdc: '/coin.svg' },
  strings: { checkout: 'Cash desk', currency: 'Coin' },
  initialSession: {},
};

describe('What the button passes on to its checkout', () => {
  it('is every attribute and property of a checkout', async () => {
    const stage = await mountButton({
      attributes: { 'session-id': SESSION_ID, ...ATTRIBUTES },
      respond: () => jsonResponse(choiceSession()),
    });
    Object.assign(stage.button, PROPERTIES);
    await stage.open();
    const names = Object.keys(PayfectCheckout.properties);
    const given = names.filter((name) => name in PROPERTIES || Reflect.get(stage.button, name) !== undefined);
    expect(given).to.deep.equal(names);
    for (const name of names) {
      expect(Reflect.get(stage.checkout, name), name).to.equal(PROPERTIES[name] ?? Reflect.get(stage.button, name));
    }
    expect(stage.server.requests[0]?.headers.get('x-csrf-token')).to.equal('secret');
    expect(new URL(stage.server.requests[0]?.url ?? '').pathname).to.equal(`/pay/checkouts/${SESSION_ID}`);
  });

  it('shows in the dialog: own words, a layout, no items', async () => {
    const stage = await mountButton({ respond: () => jsonResponse(choiceSession()) });
    Object.assign(stage.button, PROPERTIES, { layout: 'split', summary: 'none' });
    await stage.open();
    expect(stage.inside('currencies').querySelector('legend')?.textContent).to.equal('Coin');
    expect(stage.checkout.shadowRoot?.querySelector('.split')).not.to.equal(null);
    expect(stage.checkout.shadowRoot?.querySelector('[part~=items]')).to.equal(null);
  });

  it('is also what the button says itself, in the words of the page', async () => {
    const stage = await mountButton({ content: '' });
    stage.button.strings = { payNow: 'Buy', checkout: 'Till', close: 'Back to the shop' };
    await stage.settle();
    expect(stage.part('button').textContent.trim()).to.equal('Buy');
    await stage.open();
    expect(stage.findA(HTMLElement, '#title').textContent).to.equal('Till');
    expect(stage.part('close').getAttribute('aria-label')).to.equal('Back to the shop');
  });

  it('leaves the defaults of a checkout alone', async () => {
    const stage = await mountButton();
    await stage.open();
    expect(stage.checkout.proxyUrl).to.equal('/payfect');
    expect(stage.checkout.target).to.equal('_blank');
  });

  it('does not undo the shopper’s choice', async () => {
    const stage = await mountButton({
      attributes: { 'session-id': SESSION_ID, currency: 'usdt' },
      respond: () => jsonResponse(choiceSession()),
    });
    await stage.open();
    stage.findA(HTMLInputElement, 'input[value=usdc]', stage.checkout.shadowRoot ?? stage.root).click();
    stage.button.noImages = true;
    await stage.settle();
    expect([stage.checkout.currency, stage.checkout.noImages]).to.deep.equal(['usdc', true]);
    stage.button.currency = 'usdt';
    stage.button.currency = 'usdc';
    await stage.settle();
    expect(stage.checkout.currency).to.equal('usdc');
  });

  it('is another session, while the dialog is open, too', async () => {
    const stage = await mountButton();
    await stage.open();
    stage.server.show(openSession({ id: 'another-session' }));
    stage.button.sessionId = 'another-session';
    await stage.settle();
    await stage.advance(0);
    expect(stage.button.session?.id).to.equal('another-session');
  });

  it('is the content of its slots, and nothing that would empty them', async () => {
    const stage = await mountButton({ content: 'Pay <p slot="header">Fair trade</p><p slot="complete">Thanks!</p>' });
    await stage.open();
    const header = stage.findA(HTMLSlotElement, 'slot[name=header]', stage.checkout.shadowRoot ?? stage.root);
    expect(header.assignedElements({ flatten: true }).map(({ textContent }) => textContent)).to.deep.equal([
      'Fair trade',
    ]);
    expect([...stage.checkout.children].map(({ slot }) => slot)).to.deep.equal(['header', 'complete']);
    stage.server.show(openSession({ status: 'complete' }));
    await stage.checkout.refresh();
    await stage.settle();
    const complete = stage.findA(HTMLSlotElement, 'slot[name=complete]', stage.checkout.shadowRoot ?? stage.root);
    expect(complete.assignedElements({ flatten: true })[0]?.textContent).to.equal('Thanks!');
  });
});

describe('What the button passes on to the page', () => {
  it('are the events, once and from the button, neither bubbling nor composed', async () => {
    const stage = await mountButton({ respond: () => jsonResponse(choiceSession()) });
    const bubbled: string[] = [];
    stage.button.parentElement?.addEventListener('ready', ({ type }) => bubbled.push(type));
    await stage.open();
    expect(stage.sent.map(({ type, target }) => [type, target])).to.deep.equal([['ready', stage.button]]);
    expect(stage.sent[0]?.detail).to.deep.equal({ session: stage.button.session });
    expect(bubbled).to.deep.equal([]);
  });

  it('are their default actions: preventing `pay` prevents the hand-off', async () => {
    const stage = await mountButton();
    stage.button.addEventListener('pay', (event) => event.preventDefault());
    await stage.open();
    const link = stage.inside('pay');
    const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    link.dispatchEvent(event);
    await stage.settle();
    expect([event.defaultPrevented, stage.button.phase]).to.deep.equal([true, 'open']);
    expect(stage.sent.map(({ type, cancelable }) => [type, cancelable])).to.deep.equal([
      ['ready', false],
      ['pay', true],
    ]);
  });

  it('are the parts of the checkout, as it shows them', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = 'payfect-checkout-button::part(pay) { letter-spacing: 3px }';
    document.head.append(sheet);
    const stage = await mountButton();
    await stage.open();
    expect(getComputedStyle(stage.inside('pay')).letterSpacing).to.equal('3px');
    sheet.remove();
  });
});
