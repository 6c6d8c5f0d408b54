import { expect, fixture, html } from '@open-wc/testing';
import { problemResponse } from '../support/fake-server.js';
import { choiceSession, mount, openSession, type Stage } from '../support/mount.js';

async function complete(stage: Stage): Promise<void> {
  stage.server.show(openSession({ status: 'complete' }));
  await stage.element.refresh();
  await stage.settle();
}

/** An element that has given up, with *Try again*. */
async function mountFailed(): Promise<Stage> {
  const stage = await mount({ response: () => problemResponse(502, 'upstream-error') });
  await stage.advance(60_000);
  expect(stage.element.phase).to.equal('failed');
  return stage;
}

describe('Keyboard focus', () => {
  it('moves to the heading of the new phase if its control is gone', async () => {
    const stage = await mount();
    stage.part('pay').focus();
    await complete(stage);
    expect(stage.root.activeElement?.textContent).to.equal('Paid');
    expect(stage.root.activeElement?.getAttribute('tabindex')).to.equal('-1');
  });

  it('is not taken from elsewhere on the page', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
    const stage = await mount();
    field.focus();
    await complete(stage);
    expect(document.activeElement === field).to.equal(true);
  });

  it('is not taken if nothing has focus', async () => {
    const stage = await mount();
    await complete(stage);
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('stays on a control that both phases have', async () => {
    const stage = await mount();
    stage.part('cancel').focus();
    stage.server.show(openSession({ amountTotal: '21.00' }));
    await stage.element.refresh();
    await stage.settle();
    expect(stage.root.activeElement?.getAttribute('part')).to.equal('cancel');
  });

  it('stays on a control that survives the phase', async () => {
    const stage = await mount();
    stage.part('cancel').focus();
    await stage.press(stage.part('pay'));
    expect(stage.element.phase).to.equal('waiting');
    expect(stage.root.activeElement?.getAttribute('part')).to.equal('cancel');
  });

  it('is not taken back if it moved away while loading', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
    const stage = await mountFailed();
    stage.part('retry').focus();
    stage.server.show(openSession());
    await stage.press(stage.part('retry'));
    field.focus();
    await stage.advance(0);
    expect(stage.element.phase).to.equal('open');
    expect(document.activeElement === field).to.equal(true);
  });

  it('moves from Try again to the merchant’s name after loading', async () => {
    const stage = await mountFailed();
    stage.part('retry').focus();
    stage.server.show(openSession());
    await stage.press(stage.part('retry'));
    await stage.advance(0);
    expect(stage.element.phase).to.equal('open');
    expect(stage.root.activeElement?.getAttribute('part')).to.equal('merchant');
  });
});

describe('focus()', () => {
  it('focuses the checked radio', async () => {
    const stage = await mount({ response: choiceSession(), attributes: { method: 'card' } });
    stage.element.focus();
    expect(stage.findA(HTMLInputElement, 'input:focus').value).to.equal('card');
  });

  it('focuses the link if there is nothing to choose', async () => {
    const stage = await mount({ response: openSession({ paymentMethodTypes: ['crypto'] }) });
    stage.element.focus();
    expect(stage.root.activeElement?.getAttribute('part')).to.equal('pay');
  });

  for (const [name, options] of [
    ['idle', { attributes: { 'session-id': '' } }],
    ['loading', { response: () => new Promise<Response>(() => undefined) }],
    ['complete', { response: openSession({ status: 'complete', successUrl: null }) }],
    ['failed', { response: () => problemResponse(403, 'forbidden') }],
  ] as const) {
    it(`is safe in ${name}, as are refresh() and cancel()`, async () => {
      const stage = await mount(options);
      stage.element.focus();
      void stage.element.cancel();
      expect(stage.element.phase).to.equal(name);
      void stage.element.refresh();
      await stage.settle();
      expect(stage.element.phase).to.equal(name);
    });
  }
});
