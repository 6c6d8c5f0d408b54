import { expect } from '@open-wc/testing';
import { mount, openSession, PAYMENT_URL, type Stage } from '../../support/mount.js';

async function failReads(stage: Stage, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await stage.element.refresh();
  await stage.settle();
}

describe('Failed reads while a session is shown', () => {
  it('are not shown at the first one', async () => {
    const stage = await mount();
    stage.server.refuse(503, 'upstream-unreachable');
    await failReads(stage, 1);
    expect(stage.count('[part=notice]')).to.equal(0);
  });

  it('show a notice at the second one, above the session', async () => {
    const stage = await mount();
    stage.server.refuse(503, 'upstream-unreachable');
    await failReads(stage, 2);
    expect(stage.part('notice').textContent).to.contain('Connection lost. Trying again…');
    expect(stage.element.phase).to.equal('open');
    expect(stage.part('total').textContent).to.contain('20.00 USDT');
    expect(stage.part('pay').getAttribute('href')).to.equal(PAYMENT_URL);
  });

  it('send no error while retries continue', async () => {
    const stage = await mount();
    stage.server.refuse(503, 'upstream-unreachable');
    await failReads(stage, 5);
    expect(stage.sentNames).to.deep.equal(['ready']);
    const requestCount = stage.server.requests.length;
    await stage.advance(40_000);
    expect(stage.server.requests.length).to.be.greaterThan(requestCount);
    expect(stage.element.phase).to.equal('open');
  });

  it('are cleared by the next good response', async () => {
    const stage = await mount();
    stage.server.refuse(503, 'upstream-unreachable');
    await failReads(stage, 2);
    stage.server.show(openSession());
    await stage.advance(10_000);
    expect(stage.count('[part=notice]')).to.equal(0);
  });

  it('can be retried at once', async () => {
    const stage = await mount();
    stage.server.refuse(503, 'upstream-unreachable');
    await failReads(stage, 2);
    stage.server.show(openSession());
    await stage.press(stage.find('[part=notice] button'));
    expect(stage.count('[part=notice]')).to.equal(0);
  });

  it('show the cause and send an error if retries are pointless', async () => {
    const stage = await mount();
    stage.server.refuse(403, 'forbidden');
    await failReads(stage, 1);
    expect(stage.part('notice').textContent).to.contain('Please contact the shop.');
    expect(stage.sentNames).to.deep.equal(['ready', 'error']);
    expect(stage.lastSent('error').detail.code).to.equal('forbidden');
    expect(stage.element.phase).to.equal('open');
  });

  it('show a notice while loading', async () => {
    const stage = await mount({ response: () => Promise.reject(new TypeError('Failed to fetch')) });
    await stage.advance(2500);
    expect(stage.element.phase).to.equal('loading');
    expect(stage.part('notice').textContent).to.contain('Connection lost.');
  });
});
