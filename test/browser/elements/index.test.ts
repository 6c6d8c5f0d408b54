// Imports neither the definition nor support files that do: the tag must not be registered before the test.
import { expect, fixture, html } from '@open-wc/testing';
import { PayfectCheckout } from '../../../src/index.js';

const TAG = 'payfect-checkout';

interface Upgraded extends HTMLElement {
  sessionId: string;
  method: string;
  noImages: boolean;
}

describe('Importing the package', () => {
  it('does not register the tag', () => {
    expect(customElements.get(TAG)).to.equal(undefined);
    expect(() => new PayfectCheckout()).to.throw(TypeError);
  });

  // Must run second: elements already on the page are upgraded by the definition.
  it('leaves it to the definition, which upgrades attributes and properties set before', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.innerHTML = `<payfect-checkout session-id="short" currency="usdt" auto-redirect></payfect-checkout>`;
    const early = place.querySelector<Upgraded>(TAG);
    if (early === null) throw new Error('No element found.');
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
