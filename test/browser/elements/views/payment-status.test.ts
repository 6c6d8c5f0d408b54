// What became of the money: each stage and exception has a screen, and none of them ends the session.
import { expect } from '@open-wc/testing';
import { fixtures } from '../../../../src/testing/fixtures.js';
import { PAYMENT_STAGES, tronPayment } from '../../../../src/testing/payment-entries.js';
import { mountPaying } from '../../support/mount-paying.js';

const SUPPORT = { url: 'https://example.com/help', email: null };

/** Each stage, and words of its screen. Where nothing is due, there is no address. */
const SCREENS: Readonly<
  Record<keyof typeof PAYMENT_STAGES, { readonly says: readonly string[]; readonly isDue: boolean }>
> = {
  detected: { says: ['Payment seen', 'Please don’t pay again.'], isDue: false },
  confirming: {
    says: ['Confirming', '3 of 19 confirmations · about 48 seconds left', 'don’t pay again'],
    isDue: false,
  },
  underpaid: { says: ['12.00 USDT received, 8.00 USDT still due', 'the same address', 'Still due'], isDue: true },
  overpaid: { says: ['more than the price', 'Received 25.00 USDT', '5.00 USDT'], isDue: false },
  late: { says: ['after the time limit', 'Received 20.00 USDT'], isDue: false },
  held: { says: ['on hold'], isDue: false },
  refunded: { says: ['sent back'], isDue: false },
  wrongAsset: { says: ['Something else arrived. Still due: 20.00 USDT.'], isDue: true },
};

describe('Money that was seen', () => {
  for (const [stage, { says, isDue }] of Object.entries(SCREENS)) {
    const members = PAYMENT_STAGES[stage as keyof typeof PAYMENT_STAGES];
    it(`is shown in words, and does not end the session: ${stage}`, async () => {
      const { stage: page } = await mountPaying({ payments: [tronPayment(members)] });
      for (const words of says) expect(page.text).to.contain(words);
      expect(page.element.phase).to.equal('open');
      expect(page.sentNames).to.deep.equal(['ready', 'progress']);
      expect(page.text).to.contain(members.transactions[0].id);
    });

    it(`offers no Cancel and no restart, and ${isDue ? 'still shows' : 'hides'} the address: ${stage}`, async () => {
      const { stage: page } = await mountPaying({
        payments: [tronPayment(members)],
        session: { links: { cancel: 'x/cancel', restart: 'x/restart' } },
      });
      expect(page.count('[part^=cancel], [part~=restart]')).to.equal(0);
      expect(page.count('#pay-address')).to.equal(isDue ? 1 : 0);
      expect(page.count('a[part~=pay]')).to.equal(isDue ? 1 : 0);
      expect(page.count('[part=countdown]')).to.equal(isDue ? 1 : 0);
    });
  }

  it('shows only what is due to be sent, to the same address, after too little', async () => {
    const paying = await mountPaying();
    await paying.show([tronPayment(PAYMENT_STAGES.underpaid)]);
    expect(paying.stage.find('#pay-amount').textContent).to.equal('8.00');
    expect(paying.stage.find('.title').textContent).to.contain('8.00 USDT');
    expect(paying.stage.find('#pay-address').textContent).to.equal(tronPayment().address);
  });

  it('shows no address after too little if no more can be sent, but whom to ask', async () => {
    const payments = [tronPayment({ ...PAYMENT_STAGES.underpaid, canStillPay: false })];
    const { stage, textOf } = await mountPaying({ payments });
    expect(stage.count('#pay-address, a[part~=pay]')).to.equal(0);
    expect(stage.text).to.contain('12.00 USDT arrived, but the payment isn’t complete.');
    expect(textOf('payment-support')).to.equal('Contact Marram & Oak');
    expect(stage.part('payment-support').getAttribute('href')).to.equal('https://example.com/help');
  });

  it('goes back with a reorganized chain to the address', async () => {
    const paying = await mountPaying();
    await paying.show([tronPayment(PAYMENT_STAGES.confirming)]);
    await paying.show([tronPayment(PAYMENT_STAGES.detected)]);
    expect(paying.stage.part('step-current').textContent).to.contain('Payment seen');
    await paying.show([tronPayment()]);
    expect(paying.stage.find('#pay-address').textContent).to.equal(tronPayment().address);
    expect(paying.stage.count('[part=cancel]')).to.equal(1);
    expect(paying.stage.sentNames).to.deep.equal(['ready', 'progress', 'progress']);
  });

  it('is said by the live region, once for each step', async () => {
    const paying = await mountPaying();
    await paying.show([tronPayment(PAYMENT_STAGES.detected)]);
    await paying.stage.advance(1000);
    expect(paying.stage.spoken).to.contain('Payment seen');
  });

  it('moves a focus that was on the address to the title', async () => {
    const paying = await mountPaying();
    paying.stage.find('#copy-address').focus();
    await paying.show([tronPayment(PAYMENT_STAGES.detected)]);
    expect(paying.stage.root.activeElement).to.equal(paying.stage.find('.title'));
  });

  it('links explorers by the transaction, and shows one without a link as text', async () => {
    const transactions = [
      { id: 'aa11', amount: '20.00', url: 'https://tronscan.org/tx/aa11' },
      { id: 'bb22', amount: null, url: 'javascript:alert(1)' },
    ];
    const { stage } = await mountPaying({ payments: [tronPayment({ stage: 'detected', transactions })] });
    const links = [...stage.part('payment-figures').querySelectorAll('a')];
    expect(links.map(({ href, textContent }) => [href, textContent])).to.deep.equal([
      ['https://tronscan.org/tx/aa11', 'aa11'],
    ]);
    expect(stage.part('payment-figures').textContent).to.contain('bb22');
  });

  it('says no more for words that are not known', async () => {
    const payments = [tronPayment({ stage: 'settled', exception: 'fraud', received: '20.00' })];
    const { stage } = await mountPaying({ payments });
    expect(stage.part('step-current').textContent).to.contain('Payment seen');
    expect(stage.count('[part=payment-note]')).to.equal(0);
    expect(stage.text).not.to.match(/settled|fraud/);
  });
});

describe('Nothing to be sent any more', () => {
  it('shows no address, and the payment page instead', async () => {
    const { stage } = await mountPaying({ payments: [tronPayment({ canStillPay: false })] });
    expect(stage.count('#pay-address')).to.equal(0);
    expect(stage.text).to.contain('can’t be paid here any more');
    expect(stage.count('a[part~=pay]')).to.equal(1);
  });
});

describe('A session that ends with money seen', () => {
  it('shows after the expiry what arrived, and whom to ask, before a restart', async () => {
    const payments = [tronPayment({ ...PAYMENT_STAGES.underpaid, canStillPay: false, support: SUPPORT })];
    const session = { status: 'expired', secondsLeft: 0, links: { restart: 'x/restart' } };
    const { stage, textOf } = await mountPaying({ payments, session });
    expect(stage.element.phase).to.equal('expired');
    expect(stage.text).to.contain('12.00 USDT arrived, but the payment isn’t complete.');
    expect(textOf('payment-support')).to.equal('Contact Marram & Oak');
    expect(stage.count('#pay-address')).to.equal(0);
    const restart = stage.root.querySelector('[part~=restart]');
    if (restart !== null) {
      const position = stage.part('payment-support').compareDocumentPosition(restart);
      expect(position & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
    }
  });

  it('names the shop without a contact', async () => {
    const payments = [tronPayment({ ...PAYMENT_STAGES.late, canStillPay: false })];
    const { stage } = await mountPaying({ payments, session: { status: 'expired', secondsLeft: 0 } });
    expect(stage.part('payment-support').tagName).to.equal('P');
    expect(stage.text).to.contain('after the time limit');
  });

  it('shows money that arrives after the expiry, without another event', async () => {
    const paying = await mountPaying({ session: { status: 'expired', secondsLeft: 0 } });
    expect(paying.stage.count('[part=payment-figures]')).to.equal(0);
    const late = tronPayment({ ...PAYMENT_STAGES.late, canStillPay: false });
    await paying.show([late], { status: 'expired', secondsLeft: 0 });
    expect(paying.textOf('payment-figures')).to.contain('Received 20.00 USDT');
    expect(paying.stage.sentNames).to.deep.equal(['ready', 'expired']);
  });

  it('says after complete that more was sent than the price', async () => {
    const payments = [tronPayment(PAYMENT_STAGES.overpaid)];
    const { stage } = await mountPaying({ payments, session: { status: 'complete', secondsLeft: 0 } });
    expect(stage.element.phase).to.equal('complete');
    expect(stage.text).to.contain('more than the price');
    expect(stage.sentNames).to.deep.equal(['ready', 'progress', 'complete']);
    expect(fixtures.payOverpaid.status).to.equal('complete');
  });
});
