import { expect } from '@open-wc/testing';
import { mapMemory } from '../support/map-memory.js';
import { mount, openSession, SESSION_ID, type StageOptions } from '../support/mount.js';

function withProperty(session: object, options: StageOptions = {}): StageOptions {
  return { ...options, setUp: (element) => (element.initialSession = session) };
}

describe('A session that the page brought along, late or beside another', () => {
  const hints: unknown[][] = [];
  const { warn } = console;
  beforeEach(() => {
    hints.length = 0;
    console.warn = (...hint: unknown[]) => void hints.push(hint);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('is shown if it is set late, while the first read is in flight; that read is dropped', async () => {
    const stage = await mount({ response: () => new Promise(() => undefined) });
    stage.element.initialSession = openSession();
    await stage.element.updateComplete;
    expect(stage.element.phase).to.equal('open');
    await stage.advance(0);
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('revives a checkout that failed', async () => {
    const stage = await mount();
    stage.server.refuse(403, 'forbidden');
    stage.element.sessionId = 'another-session';
    await stage.settle();
    await stage.advance(0);
    expect(stage.element.phase).to.equal('failed');
    stage.element.initialSession = openSession({ id: 'another-session' });
    await stage.settle();
    await stage.advance(0);
    expect(stage.element.phase).to.equal('open');
  });

  it('is ignored once a session is shown', async () => {
    const stage = await mount({ response: openSession({ merchant: { name: 'Read' } }) });
    stage.element.initialSession = openSession({ merchant: { name: 'Too late' } });
    await stage.settle();
    await stage.advance(0);
    expect(stage.text).to.include('Read').and.not.include('Too late');
    expect(stage.server.requests).to.have.length(1);
  });

  it('is used once: a checkout that starts over is read', async () => {
    const stage = await mount(withProperty(openSession()));
    stage.element.proxyUrl = '/elsewhere';
    await stage.settle();
    await stage.advance(0);
    expect(stage.server.requests.map(({ url }) => new URL(url).pathname)).to.deep.equal([
      `/elsewhere/checkouts/${SESSION_ID}`,
    ]);
  });

  it('gives way to the checkout that the shopper was handed off with in its place', async () => {
    const selection = { method: 'crypto', currency: 'usdt', network: 'tron' };
    const memory = mapMemory({ [SESSION_ID]: { sessionId: 'another-session', selection } });
    const stage = await mount(
      withProperty(openSession(), { memory, response: openSession({ id: 'another-session' }) }),
    );
    expect([stage.element.phase, stage.element.session?.id]).to.deep.equal(['waiting', 'another-session']);
    expect(hints).to.deep.equal([]);
  });

  it('goes on waiting for a hand-off of its own', async () => {
    const selection = { method: 'crypto', currency: 'usdt', network: 'tron' };
    const memory = mapMemory({ [SESSION_ID]: { sessionId: SESSION_ID, selection } });
    const stage = await mount(withProperty(openSession(), { memory }));
    expect([stage.element.phase, stage.server.requests.length]).to.deep.equal(['waiting', 0]);
  });

  it('has its expiry counted from when it is shown', async () => {
    const stage = await mount(withProperty(openSession({ secondsLeft: 90 })));
    expect(stage.part('countdown').textContent).to.include('1:30');
    await stage.advance(1020);
    expect(stage.part('countdown').textContent).to.include('1:29');
  });
});
