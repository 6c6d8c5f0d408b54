import { expect } from '@open-wc/testing';
import { problemResponse } from '../support/fake-server.js';
import { mount, openSession, PAYMENT_URL, type Stage } from '../support/mount.js';

function shown(stage: Stage, selector: string): boolean {
  return stage.element.querySelector(selector)?.checkVisibility() === true;
}

describe('Slots', () => {
  it('show the page’s header and footer in every phase', async () => {
    const content = '<h1 slot="header">Order 7</h1><p slot="footer">Questions?</p>';
    const stage = await mount({ content });
    expect([shown(stage, 'h1'), shown(stage, 'p')]).to.deep.equal([true, true]);
    stage.server.show(openSession({ status: 'complete' }));
    await stage.element.refresh();
    await stage.settle();
    expect([shown(stage, 'h1'), shown(stage, 'p')]).to.deep.equal([true, true]);
  });

  for (const [phase, options] of [
    ['loading', { response: () => new Promise<Response>(() => undefined) }],
    ['complete', { response: openSession({ status: 'complete' }) }],
    ['expired', { response: openSession({ status: 'expired' }) }],
    ['failed', { response: () => problemResponse(403, 'forbidden') }],
  ] as const) {
    it(`replace the view of ${phase}`, async () => {
      const stage = await mount({ ...options, content: `<p slot="${phase}">Our own words</p>` });
      expect(shown(stage, 'p')).to.equal(true);
      const view = stage.root.querySelector('.outcome') ?? stage.find('.columns');
      expect(view.checkVisibility()).to.equal(false);
    });
  }

  it('replace the view of canceled only in that phase', async () => {
    const stage = await mount({ content: '<p slot="canceled">Our own words</p>' });
    expect(shown(stage, 'p')).to.equal(false);
    void stage.element.cancel();
    await stage.settle();
    expect(shown(stage, 'p')).to.equal(true);
  });

  it('show the page’s own link without a session id', async () => {
    const content = `<a href="${PAYMENT_URL}">Continue to payment</a>`;
    const stage = await mount({ content, attributes: { 'session-id': '' } });
    expect(shown(stage, 'a')).to.equal(true);
  });

  it('hide the page’s own link while the element has one', async () => {
    const stage = await mount({ content: `<a href="${PAYMENT_URL}">Continue to payment</a>` });
    expect(shown(stage, 'a')).to.equal(false);
  });
});
