import { expect } from '@open-wc/testing';
import type { JsonObject } from '../../support/payfect-answers.js';
import { choiceSession, mount, openSession, SESSION_ID, Stage, type StageOptions } from '../support/mount.js';

const OPEN_POLL_MS = 15_000;
const scriptWith = (text: string) => `<script type="application/json">${text}</script>`;

function withProperty(session: object, options: StageOptions = {}): StageOptions {
  return { ...options, setUp: (element) => (element.initialSession = session) };
}

const WAYS: readonly [name: string, options: (session: JsonObject) => StageOptions][] = [
  ['a property', (session) => withProperty(session)],
  ['a script child', (session) => ({ content: scriptWith(JSON.stringify(session)) })],
];

describe('A session that the page brought along', () => {
  let hints: unknown[][] = [];
  const { warn } = console;
  beforeEach(() => {
    hints = [];
    console.warn = (...hint: unknown[]) => void hints.push(hint);
  });
  afterEach(() => {
    console.warn = warn;
  });

  for (const [name, bring] of WAYS) {
    it(`is shown by the first update, with ready and without a request, from ${name}`, async () => {
      const stage = new Stage(bring(openSession({ merchant: { name: 'Brought along' } })));
      document.body.append(stage.element);
      await stage.element.updateComplete;
      expect(stage.element.phase).to.equal('open');
      expect(stage.text).to.include('Brought along');
      await stage.advance(0);
      expect(stage.sentNames).to.deep.equal(['ready']);
      expect(stage.lastSent('ready').detail.session.id).to.equal(SESSION_ID);
      expect([stage.server.requests.length, hints]).to.deep.equal([0, []]);
      stage.element.remove();
    });

    it(`is polled as usual, from ${name}`, async () => {
      const stage = await mount(bring(openSession()));
      stage.server.show(openSession({ status: 'complete' }));
      await stage.advance(OPEN_POLL_MS - 1);
      expect(stage.server.requests).to.have.length(0);
      await stage.advance(1);
      expect([stage.server.requests.length, stage.element.phase]).to.deep.equal([1, 'complete']);
      expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
    });
  }

  it('reaches a listener that is added after the element, in the same task or after microtasks', async () => {
    const stage = new Stage(withProperty(openSession()));
    document.body.append(stage.element);
    await stage.element.updateComplete;
    await Promise.resolve();
    const heard: string[] = [];
    stage.element.addEventListener('ready', () => heard.push('ready'));
    await stage.advance(0);
    expect(heard).to.deep.equal(['ready']);
    stage.element.remove();
  });

  it('sends its events in order, also if the page acts sooner', async () => {
    const stage = new Stage(withProperty(openSession()));
    document.body.append(stage.element);
    await stage.element.updateComplete;
    await stage.element.cancel();
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
    await stage.advance(0);
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
    stage.element.remove();
  });

  it('sends nothing while the element is not on the page, and ready once it is again', async () => {
    const stage = new Stage(withProperty(openSession()));
    document.body.append(stage.element);
    await stage.element.updateComplete;
    stage.element.remove();
    await stage.settle();
    await stage.advance(0);
    expect(stage.sentNames).to.deep.equal([]);
    document.body.append(stage.element);
    await stage.advance(0);
    expect(stage.sentNames).to.deep.equal(['ready']);
    stage.element.remove();
  });

  it('sends nothing of a session that the page has replaced by then', async () => {
    const stage = new Stage(withProperty(openSession()));
    document.body.append(stage.element);
    await stage.element.updateComplete;
    stage.element.sessionId = '';
    await stage.settle();
    await stage.advance(0);
    expect([stage.element.phase, stage.sentNames]).to.deep.equal(['idle', []]);
    stage.element.remove();
  });

  it('has its end sent after ready, and redirects to nowhere', async () => {
    const session = openSession({ status: 'complete', successUrl: 'https://shop.example/thanks' });
    const stage = await mount(withProperty(session, { attributes: { 'auto-redirect': '' } }));
    expect([stage.sentNames, stage.visited]).to.deep.equal([['ready', 'complete'], []]);
  });

  it('has its choice preselected, and its links below the proxy’s mount used', async () => {
    const stage = await mount(
      withProperty(choiceSession({ links: { cancel: `${SESSION_ID}/cancel` } }), {
        attributes: { currency: 'usdc', 'proxy-url': '/pay/' },
      }),
    );
    expect(stage.element.currency).to.equal('usdc');
    expect(stage.element.session?.routes.cancel).to.equal(`${location.origin}/pay/checkouts/${SESSION_ID}/cancel`);
  });

  it('obeys payment-hosts, like one that was read', async () => {
    const stage = await mount(withProperty(openSession(), { attributes: { 'payment-hosts': 'pay.example' } }));
    expect(stage.element.session?.paymentPage.kind).to.equal('refused');
    expect(stage.sentNames).to.deep.equal(['ready', 'error']);
  });

  for (const [name, session, hasHint] of [
    ['another id', openSession({ id: 'another-session' }), true],
    ['no session', { status: 'open' }, true],
    ['a list', [openSession()], true],
    [
      'a hostile getter',
      {
        get id(): string {
          throw new Error('hostile');
        },
      },
      true,
    ],
    ['null', null, false],
  ] as readonly [string, object, boolean][]) {
    it(`is read instead if it is unusable, with ${hasHint ? 'one' : 'no'} hint: ${name}`, async () => {
      const stage = await mount(withProperty(session));
      expect([stage.element.phase, stage.server.requests.length]).to.deep.equal(['open', 1]);
      expect(stage.sentNames).to.deep.equal(['ready']);
      expect(hints).to.have.length(hasHint ? 1 : 0);
    });
  }

  for (const [name, text] of [
    ['broken JSON', '{"id":'],
    ['nothing', ''],
    ['a script that would run', '"</script><script>alert(1)</script>"'],
  ]) {
    it(`is read instead if its script child has ${name}, with one hint`, async () => {
      const stage = await mount({ content: scriptWith(text ?? '') });
      expect([stage.element.phase, stage.server.requests.length, hints.length]).to.deep.equal(['open', 1, 1]);
    });
  }

  it('is not taken from a script that is no child, or no JSON', async () => {
    const content = `<div>${scriptWith(JSON.stringify(openSession()))}</div><script type="text/x">{}</script>`;
    const stage = await mount({ content });
    expect([stage.server.requests.length, hints]).to.deep.equal([1, []]);
  });

  it('is taken from a child that the parser reaches after the first update', async () => {
    const stage = new Stage({});
    document.body.append(stage.element);
    await stage.element.updateComplete;
    stage.element.innerHTML = scriptWith(JSON.stringify(openSession()));
    await stage.advance(0);
    expect([stage.element.phase, stage.server.requests.length]).to.deep.equal(['open', 0]);
    await stage.advance(OPEN_POLL_MS);
    expect(stage.server.requests).to.have.length(1);
    stage.element.remove();
  });
});
