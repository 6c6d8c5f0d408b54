import { expect } from '@open-wc/testing';
import { SESSION_ID } from '../support/mount.js';
import { mountButton, type ButtonStage } from './support/button-stage.js';

/** A form that a test page must not submit; counts the attempts. */
function countSubmits(stage: ButtonStage): () => number {
  let count = 0;
  stage.button.closest('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    count++;
  });
  return () => count;
}

describe('The button', () => {
  it('has its content as the label, or says what it does', async () => {
    const labelled = await mountButton({ content: 'Buy <b>now</b>' });
    expect(labelled.findA(HTMLSlotElement, '[part=button] slot').assignedNodes().length).to.equal(2);
    const empty = await mountButton({ content: '' });
    expect(empty.part('button').textContent.trim()).to.equal('Pay now');
  });

  it('reads nothing before it is pressed', async () => {
    const stage = await mountButton();
    await stage.advance(60_000);
    expect(stage.server.requests).to.deep.equal([]);
    expect([stage.button.phase, stage.button.session]).to.deep.equal(['idle', null]);
  });

  it('does nothing while it is disabled', async () => {
    const stage = await mountButton({ attributes: { 'session-id': SESSION_ID, disabled: '' } });
    stage.part('button').click();
    await stage.settle();
    expect(stage.root.querySelector('dialog')).to.equal(null);
    expect(stage.button.matches(':state(disabled)')).to.equal(true);
    stage.button.disabled = false;
    await stage.settle();
    await stage.open();
    expect(stage.isOpen).to.equal(true);
  });

  it('does not submit the form around it', async () => {
    const stage = await mountButton({ place: '<form><i></i></form>' });
    const submits = countSubmits(stage);
    await stage.open();
    expect(submits()).to.equal(0);
  });

  it('stays closed if a listener in the capture phase prevents it', async () => {
    const stage = await mountButton();
    document.addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true });
    stage.part('button').click();
    await stage.settle();
    expect(stage.root.querySelector('dialog')).to.equal(null);
  });

  it('opens once if it is pressed twice', async () => {
    const stage = await mountButton();
    stage.part('button').click();
    await stage.open();
    expect(stage.server.requests.length).to.equal(1);
    expect(stage.root.querySelectorAll('dialog').length).to.equal(1);
  });
});

describe('The page’s own link or button', () => {
  const LINK = '<a href="#pay">Pay</a>';

  async function click(stage: ButtonStage, init: MouseEventInit = {}): Promise<MouseEvent> {
    const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init });
    stage.button.firstElementChild?.dispatchEvent(event);
    await stage.settle();
    return event;
  }

  it('opens the dialog instead of its page', async () => {
    const stage = await mountButton({ content: LINK });
    expect(stage.root.querySelector('[part=button]')).to.equal(null);
    expect((await click(stage)).defaultPrevented).to.equal(true);
    expect(stage.isOpen).to.equal(true);
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
    it(`opens its page in another tab with ${key}`, async () => {
      const stage = await mountButton({ content: LINK });
      stage.button.addEventListener('click', (event) => event.preventDefault(), { once: true });
      await click(stage, { [key]: true });
      expect(stage.root.querySelector('dialog')).to.equal(null);
    });
  }

  it('does not submit its form', async () => {
    const stage = await mountButton({ content: '<button>Pay</button>', place: '<form><i></i></form>' });
    const submits = countSubmits(stage);
    await click(stage);
    expect([submits(), stage.isOpen]).to.deep.equal([0, true]);
  });

  it('goes nowhere while the button is disabled', async () => {
    const stage = await mountButton({ content: LINK, attributes: { 'session-id': SESSION_ID, disabled: '' } });
    expect((await click(stage)).defaultPrevented).to.equal(true);
    expect(stage.root.querySelector('dialog')).to.equal(null);
  });

  it('may come later', async () => {
    const stage = await mountButton({ content: 'Pay' });
    stage.button.innerHTML = LINK;
    await stage.settle();
    expect(stage.root.querySelector('[part=button]')).to.equal(null);
  });

  it('gets the focus back', async () => {
    const stage = await mountButton({ content: LINK });
    await click(stage);
    stage.button.close();
    await stage.untilClosed();
    expect(stage.focused).to.equal('a');
  });
});
