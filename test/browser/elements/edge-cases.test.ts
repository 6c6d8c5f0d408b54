import { expect } from '@open-wc/testing';
import { choiceSession, mount, openSession, SESSION_ID, until } from '../support/mount.js';
import { jsonResponse, problemResponse } from '../support/fake-server.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { OTHER_ID } from '../support/sessions.js';

const byId =
  (status: string, overrides: JsonObject = {}) =>
  (request: Request) => {
    const id = new URL(request.url).pathname.split('/').at(-1);
    return jsonResponse(openSession({ id, status: id === SESSION_ID ? status : 'open', ...overrides }));
  };

describe('A session that the page returns to', () => {
  it('sends complete as late if expired was sent on an earlier visit', async () => {
    const stage = await mount({ response: byId('expired') });
    stage.element.sessionId = OTHER_ID;
    await stage.settle();
    await stage.advance(0);
    stage.server.respond = byId('complete');
    stage.element.sessionId = SESSION_ID;
    await stage.settle();
    await stage.advance(0);
    expect(stage.sentNames).to.deep.equal(['ready', 'expired', 'ready', 'complete']);
    expect(stage.lastSent('complete').detail.late).to.equal(true);
  });

  it('sends nothing after cancel, not even pay', async () => {
    const stage = await mount({ response: byId('open') });
    void stage.element.cancel();
    stage.element.sessionId = OTHER_ID;
    await stage.settle();
    await stage.advance(0);
    stage.element.sessionId = SESSION_ID;
    await stage.settle();
    await stage.advance(0);
    await stage.press(stage.part('pay'));
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel', 'ready']);
    expect(stage.followed).to.have.length(1);
  });

  it('sends nothing after complete, not even a failed cancel', async () => {
    const reads = (status: string) => (request: Request) =>
      request.method === 'POST'
        ? problemResponse(409, 'conflict')
        : byId(status, { links: { cancel: 'x/cancel' } })(request);
    const stage = await mount({ response: reads('complete') });
    for (const id of [OTHER_ID, SESSION_ID]) {
      stage.server.respond = reads('open');
      stage.element.sessionId = id;
      await stage.settle();
      await stage.advance(0);
    }
    void stage.element.cancel();
    await until(() => stage.text.includes('We couldn’t cancel.'), 'the notice is shown');
    expect(stage.sentNames).to.deep.equal(['ready', 'complete', 'ready']);
  });

  for (const [name, change] of [
    ['proxy-url', '/elsewhere'],
    ['payment-hosts', 'buy-dev.payfect.finance'],
  ] as const) {
    it(`stays canceled when ${name} changes`, async () => {
      const stage = await mount();
      void stage.element.cancel();
      stage.element.setAttribute(name, change);
      await stage.settle();
      await stage.advance(0);
      expect(stage.element.phase).to.equal('canceled');
      expect(stage.server.requests).to.have.length(1);
    });
  }
});

describe('A session id that a listener sets', () => {
  it('applies while an invalid one is being rejected', async () => {
    const stage = await mount({
      attributes: { 'session-id': 'no' },
      setUp: (element) => element.addEventListener('error', () => (element.sessionId = SESSION_ID)),
    });
    expect(stage.sentNames).to.deep.equal(['error', 'ready']);
    expect(stage.element.session?.id).to.equal(SESSION_ID);
  });
});

describe('A choice by the page', () => {
  it('may set the network before the currency', async () => {
    const stage = await mount({ response: choiceSession() });
    stage.element.network = 'tron';
    stage.element.currency = 'usdt';
    expect([stage.element.currency, stage.element.network]).to.deep.equal(['usdt', 'tron']);
  });

  it('does not override the shopper’s later choice', async () => {
    const stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt', network: 'tron' } });
    stage.find('input[name=network]:not(:checked)').click();
    stage.element.method = 'crypto';
    expect(stage.element.network).to.equal('ethereum');
  });
});

describe('The view', () => {
  it('drops the QR code of a payment page that has changed', async () => {
    const stage = await mount();
    stage.find('.qr summary').click();
    await until(() => stage.count('.qr svg') === 1, 'the code is drawn');
    stage.server.show(openSession({ url: 'https://buy-dev.payfect.finance/checkouts/another' }));
    await stage.element.refresh();
    await stage.settle();
    expect(stage.count('.qr svg')).to.equal(0);
  });

  it('shows a quantity with all its digits', async () => {
    const [item] = openSession().invoiceItems as readonly object[];
    const stage = await mount({ response: openSession({ invoiceItems: [{ ...item, quantity: 0.00012345 }] }) });
    expect(stage.text).to.contain('Qty 0.00012345');
  });

  it('cannot be replaced by slots while open or waiting', async () => {
    const stage = await mount({ content: '<p slot="open">Instead</p><p slot="waiting">Instead</p>' });
    expect(stage.count('slot[name=open], slot[name=waiting]')).to.equal(0);
    expect(stage.part('pay').checkVisibility()).to.equal(true);
  });
});
