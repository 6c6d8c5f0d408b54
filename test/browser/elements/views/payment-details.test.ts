// What to send and where to, in place.
import { expect } from '@open-wc/testing';
import {
  bitcoinPayment,
  lightningPayment,
  polygonPayment,
  taggedPayment,
  tronPayment,
} from '../../../../src/testing/payment-entries.js';
import { mountPaying } from '../../support/mount-paying.js';

/** Whether one part comes before another. */
function comesBefore(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

describe('The details of a payment', () => {
  it('say first how much to send of what on which network', async () => {
    const { stage } = await mountPaying();
    expect(stage.find('.main .title, .title').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Send exactly 20.00 USDT on Tron (TRC20)',
    );
    expect(comesBefore(stage.find('.title'), stage.part('payment-address'))).to.equal(true);
  });

  for (const [amount, due] of [
    ['20.00', '8.00'],
    ['0.00031250', '0.00031250'],
    ['38.214500', null],
    ['1234567890.123456', '1234567890.123456'],
    ['5', '5.000000'],
  ]) {
    it(`show the amount exactly as it was sent: ${due ?? amount}`, async () => {
      const { stage } = await mountPaying({ payments: [tronPayment({ amount, due })] });
      const sent = due ?? amount ?? '';
      expect(stage.find('#pay-amount').textContent).to.equal(sent);
      expect(stage.find('.title').textContent).to.contain(`${sent} USDT`);
    });
  }

  const ADDRESSES = { tronPayment, polygonPayment, bitcoinPayment, taggedPayment };
  for (const [name, create] of Object.entries(ADDRESSES)) {
    it(`show the whole address in groups, without a blank in its text: ${name}`, async () => {
      const payment = create();
      const { stage } = await mountPaying({ payments: [payment] });
      const address = stage.find('#pay-address');
      expect(address.textContent).to.equal(payment.address);
      const groups = [...address.children].map(({ textContent }) => textContent);
      expect(groups.join('')).to.equal(payment.address);
      expect(Math.max(...groups.map(({ length }) => length))).to.equal(4);
      expect(getComputedStyle(address).textOverflow).to.equal('clip');
    });
  }

  it('show the whole of an invoice', async () => {
    const { stage } = await mountPaying({ payments: [lightningPayment()] });
    expect(stage.find('#pay-address').textContent).to.equal(lightningPayment().address);
    expect(stage.find('#label-address').textContent).to.equal('Lightning invoice');
  });

  it('read from left to right, and are not translated', async () => {
    const { stage } = await mountPaying({ payments: [taggedPayment()] });
    for (const part of ['payment-amount', 'payment-memo', 'payment-address']) {
      expect([stage.part(part).dir, stage.part(part).translate], part).to.deep.equal(['ltr', false]);
    }
  });

  it('have a memo that is needed above the address, with its own button', async () => {
    const { stage } = await mountPaying({ payments: [taggedPayment()] });
    expect(stage.find('#pay-memo').textContent).to.equal('104729');
    expect(stage.find('#label-memo').textContent).to.equal('Destination tag (required)');
    expect(comesBefore(stage.part('payment-memo'), stage.part('payment-address'))).to.equal(true);
    expect(stage.find('#copy-memo').getAttribute('aria-labelledby')).to.equal('copy-memo label-memo');
    expect(stage.text).to.contain('may be lost');
  });

  it('have no memo if none is needed', async () => {
    const { stage } = await mountPaying();
    expect(stage.count('#pay-memo')).to.equal(0);
  });

  it('offer the payment page below, and Cancel', async () => {
    const { stage } = await mountPaying();
    expect(stage.part('pay').textContent).to.contain('Pay on the payment page instead');
    expect(comesBefore(stage.part('payment-address'), stage.part('pay'))).to.equal(true);
    await stage.press(stage.part('pay'));
    expect(stage.sentNames).to.deep.equal(['ready', 'pay']);
    expect(stage.element.phase).to.equal('waiting');
    expect(stage.count('#pay-address')).to.equal(1);
    expect(stage.count('[part=cancel]')).to.equal(1);
  });

  it('need no payment page', async () => {
    const { stage } = await mountPaying({ session: { url: null } });
    expect(stage.count('#pay-address')).to.equal(1);
    expect(stage.count('[part~=pay]')).to.equal(0);
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('switch between the code of the address and that of the request, with advice beside a risky one', async () => {
    const { stage } = await mountPaying({ payments: [polygonPayment()] });
    const code = () => stage.part('payment-code').querySelector('path')?.getAttribute('d');
    const shown = code();
    expect(stage.part('payment-code').querySelector('svg')?.getAttribute('aria-label')).to.equal('Address');
    const [, request] = stage.root.querySelectorAll<HTMLInputElement>('input[name=code]');
    request?.click();
    await stage.settle();
    expect(stage.part('payment-code').querySelector('svg')?.getAttribute('aria-label')).to.equal('Payment request');
    expect(code()).not.to.equal(shown);
    expect(stage.text).to.contain('another recipient than the address below');
  });

  it('open wallets only by links of the server', async () => {
    const wallets = [{ name: 'Trust Wallet', url: 'https://link.example/send' }];
    const { stage } = await mountPaying({ payments: [bitcoinPayment({ wallets })] });
    const links = [...stage.root.querySelectorAll<HTMLAnchorElement>('[part=open-wallet]')];
    expect(links.map((link) => [link.textContent.trim(), link.getAttribute('href')])).to.deep.equal([
      ['Open in wallet', bitcoinPayment().uri],
      ['Open in wallet · Trust Wallet', 'https://link.example/send'],
    ]);
    expect(links.every(({ rel }) => rel === 'noopener noreferrer')).to.equal(true);
  });
});

describe('An address that must not be trusted', () => {
  const OTHER = 'TFnPL6nwMz5dugbjUJroEo6oZhmpgthdXk';

  it('is hidden when it changes, with one error, and the payment page instead', async () => {
    const paying = await mountPaying();
    const { stage } = paying;
    await paying.show([tronPayment({ address: OTHER })]);
    await paying.show([tronPayment({ address: OTHER })]);
    expect(stage.text).not.to.contain(OTHER.slice(0, 4));
    expect(stage.count('#pay-address, [part=payment-code], [part=open-wallet]')).to.equal(0);
    expect(stage.find('[role=alert]').textContent.trim()).not.to.equal('');
    expect(stage.part('pay').textContent).to.contain('Pay on the payment page instead');
    expect(stage.sentNames).to.deep.equal(['ready', 'error']);
    expect(stage.lastSent('error').detail).to.include({ code: 'details-changed', retryable: false });
  });

  it('is shown again if the first one is back', async () => {
    const paying = await mountPaying();
    await paying.show([tronPayment({ address: OTHER })]);
    await paying.show([tronPayment()]);
    expect(paying.stage.find('#pay-address').textContent).to.equal(tronPayment().address);
  });

  it('is never shown if it is not one of its network', async () => {
    const { stage } = await mountPaying({ payments: [tronPayment({ address: `${OTHER.slice(0, -1)}K` })] });
    expect(stage.text).not.to.contain(OTHER.slice(0, 4));
    expect(stage.count('#pay-address, [part=payment-code]')).to.equal(0);
    expect(stage.count('[role=alert]')).to.equal(1);
  });
});
