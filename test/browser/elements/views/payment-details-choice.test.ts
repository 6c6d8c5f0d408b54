// From the choice to the address, and back.
import { expect } from '@open-wc/testing';
import { fixtures } from '../../../../src/testing/fixtures.js';
import { PAYMENT_STAGES, polygonPayment, tronPayment } from '../../../../src/testing/payment-entries.js';
import { mountPaying, type PayingOptions, type PayingStage } from '../../support/mount-paying.js';

const { paymentMethodTypes, paymentMethodOptions } = fixtures.payChoice;
const TWO_NETWORKS = { paymentMethodTypes, paymentMethodOptions };
const TRON = { currency: 'usdt', network: 'tron' };

/** Two networks in place, and a third choice on the payment page. */
function mountChoice(attributes: PayingOptions['attributes'] = {}, session: object = {}): Promise<PayingStage> {
  const payments = [tronPayment(), polygonPayment()];
  return mountPaying({ payments, session: { ...TWO_NETWORKS, ...session }, attributes });
}

describe('The choice before paying in place', () => {
  it('shows no address before Continue, at no press of an arrow key', async () => {
    const { stage } = await mountChoice(TRON);
    expect(stage.count('#pay-address')).to.equal(0);
    expect(stage.count('input[name=network]')).to.equal(2);
    expect(stage.count('a[part~=pay]')).to.equal(0);
    stage.find('input[value=polygon]').click();
    await stage.settle();
    expect(stage.count('#pay-address')).to.equal(0);
    expect(stage.sentNames).to.deep.equal(['ready', 'change']);
  });

  it('leads to the address of the chosen network, and Change back to the choice', async () => {
    const { stage } = await mountChoice(TRON);
    await stage.press(stage.part('continue'));
    expect(stage.find('#pay-address').textContent).to.equal(tronPayment().address);
    expect(stage.count('input[name=network]')).to.equal(0);
    await stage.press(stage.part('change'));
    expect(stage.count('#pay-address')).to.equal(0);
    stage.find('input[value=polygon]').click();
    await stage.settle();
    await stage.press(stage.part('continue'));
    expect(stage.find('#pay-address').textContent).to.equal(polygonPayment().address);
    expect(stage.element.phase).to.equal('open');
    expect(stage.sentNames).to.deep.equal(['ready', 'change']);
  });

  it('moves a focus that was on Continue to the title', async () => {
    const { stage } = await mountChoice(TRON);
    stage.part('continue').focus();
    await stage.press(stage.part('continue'));
    expect(stage.root.activeElement).to.equal(stage.find('.title'));
    expect(stage.find('.title').textContent).to.contain('Send exactly');
    stage.part('change').focus();
    await stage.press(stage.part('change'));
    expect(stage.root.activeElement).not.to.equal(null);
  });

  it('keeps the link for what is paid on the payment page', async () => {
    const { stage } = await mountChoice({ currency: 'usdc', network: 'polygon' });
    expect(stage.count('a[part~=pay]')).to.equal(1);
    expect(stage.count('[part~=continue]')).to.equal(0);
  });

  it('needs no payment page', async () => {
    const { stage } = await mountChoice(TRON, { url: null });
    await stage.press(stage.part('continue'));
    expect(stage.count('#pay-address')).to.equal(1);
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('comes back, and can be used, if the server takes back what can be paid in place', async () => {
    for (const left of [[], [polygonPayment()]]) {
      const paying = await mountChoice(TRON);
      const { stage } = paying;
      await stage.press(stage.part('continue'));
      await paying.show(left);
      expect(stage.count('#pay-address')).to.equal(0);
      expect(stage.count('a[part~=pay]')).to.equal(1);
      stage.find('input[value=polygon]').click();
      await stage.settle();
      expect(stage.element.network).to.equal('polygon');
    }
  });

  it('shows the payment of which money was seen, whatever is chosen', async () => {
    const paying = await mountChoice({ currency: 'usdt', network: 'polygon' });
    await paying.show([tronPayment(PAYMENT_STAGES.confirming), polygonPayment()]);
    expect(paying.textOf('payment-status')).to.contain('3 of 19 confirmations');
    expect(paying.stage.count('#pay-address, input[name=network]')).to.equal(0);
  });
});

describe('A choice that the proxy fixes', () => {
  it('is followed by the address in the second step, and can be changed', async () => {
    const paying = await mountChoice(TRON, { payments: [], links: { select: 'x/select' } });
    const { stage } = paying;
    const made = { ...fixtures.payHere, id: 'made-by-the-proxy', payments: [tronPayment()] };
    stage.server.respond = () => Response.json(made);
    await stage.press(stage.part('continue'));
    await stage.settle();
    await stage.settle();
    expect(stage.element.session?.id).to.equal('made-by-the-proxy');
    expect(stage.find('#pay-address').textContent).to.equal(tronPayment().address);
    expect(stage.sentNames).to.deep.equal(['ready', 'ready']);
  });
});
