import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse } from '../../support/fake-server.js';
import { mapMemory } from '../../support/map-memory.js';
import { choiceSession, mount, openSession, PAYMENT_URL, SESSION_ID, type Stage } from '../../support/mount.js';

async function mountWaiting(): Promise<Stage> {
  const stage = await mount();
  await stage.press(stage.part('pay'));
  return stage;
}

describe('Waiting for the payment', () => {
  it('shows the session, a check, the payment page again and Cancel', async () => {
    const stage = await mountWaiting();
    expect(stage.text).to.contain('Waiting for your payment');
    expect(stage.part('total').textContent).to.contain('20.00 USDT');
    expect(stage.part('check').textContent).to.contain('I’ve paid');
    expect(stage.part('pay').textContent).to.contain('Open the payment page again');
    expect(stage.count('[part=cancel]')).to.equal(1);
    expect(stage.count('input')).to.equal(0);
  });

  it('reopens the payment page with another pay, and keeps waiting', async () => {
    const stage = await mountWaiting();
    await stage.press(stage.part('pay'));
    expect(stage.sentNames).to.deep.equal(['ready', 'pay', 'pay']);
    expect(stage.followed).to.deep.equal([PAYMENT_URL, PAYMENT_URL]);
    expect(stage.element.phase).to.equal('waiting');
  });

  it('notices the payment by itself', async () => {
    const stage = await mountWaiting();
    stage.server.show(openSession({ status: 'complete' }));
    await stage.advance(2500);
    expect(stage.element.phase).to.equal('complete');
  });

  it('shows a running check, and sends one request', async () => {
    const stage = await mountWaiting();
    const requestCount = stage.server.requests.length;
    const { respond, release } = heldResponse();
    stage.server.respond = respond;
    await stage.press(stage.part('check'));
    expect(stage.part('check').textContent).to.contain('Checking…');
    expect(stage.part('check').getAttribute('aria-disabled')).to.equal('true');
    await stage.press(stage.part('check'));
    expect(stage.server.requests.length).to.equal(requestCount + 1);
    release(jsonResponse(openSession()));
    await stage.settle();
    expect(stage.part('check').textContent).to.contain('I’ve paid');
  });

  it('reports that no payment was seen yet', async () => {
    const stage = await mountWaiting();
    await stage.press(stage.part('check'));
    expect(stage.text).to.contain('We haven’t seen it yet.');
    expect(stage.spoken).to.contain('We haven’t seen it yet.');
  });

  it('does not report a missing payment if the read failed', async () => {
    const stage = await mountWaiting();
    stage.server.refuse(503, 'upstream-unreachable');
    await stage.press(stage.part('check'));
    expect(stage.text).not.to.contain('We haven’t seen it yet.');
  });

  it('completes by a check', async () => {
    const stage = await mountWaiting();
    stage.server.show(openSession({ status: 'complete' }));
    await stage.press(stage.part('check'));
    expect(stage.element.phase).to.equal('complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'pay', 'complete']);
  });

  it('offers no second payment during an unknown status', async () => {
    const stage = await mountWaiting();
    stage.server.show(openSession({ status: 'processing' }));
    await stage.press(stage.part('check'));
    expect(stage.text).to.contain('Please don’t pay again.');
    expect(stage.count('[part=pay]')).to.equal(0);
    expect(stage.element.phase).to.equal('waiting');
  });
});

describe('Waiting across a reload', () => {
  it('is restored by a new element', async () => {
    const memory = mapMemory();
    const before = await mount({ memory });
    await before.press(before.part('pay'));
    before.element.remove();
    const after = await mount({ memory });
    expect(after.element.phase).to.equal('waiting');
    expect(after.element.network).to.equal('tron');
    expect(after.sentNames).to.deep.equal(['ready']);
  });

  it('is restored only for its own session id', async () => {
    const memory = mapMemory({
      'another-session-id': {
        sessionId: SESSION_ID,
        selection: { method: 'crypto', currency: 'usdt', network: 'tron' },
      },
    });
    const stage = await mount({ memory });
    expect(stage.element.phase).to.equal('open');
  });

  it('is dropped after complete', async () => {
    const memory = mapMemory();
    const stage = await mount({ memory });
    await stage.press(stage.part('pay'));
    expect(memory.recall(SESSION_ID)).not.to.equal(null);
    stage.server.show(openSession({ status: 'complete' }));
    await stage.element.refresh();
    expect(memory.recall(SESSION_ID)).to.equal(null);
  });

  it('is dropped after cancel', async () => {
    const memory = mapMemory();
    const stage = await mount({ memory });
    await stage.press(stage.part('pay'));
    await stage.element.cancel();
    expect(memory.recall(SESSION_ID)).to.equal(null);
  });
});

describe('The choice', () => {
  for (const status of ['open', 'processing', 'expired'] as const) {
    it(`stays in sight after the hand-off: ${status}`, async () => {
      const stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt', network: 'tron' } });
      await stage.press(stage.part('pay'));
      stage.server.show(choiceSession({ status }));
      await stage.element.refresh();
      await stage.settle();
      expect(stage.part('chosen').textContent.replace(/\s+/g, ' ').trim()).to.equal('Tether on Tron USDT · TRC20');
    });
  }

  it('is not shown if there was none', async () => {
    const stage = await mount({ response: choiceSession({ status: 'expired' }) });
    expect(stage.count('[part=chosen]')).to.equal(0);
  });
});
