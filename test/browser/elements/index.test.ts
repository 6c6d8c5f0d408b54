// No import of the definition, and no support that has one: this page must have no tag before a test asks for it.
import { expect, fixture, html } from '@open-wc/testing';
import { PayfectCheckout } from '../../../src/index.js';

const TAG = 'payfect-checkout';

interface Upgraded extends HTMLElement {
  sessionId: string;
  method: string;
  noImages: boolean;
}

describe('Importing the package', () => {
  it('registers nothing', () => {
    expect(customElements.get(TAG)).to.equal(undefined);
    expect(() => new PayfectCheckout()).to.throw(TypeError);
  });

  // In order: what stands on the page before the script is there comes to life with it.
  it('is followed by a definition that reads attributes and properties set before it', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.innerHTML = `<payfect-checkout session-id="short" currency="usdt" auto-redirect></payfect-checkout>`;
    const early = place.querySelector<Upgraded>(TAG);
    if (early === null) throw new Error('There is no element.');
    Object.assign(early, { method: 'crypto', noImages: true });

    await import('../../../src/define.js');

    const element = place.querySelector('payfect-checkout');
    await element?.updateComplete;
    expect(element).to.be.instanceOf(PayfectCheckout);
    expect(element?.sessionId).to.equal('short');
    expect(element?.autoRedirect).to.equal(true);
    expect(element?.noImages).to.equal(true);
    expect([element?.method, element?.currency, element?.network]).to.deep.equal(['crypto', 'usdt', '']);
    expect(element?.phase).to.equal('failed');
  });
});
