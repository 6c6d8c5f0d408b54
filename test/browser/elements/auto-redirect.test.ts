import { expect } from '@open-wc/testing';
import type { HandOffMemory } from '../../../src/state/hand-off-memory.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { mapMemory } from '../support/map-memory.js';
import { mount, openSession, SESSION_ID, type Stage, type StageOptions } from '../support/mount.js';
import { OTHER_ID } from '../support/sessions.js';

const AUTO_REDIRECT = { 'auto-redirect': '' };

async function pay(stage: Stage, overrides: JsonObject = {}): Promise<void> {
  stage.server.show(openSession({ status: 'complete', ...overrides }));
  await stage.element.refresh();
}

async function paid(overrides: JsonObject = {}, options: StageOptions = {}): Promise<Stage> {
  const stage = await mount({ attributes: AUTO_REDIRECT, ...options });
  await pay(stage, overrides);
  return stage;
}

/** A memory that cannot remember, like that of a tab with blocked storage. */
const BLOCKED: HandOffMemory = { recall: () => null, remember: () => undefined, forget: () => undefined };

describe('auto-redirect', () => {
  it('goes to the success URL after complete', async () => {
    const stage = await paid();
    expect(stage.visited).to.deep.equal(['https://example.com/success']);
  });

  it('goes to the cancel URL after cancel', async () => {
    const stage = await mount({ attributes: AUTO_REDIRECT });
    void stage.element.cancel();
    await stage.settle();
    expect(stage.visited).to.deep.equal(['https://example.com/cancel']);
  });

  for (const name of ['complete', 'cancel'] as const) {
    it(`stays if the page cancels ${name}`, async () => {
      const stage = await mount({
        attributes: AUTO_REDIRECT,
        setUp: (element) => element.addEventListener(name, (event) => event.preventDefault()),
      });
      if (name === 'complete') await pay(stage);
      else void stage.element.cancel();
      await stage.settle();
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
    const stage = await mount({ attributes: AUTO_REDIRECT });
    stage.server.show(response);
    await stage.element.refresh();
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
    expect(stage.visited).to.deep.equal([]);
    expect(stage.count('[part=continue]')).to.equal(0);
  });

  it('ignores an unsafe URL', async () => {
    const stage = await paid({ successUrl: 'javascript:alert(1)' });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.count('a')).to.equal(0);
  });

  it('stays after expired, because a late payment may arrive', async () => {
    const stage = await mount({ response: openSession({ status: 'expired' }), attributes: AUTO_REDIRECT });
    expect(stage.visited).to.deep.equal([]);
    expect(stage.part('continue').getAttribute('href')).to.equal('https://example.com/cancel');
  });
});

describe('auto-redirect does not loop', () => {
  it('B4 stays if the session was complete at the first response', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }), attributes: AUTO_REDIRECT });
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
    expect(stage.visited).to.deep.equal([]);
    expect(stage.part('continue').getAttribute('href')).to.equal('https://example.com/success');
  });

  it('B4 stays if the session was complete at the first good response, after failed ones', async () => {
    const stage = await mount({ response: () => Response.error(), attributes: AUTO_REDIRECT });
    stage.server.show(openSession({ status: 'complete' }));
    await stage.advance(10_000);
    expect(stage.element.phase).to.equal('complete');
    expect(stage.visited).to.deep.equal([]);
  });

  it('B4 redirects if the session is complete after the element started over, but was open before', async () => {
    const stage = await mount({ attributes: AUTO_REDIRECT });
    stage.server.show(openSession({ status: 'complete' }));
    stage.element.paymentHosts = 'buy-dev.payfect.finance';
    await stage.settle();
    await stage.advance(0);
    expect(stage.element.phase).to.equal('complete');
    expect(stage.visited).to.deep.equal(['https://example.com/success']);
  });

  it('B4 redirects once per session and tab', async () => {
    const memory = mapMemory();
    expect((await paid({}, { memory })).visited).to.have.length(1);
    expect((await paid({}, { memory })).visited).to.deep.equal([]);
    const again = await mount({ attributes: AUTO_REDIRECT, memory });
    await again.element.cancel();
    expect(again.sentNames).to.deep.equal(['ready', 'cancel']);
    expect(again.visited).to.deep.equal([]);
    const other = await mount({
      response: openSession({ id: OTHER_ID }),
      attributes: { ...AUTO_REDIRECT, 'session-id': OTHER_ID },
      memory,
    });
    await pay(other, { id: OTHER_ID });
    expect(other.visited).to.have.length(1);
  });

  it('B4 does not use up the redirect if the page prevents it', async () => {
    const memory = mapMemory();
    const prevent = (element: EventTarget) => element.addEventListener('complete', (event) => event.preventDefault());
    expect((await paid({}, { memory, setUp: prevent })).visited).to.deep.equal([]);
    expect((await paid({}, { memory })).visited).to.have.length(1);
  });

  it('B4 redirects without storage, too', async () => {
    expect((await paid({}, { memory: BLOCKED })).visited).to.have.length(1);
  });

  it('B4 remembers the redirect beside the hand-off, which stays as it is', async () => {
    const memory = mapMemory();
    await paid({}, { memory });
    expect(memory.recall(SESSION_ID)).to.equal(null);
  });

  const tested = location.href;
  const { origin } = location;
  const query = '?order=a%20b';
  beforeEach(() => history.replaceState(null, '', `/shop/thanks${query}`));
  afterEach(() => history.replaceState(null, '', tested));

  const same: Readonly<Record<string, string>> = {
    'the same spelling': `${origin}/shop/thanks${query}`,
    'a hash': `${origin}/shop/thanks${query}#done`,
    'a final slash': `${origin}/shop/thanks/${query}`,
    'capitals in the scheme and host': `${origin.toUpperCase()}/shop/thanks${query}`,
    'needless escapes': `${origin}/%73hop/th%61nks?order=%61%20b`,
    'another spelling of a space': `${origin}/shop/thanks?order=a+b`,
    'a hash that is not UTF-8': `${origin}/shop/thanks${query}#%E9`,
  };
  for (const [what, successUrl] of Object.entries(same)) {
    it(`B4 stays if the URL is that of the page, with ${what}`, async () => {
      const stage = await paid({ successUrl });
      expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
      expect(stage.visited).to.deep.equal([]);
    });
  }

  const others: Readonly<Record<string, string>> = {
    'another path': `${origin}/shop/thank${query}`,
    'another case in the path': `${origin}/shop/Thanks${query}`,
    'another query': `${origin}/shop/thanks?order=b`,
    'another port': `http://localhost:1/shop/thanks${query}`,
    'a hash that is a route': `${origin}/shop/thanks${query}#/done`,
    'escapes that are not UTF-8': `${origin}/%E9%zz`,
  };
  for (const [what, successUrl] of Object.entries(others)) {
    it(`B4 redirects if the URL has ${what}`, async () => {
      expect((await paid({ successUrl })).visited).to.deep.equal([successUrl]);
    });
  }
});
