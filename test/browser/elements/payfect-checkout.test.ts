import { expect, fixture, html } from '@open-wc/testing';
import { PayfectCheckout } from '../../../src/elements/payfect-checkout.js';
import { mount, openSession, SESSION_ID, type Stage } from '../support/mount.js';

function requestedUrls(stage: Stage): readonly string[] {
  return stage.server.requests.map(({ url }) => url);
}

describe('A <payfect-checkout>', () => {
  it('can be created by tag', () => {
    const element = document.createElement('payfect-checkout');
    expect(element).to.be.instanceOf(PayfectCheckout);
    expect(element.phase).to.equal('idle');
    expect(element.session).to.equal(null);
  });

  it('can be created by constructor', () => {
    const element = new PayfectCheckout();
    expect(element.localName).to.equal('payfect-checkout');
    expect(element.attributes.length).to.equal(0);
  });

  it('can be written as markup', async () => {
    const element = await fixture<PayfectCheckout>(html`<payfect-checkout></payfect-checkout>`);
    expect(element.phase).to.equal('idle');
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('survives a second import of its definition', async () => {
    const before = customElements.get('payfect-checkout');
    const again: string = new URL('../../../src/define.ts?again', import.meta.url).href;
    await import(again);
    expect(customElements.get('payfect-checkout') === before).to.equal(true);
  });

  it('reads its session through the proxy', async () => {
    const stage = await mount();
    expect(requestedUrls(stage)).to.deep.equal([`${location.origin}/payfect/checkouts/${SESSION_ID}`]);
    expect(stage.element.session?.id).to.equal(SESSION_ID);
  });

  it('reads through a proxy on another host', async () => {
    const attributes = { 'proxy-url': 'https://api.shop.example/pay/' };
    const stage = await mount({ attributes });
    expect(requestedUrls(stage)).to.deep.equal([`https://api.shop.example/pay/checkouts/${SESSION_ID}`]);
  });

  it('sends the page’s own headers', async () => {
    const stage = await mount({ setUp: (element) => (element.headers = { 'x-csrf-token': 'token-1' }) });
    expect(stage.server.requests[0]?.headers.get('x-csrf-token')).to.equal('token-1');
    expect(stage.server.requests[0]?.headers.get('accept')).to.equal('application/json');
  });

  it('is idle again when the session id is removed', async () => {
    const stage = await mount();
    stage.element.removeAttribute('session-id');
    await stage.settle();
    expect(stage.element.phase).to.equal('idle');
    expect(stage.element.session).to.equal(null);
    expect(stage.clock.pending).to.equal(0);
  });

  it('starts over with another session id', async () => {
    const stage = await mount();
    stage.server.show(openSession({ id: 'another-session-id' }));
    stage.element.setAttribute('session-id', 'another-session-id');
    await stage.settle();
    expect(stage.element.phase).to.equal('loading');
    await stage.advance(0);
    expect(stage.element.session?.id).to.equal('another-session-id');
  });

  it('starts over with another proxy URL', async () => {
    const stage = await mount();
    stage.element.proxyUrl = '/pay';
    await stage.settle();
    await stage.advance(0);
    expect(requestedUrls(stage).at(-1)).to.equal(`${location.origin}/pay/checkouts/${SESSION_ID}`);
  });

  it('checks the payment page again with other payment hosts', async () => {
    const stage = await mount();
    stage.element.paymentHosts = 'buy.payfect.finance';
    await stage.settle();
    await stage.advance(0);
    expect(stage.count('a')).to.equal(0);
    stage.element.paymentHosts = '';
    await stage.settle();
    await stage.advance(0);
    expect(stage.count('a[part=pay]')).to.equal(1);
  });

  it('leaves no timer behind when removed', async () => {
    const stage = await mount();
    expect(stage.clock.pending).to.be.greaterThan(0);
    stage.element.remove();
    await stage.settle();
    expect(stage.clock.pending).to.equal(0);
  });

  it('resolves refresh() after the response', async () => {
    const stage = await mount();
    stage.server.show(openSession({ status: 'complete' }));
    await stage.element.refresh();
    expect(stage.element.phase).to.equal('complete');
  });

  it('hides with the hidden attribute', async () => {
    const stage = await mount();
    stage.element.hidden = true;
    expect(getComputedStyle(stage.element).display).to.equal('none');
  });

  it('does not affect another element on the page', async () => {
    const first = await mount();
    const second = await mount();
    void first.element.cancel();
    await second.settle();
    expect(second.element.phase).to.equal('open');
    expect(second.sentNames).to.deep.equal(['ready']);
  });
});
