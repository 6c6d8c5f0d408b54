import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse } from '../support/fake-server.js';
import { openSession, SESSION_ID, until } from '../support/mount.js';
import { type ButtonStage, mountButton } from './support/button-stage.js';

/** Ways to close the dialog that a shopper may not have meant. */
const BY_ACCIDENT: Readonly<Record<string, (stage: ButtonStage) => Promise<unknown>>> = {
  Escape: async (stage) => {
    stage.press('Escape', stage.checkout);
    await stage.settle();
  },
  'a press outside': (stage) => stage.pressMouse(stage.dialog),
  'the Back gesture': async (stage) => {
    stage.dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await stage.settle();
  },
};

/** Follows the payment link without leaving the test page. */
async function handOff(stage: ButtonStage): Promise<void> {
  const link = stage.inside('pay');
  link.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link.click();
  await until(() => stage.button.phase === 'waiting', 'the shopper is handed off');
  await stage.settle();
}

for (const [name, closeBy] of Object.entries(BY_ACCIDENT)) {
  describe(`Closing by ${name}`, () => {
    it('closes an open checkout', async () => {
      const stage = await mountButton();
      await stage.open();
      await closeBy(stage);
      await stage.untilClosed();
      expect(stage.sentNames).to.deep.equal(['ready']);
    });

    it('asks what Cancel asks while a payment is awaited, with the focus on the safe answer', async () => {
      const stage = await mountButton();
      await stage.open();
      await handOff(stage);
      await closeBy(stage);
      await until(() => stage.focused.endsWith('keep'), 'the question is asked');
      await closeBy(stage);
      await closeBy(stage);
      expect([stage.isOpen, stage.focused]).to.deep.equal([true, 'payfect-checkout-button payfect-checkout keep']);
      stage.inside('cancel-confirm').click();
      await until(() => stage.button.phase === 'canceled', 'the checkout is canceled');
      await closeBy(stage);
      await stage.untilClosed();
      expect(stage.results[0]?.outcome).to.equal('canceled');
    });

    it('shows the button that closes it while a payment is in progress and cannot be canceled', async () => {
      const stage = await mountButton({ respond: () => jsonResponse(openSession({ status: 'processing' })) });
      await stage.open();
      await closeBy(stage);
      expect([stage.isOpen, stage.focused]).to.deep.equal([true, 'payfect-checkout-button close']);
    });

    it('does nothing while an action is running', async () => {
      const stage = await mountButton({
        respond: () => jsonResponse(openSession({ links: { cancel: `${SESSION_ID}/cancel` } })),
      });
      await stage.open();
      await handOff(stage);
      stage.inside('cancel').click();
      await until(() => stage.focused.endsWith('keep'), 'the question is asked');
      const { respond, release } = heldResponse();
      stage.server.respond = respond;
      stage.inside('cancel-confirm').click();
      await stage.settle();
      stage.inside('cancel-confirm').focus();
      await closeBy(stage);
      expect(stage.isOpen).to.equal(true);
      expect(stage.focused).to.equal('payfect-checkout-button payfect-checkout cancel-confirm');
      release(jsonResponse(openSession({ status: 'canceled' })));
      await until(() => stage.button.phase === 'canceled', 'the checkout is canceled');
    });
  });
}

describe('Closing on purpose', () => {
  it('needs no answer while a payment is awaited: the checkout goes on', async () => {
    const stage = await mountButton();
    await stage.open();
    await handOff(stage);
    stage.part('close').click();
    await stage.untilClosed();
    expect([stage.results[0]?.outcome, stage.button.phase]).to.deep.equal(['closed', 'waiting']);
  });

  it('is not a press that begins in the sheet, such as a selection of text', async () => {
    const stage = await mountButton();
    await stage.open();
    await stage.pressMouse(stage.part('bar'), stage.dialog);
    expect(stage.isOpen).to.equal(true);
  });

  it('is not Escape while text is composed, or after somebody used it', async () => {
    const stage = await mountButton();
    await stage.open();
    const init = { key: 'Escape', isComposing: true, bubbles: true, composed: true, cancelable: true };
    stage.checkout.dispatchEvent(new KeyboardEvent('keydown', init));
    stage.checkout.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    stage.press('Escape', stage.checkout);
    await stage.settle();
    expect(stage.isOpen).to.equal(true);
  });

  it('has a target of 44 px', async () => {
    const stage = await mountButton();
    await stage.open();
    const { width, height } = stage.part('close').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });
});
