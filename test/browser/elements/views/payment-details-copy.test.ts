// Copying what to send, and a page whose other scripts have changed it.
import { clipboard } from '../../support/fake-clipboard.js';
import { expect } from '@open-wc/testing';
import {
  bitcoinPayment,
  lightningPayment,
  taggedPayment,
  tronPayment,
} from '../../../../src/testing/payment-entries.js';
import { mountPaying } from '../../support/mount-paying.js';

const TAGGED = taggedPayment();
const MEMO = '104729';
const SENT = { address: TAGGED.address, amount: '38.214500', memo: MEMO } as const;

beforeEach(() => {
  clipboard.written.splice(0);
  clipboard.isRefused = false;
});

describe('Copying', () => {
  for (const [what, text] of Object.entries(SENT)) {
    it(`writes the ${what} as it was sent, and says so`, async () => {
      const { stage } = await mountPaying({ payments: [TAGGED] });
      await stage.press(stage.find(`#copy-${what}`));
      expect(clipboard.written).to.deep.equal([text]);
      expect(stage.find(`#copy-${what}`).textContent.trim()).to.equal('Copied');
      expect(stage.spoken).to.contain(`Copied. ${stage.find(`#label-${what}`).textContent}`);
      await stage.advance(2000);
      expect(stage.find(`#copy-${what}`).textContent.trim()).to.equal('Copy');
    });
  }

  it('asks to compare the start, an inner part and the end of the address, another part each time', async () => {
    const { stage } = await mountPaying({ payments: [bitcoinPayment()] });
    const groups = [...stage.find('#pay-address').children].map(({ textContent }) => textContent);
    const compared = [];
    for (const random of [0, 0.5, 0.999]) {
      stage.clock.randomValue = random;
      await stage.press(stage.find('#copy-address'));
      const marked = [...stage.root.querySelectorAll('#pay-address .marked')].map(({ textContent }) => textContent);
      expect(stage.part('payment-advice').textContent.replace(/\s+/g, ' ').trim()).to.contain(marked.join(' … '));
      expect([marked.length, marked[0], marked[2]]).to.deep.equal([3, groups[0], groups.at(-1)]);
      compared.push(marked[1]);
    }
    expect(compared).to.deep.equal([groups[1], groups[Math.floor(groups.length / 2)], groups.at(-2)]);
  });

  it('asks nothing of the kind for an invoice, which nobody can compare', async () => {
    const { stage } = await mountPaying({ payments: [lightningPayment()] });
    await stage.press(stage.find('#copy-address'));
    expect(clipboard.written).to.deep.equal([lightningPayment().address]);
    expect(stage.text).not.to.contain('compare');
  });

  it('selects the text instead if the clipboard is refused, and does not say that it was copied', async () => {
    clipboard.isRefused = true;
    const { stage } = await mountPaying();
    await stage.press(stage.find('#copy-address'));
    expect(clipboard.written).to.deep.equal([]);
    expect(stage.text).to.contain('Selected. Copy it with your keyboard or the menu.');
    expect(stage.spoken).to.contain('Selected. Copy it with your keyboard or the menu.');
    expect(stage.text).not.to.contain('Copied');
    expect(getSelection()?.toString().replace(/\s/g, '')).to.equal(tronPayment().address);
  });

  it('keeps the address on the page while it is selected, and compares it all the same', async () => {
    clipboard.isRefused = true;
    const paying = await mountPaying();
    await paying.stage.press(paying.stage.find('#copy-address'));
    await paying.show([tronPayment()]);
    expect(paying.stage.find('#pay-address').textContent).to.equal(tronPayment().address);
  });
});

describe('Details that another script has changed', () => {
  for (const what of ['address', 'amount', 'memo']) {
    it(`are not copied, but hidden with an error: ${what}`, async () => {
      const { stage } = await mountPaying({ payments: [TAGGED] });
      stage.find(`#pay-${what}`).textContent = 'rThief';
      await stage.press(stage.find('#copy-address'));
      await stage.press(stage.root.querySelector('#copy-amount') ?? stage.element);
      expect(clipboard.written).to.deep.equal([]);
      expect(stage.text).not.to.contain('rThief');
      expect(stage.count('#pay-address, #pay-amount, #pay-memo, [part=payment-code]')).to.equal(0);
      expect(stage.count('[role=alert]')).to.equal(1);
      expect(stage.part('pay').textContent).to.contain('Pay on the payment page instead');
      expect(stage.sentNames).to.deep.equal(['ready', 'error']);
      expect(stage.lastSent('error').detail).to.include({ code: 'details-changed', retryable: false });
    });

    it(`are hidden at the next update, and stay so: ${what}`, async () => {
      const paying = await mountPaying({ payments: [TAGGED] });
      const { stage } = paying;
      stage.find(`#pay-${what}`).textContent = 'rThief';
      await paying.show([taggedPayment({ confirmations: { seen: 0, needed: 1, secondsLeft: null } })]);
      expect(stage.count('#pay-address')).to.equal(0);
      await paying.show([TAGGED]);
      expect(stage.count('#pay-address')).to.equal(0);
      expect(stage.text).not.to.contain('rThief');
      expect(stage.sentNames).to.deep.equal(['ready', 'error']);
    });
  }

  it('are hidden also if only one letter of the address is another', async () => {
    const { stage } = await mountPaying();
    const [group] = stage.find('#pay-address').children;
    if (group !== undefined) group.textContent = 'TLt4';
    await stage.press(stage.find('#copy-address'));
    expect(clipboard.written).to.deep.equal([]);
    expect(stage.count('#pay-address')).to.equal(0);
  });
});
