import { expect } from '@open-wc/testing';
import { mount, openSession } from '../support/mount.js';

const AUTO_REDIRECT = { 'auto-redirect': '' };

describe('auto-redirect', () => {
  it('goes to the success URL after complete', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }), attributes: AUTO_REDIRECT });
    expect(stage.visited).to.deep.equal(['https://example.com/success']);
  });

  it('goes to the cancel URL after cancel', async () => {
    const stage = await mount({ attributes: AUTO_REDIRECT });
    void stage.element.cancel();
    expect(stage.visited).to.deep.equal(['https://example.com/cancel']);
  });

  for (const name of ['complete', 'cancel'] as const) {
    it(`stays where the page prevents ${name}`, async () => {
      const stage = await mount({
        response: openSession({ status: name === 'complete' ? 'complete' : 'open' }),
        attributes: AUTO_REDIRECT,
        setUp: (element) => element.addEventListener(name, (event) => event.preventDefault()),
      });
      void stage.element.cancel();
      expect(stage.sentNames).to.deep.equal(['ready', name]);
      expect(stage.visited).to.deep.equal([]);
    });
  }

  it('stays without the attribute, which is the default', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }) });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.part('continue').getAttribute('href')).to.equal('https://example.com/success');
  });

  it('stays where the session has no URL to go to, and shows no link', async () => {
    const response = openSession({ status: 'complete', successUrl: null });
    const stage = await mount({ response, attributes: AUTO_REDIRECT });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.count('[part=continue]')).to.equal(0);
  });

  it('stays where the success page is the page it stands on, or it would reload for ever', async () => {
    const response = openSession({ status: 'complete', successUrl: location.href });
    const stage = await mount({ response, attributes: AUTO_REDIRECT });
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
    expect(stage.visited).to.deep.equal([]);
  });

  it('stays where the URL is not safe to follow', async () => {
    const response = openSession({ status: 'complete', successUrl: 'javascript:alert(1)' });
    const stage = await mount({ response, attributes: AUTO_REDIRECT });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.count('a')).to.equal(0);
  });

  it('stays after expired, where a late payment may still come', async () => {
    const stage = await mount({ response: openSession({ status: 'expired' }), attributes: AUTO_REDIRECT });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.part('continue').getAttribute('href')).to.equal('https://example.com/cancel');
  });
});
