import { expect } from '@open-wc/testing';
import { settled } from '../support/manual-clock.js';
import { OTHER_ID, SESSION_ID, session } from '../support/sessions.js';
import { controllerRig, startedRig } from '../support/controller-rig.js';

const WITH_BELL = { links: { events: `${SESSION_ID}/events` } };

/** A rig with a session that has a doorbell, and its open stream. */
async function withBell() {
  const all = await controllerRig(session(WITH_BELL));
  const opening = all.client.nextStream();
  all.controller.start(SESSION_ID);
  await all.clock.advance(0);
  return { ...all, stream: await opening };
}

describe('CheckoutController: the doorbell', () => {
  it("listens at the proxy's link, if there is one", async () => {
    const { stream } = await withBell();
    expect(stream.url).to.equal(`${location.origin}/payfect/checkouts/${SESSION_ID}/events`);
    const without = await startedRig(session());
    await settled();
    expect(without.client.streams).to.have.length(0);
  });

  it('causes a read at once, which alone decides', async () => {
    const { clock, client, controller, stream } = await withBell();
    stream.send('event: change\ndata: {"status":"complete"}\n\n');
    await settled();
    expect([client.reads.length, controller.state.phase]).to.deep.equal([2, 'open']);
    client.reply = session({ status: 'complete' });
    stream.ring();
    await clock.advance(0);
    expect([client.reads.length, controller.state.phase]).to.deep.equal([3, 'complete']);
  });

  it('restarts a read in flight, whose response may be outdated', async () => {
    const { client, stream } = await withBell();
    client.reply = 'held';
    stream.ring();
    await settled();
    stream.ring();
    await settled();
    expect(client.reads).to.have.length(3);
    expect(client.reads.map(({ signal }) => signal.aborted)).to.deep.equal([false, true, false]);
  });

  it('does not stop polling', async () => {
    const { clock, client, stream } = await withBell();
    stream.heartbeat();
    await settled();
    await clock.advance(15_000);
    expect(client.reads).to.have.length(2);
  });

  it('keeps one stream through reads', async () => {
    const { clock, client, controller, stream } = await withBell();
    controller.dispatch({ type: 'handed-off' });
    for (let beat = 0; beat < 4; beat += 1) {
      stream.heartbeat();
      await settled();
      await clock.advance(15_000);
    }
    expect([client.streams.length, stream.signal.aborted]).to.deep.equal([1, false]);
  });

  for (const status of ['complete', 'expired']) {
    it(`is closed when the session is ${status}`, async () => {
      const { client, controller, stream } = await withBell();
      client.reply = session({ ...WITH_BELL, status });
      await controller.refresh();
      await settled();
      expect(stream.signal.aborted).to.equal(true);
    });
  }

  it('is closed and leaves no timer when the element is removed', async () => {
    const { clock, client, host, stream } = await withBell();
    stream.heartbeat();
    await settled();
    host.remove();
    await settled();
    expect([stream.signal.aborted, clock.pending]).to.deep.equal([true, 0]);
    await clock.advance(600_000);
    expect(client.streams).to.have.length(1);
  });

  it('stays open when the element is moved', async () => {
    const { client, host, page, stream } = await withBell();
    page.append(host);
    await settled();
    expect([client.streams.length, stream.signal.aborted]).to.deep.equal([1, false]);
  });

  it('reconnects when the page is restored from the back/forward cache', async () => {
    const { client, stream } = await withBell();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect([client.streams.length, stream.signal.aborted]).to.deep.equal([2, true]);
  });

  it('changes with the session id', async () => {
    const { clock, client, controller, stream } = await withBell();
    client.reply = session({ id: OTHER_ID, links: { events: `${OTHER_ID}/events` } });
    controller.start(OTHER_ID);
    await clock.advance(0);
    expect(stream.signal.aborted).to.equal(true);
    expect(client.streams[1]?.url).to.contain(`/${OTHER_ID}/events`);
  });
});
