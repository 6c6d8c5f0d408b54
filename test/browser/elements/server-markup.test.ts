// Another part of the page hydrates elements of Lit. That changes Lit for all, and must be loaded before it.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import type { PayfectCheckout } from '../../../src/elements/payfect-checkout.js';
import { openSession, SESSION_ID, until } from '../support/mount.js';

/** As a parser leaves what a server rendered: with a shadow root, before the element is upgraded. */
function withServerMarkup(shadow: string, attributes = ''): PayfectCheckout {
  const place = document.createElement('div');
  const data = JSON.stringify(openSession({ merchant: { name: 'From the page' } }));
  place.setHTMLUnsafe(`<payfect-checkout session-id="${SESSION_ID}" locale="en" ${attributes}>
    <template shadowrootmode="open">${shadow}</template>
    <script type="application/json">${data}</script></payfect-checkout>`);
  document.body.append(place);
  const element = place.querySelector('payfect-checkout');
  if (element === null) throw new Error('There is no element.');
  return element;
}

describe('Markup that a server has rendered', () => {
  for (const [what, shadow] of [
    [
      'of another state',
      '<!--lit-part AAAA--><section class="checkout loading"><p>Server</p></section><!--/lit-part-->',
    ],
    ['that is no template of Lit', '<p>Server</p>'],
    ['that is empty', ''],
  ] as const) {
    it(`is replaced by the first update, also beside Lit’s hydration: ${what}`, async () => {
      const element = withServerMarkup(shadow);
      await element.updateComplete;
      expect(element.phase).to.equal('open');
      expect(element.shadowRoot?.textContent).to.include('From the page').and.not.include('Server');
      expect(element.shadowRoot?.querySelectorAll('section.checkout')).to.have.length(1);
      element.parentElement?.remove();
    });
  }

  it('is replaced by the first update of a button: its label is inside', async () => {
    const place = document.createElement('div');
    place.setHTMLUnsafe(`<payfect-checkout-button session-id="${SESSION_ID}">
      <template shadowrootmode="open"><!--lit-part AAAA--><slot></slot><!--/lit-part--></template>Pay</payfect-checkout-button>`);
    document.body.append(place);
    const button = place.querySelector('payfect-checkout-button');
    const find = () => button?.shadowRoot?.querySelector('[part=button] slot');
    await until(() => Boolean(find()), 'the button is rendered');
    expect(button?.shadowRoot?.querySelectorAll('slot:not([name])')).to.have.length(1);
    expect((find() as HTMLSlotElement).assignedNodes().map(({ textContent }) => textContent?.trim())).to.include('Pay');
    place.remove();
  });

  it('waits for its host if that hydrates first', async () => {
    const element = withServerMarkup('<p>Server</p>', 'defer-hydration');
    await Promise.resolve();
    expect(element.shadowRoot?.textContent).to.equal('Server');
    element.removeAttribute('defer-hydration');
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.include('From the page').and.not.include('Server');
    element.parentElement?.remove();
  });
});
