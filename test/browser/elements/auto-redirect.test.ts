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
    it(`stays if the page cancels ${name}`, async () => {
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

  it('stays by default', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }) });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.part('continue').getAttribute('href')).to.equal('https://example.com/success');
  });

  it('stays, without a link, if the session has no URL', async () => {
    const response = openSession({ status: 'complete', successUrl: null });
    const stage = await mount({ response, attributes: AUTO_REDIRECT });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.count('[part=continue]')).to.equal(0);
  });

  it('does not redirect to the current page, which would reload endlessly', async () => {
    const response = openSession({ status: 'complete', successUrl: location.href });
    const stage = await mount({ response, attributes: AUTO_REDIRECT });
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
    expect(stage.visited).to.deep.equal([]);
  });

  it('ignores an unsafe URL', async () => {
    const response = openSession({ status: 'complete', successUrl: 'javascript:alert(1)' });
    const stage = await mount({ response, attributes: AUTO_REDIRECT });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.count('a')).to.equal(0);
  });

  it('stays after expired, because a late payment may arrive', async () => {
    const stage = await mount({ response: openSession({ status: 'expired' }), attributes: AUTO_REDIRECT });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.part('continue').getAttribute('href')).to.equal('https://example.com/cancel');
  });
});
