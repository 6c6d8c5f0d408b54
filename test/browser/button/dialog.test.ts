import { expect } from '@open-wc/testing';
import { choiceSession, openSession, SESSION_ID, until } from '../support/mount.js';
import { jsonResponse } from '../support/fake-server.js';
import { type ButtonStage, mountButton } from './support/button-stage.js';

describe('The dialog', () => {
  let stage: ButtonStage;

  beforeEach(async () => {
    stage = await mountButton({ respond: () => jsonResponse(choiceSession()) });
  });

  it('is modal, has a name, and shows the session', async () => {
    await stage.open();
    expect(stage.dialog.matches(':modal')).to.equal(true);
    expect(stage.findA(HTMLElement, '#title').textContent).to.equal('Checkout');
    expect(stage.dialog.getAttribute('aria-labelledby')).to.equal('title');
    expect([stage.button.phase, stage.button.session?.id]).to.deep.equal(['open', SESSION_ID]);
    expect(stage.button.matches(':state(modal):state(open)')).to.equal(true);
  });

  it('moves the focus to the choice, and back to the button', async () => {
    await stage.open();
    expect(stage.focused).to.equal('payfect-checkout-button payfect-checkout option-mark');
    expect(stage.inside('option-mark').getAttribute('name')).to.equal('method');
    stage.button.close();
    await stage.untilClosed();
    expect(stage.focused).to.equal('payfect-checkout-button button');
  });

  it('moves the focus back even if the button had none, as in Safari', async () => {
    await stage.open();
    stage.dialog.close();
    const active = document.activeElement;
    if (active instanceof HTMLElement) active.blur();
    await stage.untilClosed();
    expect(stage.focused).to.equal('payfect-checkout-button button');
  });

  it('leaves the focus where the shopper has put it while the session loads', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    stage.server.respond = async () => {
      await held;
      return jsonResponse(choiceSession());
    };
    await stage.open();
    expect(stage.focused).to.equal('payfect-checkout-button dialog');
    stage.part('close').focus();
    release();
    await stage.settle();
    expect(stage.button.phase).to.equal('open');
    expect(stage.focused).to.equal('payfect-checkout-button close');
  });

  it('can be closed and opened again, with the same checkout and without another first request', async () => {
    await stage.open();
    const { checkout } = stage;
    stage.part('close').click();
    await stage.untilClosed();
    expect(stage.results).to.deep.equal([{ outcome: 'closed', session: checkout.session }]);
    expect(stage.button.matches(':state(modal)')).to.equal(false);
    await stage.open();
    expect(stage.checkout).to.equal(checkout);
    expect(stage.server.requests.length).to.equal(1);
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('goes on with the checkout while it is closed', async () => {
    await stage.open();
    stage.button.close();
    await stage.untilClosed();
    stage.server.show(openSession({ status: 'complete' }));
    await stage.advance(20_000);
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
    expect(stage.button.matches(':state(complete)')).to.equal(true);
  });

  it('shows how it ended, with a button to close it', async () => {
    await stage.open();
    expect(stage.root.querySelector('[part=done]')).to.equal(null);
    stage.server.show(openSession({ status: 'complete' }));
    await stage.checkout.refresh();
    await stage.settle();
    expect(stage.isOpen).to.equal(true);
    const { top } = stage.part('done').getBoundingClientRect();
    expect(top, 'the button is below the card').to.be.at.least(stage.checkout.getBoundingClientRect().bottom);
    stage.part('done').click();
    await stage.untilClosed();
    expect(stage.results[0]?.outcome).to.equal('complete');
  });

  it('follows the button to another place', async () => {
    await stage.open();
    const place = document.createElement('section');
    stage.button.parentElement?.append(place);
    place.append(stage.button);
    await stage.settle();
    expect([stage.isOpen, stage.dialog.matches(':modal')]).to.deep.equal([true, true]);
    stage.button.close();
    await stage.untilClosed();
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  it('goes with the button, and frees the page', async () => {
    await stage.open();
    const { button } = stage;
    button.remove();
    await stage.untilClosed();
    expect(stage.isOpen).to.equal(false);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    expect(document.querySelector(':modal')).to.equal(null);
  });

  it('does not block a page in which it cannot be seen', async () => {
    const place = stage.button.parentElement;
    if (place === null) throw new Error('The button is not on the page.');
    place.style.display = 'none';
    stage.part('button').click();
    await stage.settle();
    expect([stage.isOpen, document.adoptedStyleSheets.length]).to.deep.equal([false, 0]);
  });

  it('is all that is seen of a hidden button', async () => {
    stage.button.hidden = true;
    await stage.button.open();
    await stage.settle();
    expect(stage.part('dialog').getClientRects().length).to.equal(1);
    expect(stage.part('button').getClientRects().length).to.equal(0);
  });

  it('keeps its clicks and keys from the page around the button', async () => {
    const heard: string[] = [];
    for (const type of ['click', 'keydown', 'pointerdown', 'input']) {
      stage.button.addEventListener(type, () => heard.push(type));
    }
    await stage.open();
    heard.length = 0;
    stage.inside('merchant').click();
    stage.press('a', stage.checkout);
    await stage.pressMouse(stage.part('bar'));
    stage.checkout.shadowRoot?.querySelector<HTMLInputElement>('input[value=usdt]')?.click();
    await stage.settle();
    expect(heard).to.deep.equal([]);
    expect(stage.sentNames).to.deep.equal(['ready', 'change']);
  });
});

describe('Several buttons', () => {
  it('have a checkout each, and one dialog at a time', async () => {
    const first = await mountButton();
    const second = await mountButton({ attributes: { 'session-id': SESSION_ID.replace('e', 'f') } });
    second.server.show(openSession({ id: SESSION_ID.replace('e', 'f') }));
    await first.open();
    first.button.close();
    await first.untilClosed();
    await second.open();
    expect([first.isOpen, second.isOpen]).to.deep.equal([false, true]);
    expect(first.button.session?.id).to.equal(SESSION_ID);
    expect(second.button.session?.id).to.equal(SESSION_ID.replace('e', 'f'));
  });

  it('lock the page until the last dialog is closed', async () => {
    const first = await mountButton();
    const second = await mountButton();
    await first.button.open();
    await second.button.open();
    first.button.close();
    await first.untilClosed();
    expect(getComputedStyle(document.documentElement).overflowY).to.equal('hidden');
    second.button.close();
    await until(() => getComputedStyle(document.documentElement).overflowY === 'visible', 'the page is free');
  });
});
