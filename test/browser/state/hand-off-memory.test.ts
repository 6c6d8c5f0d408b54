import { expect, fixture, html } from '@open-wc/testing';
import { tabMemory } from '../../../src/state/hand-off-memory.js';
import { OTHER_ID, SESSION_ID } from '../support/sessions.js';
import { ETHEREUM, TRON } from '../support/states.js';

describe('tabMemory', () => {
  afterEach(() => {
    sessionStorage.clear();
  });

  it('recalls hand-offs by requested session id, even of another session', () => {
    tabMemory.remember(SESSION_ID, { sessionId: SESSION_ID, selection: TRON });
    tabMemory.remember(OTHER_ID, { sessionId: SESSION_ID, selection: ETHEREUM });
    expect(tabMemory.recall(SESSION_ID)).to.deep.equal({ sessionId: SESSION_ID, selection: TRON });
    expect(tabMemory.recall(OTHER_ID)).to.deep.equal({ sessionId: SESSION_ID, selection: ETHEREUM });
  });

  it('recalls a hand-off without a choice', () => {
    const nothing = { sessionId: SESSION_ID, selection: { method: '', currency: '', network: '' } };
    tabMemory.remember(SESSION_ID, nothing);
    expect(tabMemory.recall(SESSION_ID)).to.deep.equal(nothing);
  });

  it('recalls nothing unknown or forgotten', () => {
    expect(tabMemory.recall(SESSION_ID)).to.equal(null);
    tabMemory.remember(SESSION_ID, { sessionId: SESSION_ID, selection: TRON });
    tabMemory.forget(SESSION_ID);
    expect(tabMemory.recall(SESSION_ID)).to.equal(null);
    expect(sessionStorage).to.have.length(0);
  });

  it('ignores other values under its key', () => {
    sessionStorage.setItem(`payfect-checkout:${SESSION_ID}`, '{"method":1}');
    expect(tabMemory.recall(SESSION_ID)).to.equal(null);
  });

  it('works without storage if the page may not use it', async () => {
    // Such a page has an opaque origin and cannot import the module, so it gets the source text.
    const [needed, module] = await Promise.all(
      ['schema/session-id', 'state/hand-off-memory'].map((name) =>
        textOf(new URL(`../../../src/${name}.ts`, import.meta.url)),
      ),
    );
    const script = `
      ${needed}
      ${module?.replace(/^import .*$/m, '')}
      let isBlocked = false;
      try { sessionStorage; } catch { isBlocked = true; }
      tabMemory.remember('${SESSION_ID}', { sessionId: '${SESSION_ID}', selection: { method: 'crypto', currency: 'usdt', network: 'tron' } });
      const recalled = tabMemory.recall('${SESSION_ID}');
      tabMemory.forget('${SESSION_ID}');
      parent.postMessage({ isBlocked, recalled }, '*');`;
    const message = new Promise<unknown>((resolve) => {
      addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
    const page = `<script type="module">${script}</script>`;
    await fixture(html`<iframe title="A page without storage" sandbox="allow-scripts" srcdoc=${page}></iframe>`);
    expect(await message).to.deep.equal({ isBlocked: true, recalled: null });
  });
});

async function textOf(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return response.text();
}
