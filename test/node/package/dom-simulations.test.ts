// Simulated DOMs, in which merchants test their pages and render them on a server. They lack parts of what browsers have.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { newestAnswer } from '../../support/payfect-answers.js';
import { built, PROJECT } from '../support/project.js';

const SETUPS: Readonly<Record<string, string>> = {
  jsdom: `
    const { JSDOM } = await import('jsdom');
    const { window } = new JSDOM('<html lang="zh_TW"><body></body></html>', { url: 'https://shop.example/cart' });`,
  'happy-dom': `
    const { Window } = await import('happy-dom');
    const window = new Window({ url: 'https://shop.example/cart' });
    window.document.documentElement.lang = 'zh_TW';`,
};

/** Makes the window's members global, as test runners do. */
const INSTALL = `
  for (const key of [...Object.getOwnPropertyNames(window), 'addEventListener', 'removeEventListener']) {
    if (key in globalThis && !/^(window|document|navigator|location|.*Event|EventTarget)$/.test(key)) continue;
    const value = window[key];
    const isMethod = typeof value === 'function' && /^[a-z]/.test(key);
    Object.defineProperty(globalThis, key, { configurable: true, writable: true, value: isMethod ? value.bind(window) : value });
  }`;

/** What one or the other of the simulations lacks, in this or an older version. */
const REMOVALS: Readonly<Record<string, string>> = {
  'all that it has': '',
  'no attachInternals':
    'delete HTMLElement.prototype.attachInternals; delete window.HTMLElement.prototype.attachInternals;',
  'no MutationObserver': 'delete globalThis.MutationObserver;',
  'no constructable style sheets': 'delete window.CSSStyleSheet; delete globalThis.CSSStyleSheet;',
  'no matchMedia': 'delete window.matchMedia; delete globalThis.matchMedia;',
  'no sessionStorage': 'delete window.sessionStorage; delete globalThis.sessionStorage;',
  'no MessageChannel': 'delete window.MessageChannel; delete globalThis.MessageChannel;',
  'no fetch': 'delete globalThis.fetch;',
};

const SHOW = `
  const session = ${JSON.stringify(newestAnswer({ secondsLeft: 600 }))};
  globalThis.fetch &&= async () => new Response(JSON.stringify(session), { headers: { 'content-type': 'application/json' } });
  await import('./dist/payfect-checkout.js');
  const element = document.createElement('payfect-checkout');
  element.setAttribute('session-id', session.id);
  const sent = [];
  element.addEventListener('ready', () => sent.push('ready'));
  document.body.append(element);
  await element.updateComplete;
  const loading = element.phase;
  for (let round = 0; round < 200 && element.phase === 'loading'; round++) await new Promise((resolve) => setTimeout(resolve, 10));
  await element.updateComplete;
  const { phase } = element;
  const link = element.shadowRoot.querySelector('a[part~=pay]')?.getAttribute('href') ?? null;
  element.remove();
  element.focus();
  await element.cancel();
  process.stdout.write(JSON.stringify({ loading, phase, link, sent }), () => process.exit());`;

function run(program: string): unknown {
  const args = ['--input-type=module', '--eval', program];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8', timeout: 30_000 }),
  ) as unknown;
}

for (const [name, setup] of Object.entries(SETUPS)) {
  describe(`The element in ${name}`, () => {
    for (const [what, removal] of Object.entries(REMOVALS)) {
      test(`B19 can be created and shows a session: ${what}`, () => {
        built('payfect-checkout.js');
        const shown = run(`${setup}${INSTALL}${removal}${SHOW}`);
        const { url } = newestAnswer();
        const expected =
          what === 'no fetch'
            ? { loading: 'loading', phase: 'loading', link: null, sent: [] }
            : { loading: 'loading', phase: 'open', link: url, sent: ['ready'] };
        assert.deepEqual(shown, expected);
      });
    }
  });
}

/** What loads after the first paint, such as the countdown, is not rendered on servers: only its room is. */
const RENDERED = [
  ...['頑碼資訊有限公司', 'Test mode · no real money', '20.00 ', '1 item', '20.00 USDT'],
  ...['Crypto', 'Card', 'Tether', 'USDT · Tron (TRC20)', 'Pay ', 'buy-dev.payfect.finance'],
];

describe('The element in @lit-labs/ssr', () => {
  for (const attributes of [
    '',
    'session-id="ed8d24aa-a860-426b-8e56-87cb9f55a081" proxy-url="payfect" locale="zh_TW"',
  ]) {
    test(`B19 is rendered, with its fallback: ${attributes === '' ? 'idle' : 'with a session'}`, () => {
      built('define.js');
      const html = run(`
        const { render } = await import('@lit-labs/ssr');
        const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
        const { html } = await import('lit');
        await import('payfect-checkout/define');
        const markup = html\`<payfect-checkout ${attributes}><a href="https://pay.example/">Pay</a></payfect-checkout>\`;
        console.log(JSON.stringify(await collectResult(render(markup))));`);
      assert.match(String(html), /<template shadowroot="open" shadowrootmode="open">/);
      assert.match(String(html), /<a href="https:\/\/pay\.example\/">Pay<\/a>/);
      assert.match(String(html), /<style>:host/);
    });
  }

  test('renders order, choice and payment link of a session that it is given, and starts no timer', () => {
    built('define.js');
    const html = String(
      run(`
        const { render } = await import('@lit-labs/ssr');
        const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
        const { html } = await import('lit');
        await import('payfect-checkout/define');
        globalThis.setTimeout = () => { throw new Error('a timer'); };
        const session = ${JSON.stringify(newestAnswer({ secondsLeft: 600 }))};
        const markup = html\`<payfect-checkout session-id=\${session.id} .initialSession=\${session}></payfect-checkout>\`;
        console.log(JSON.stringify(await collectResult(render(markup))));`),
    );
    assert.doesNotMatch(html, /textContent|checked="false"/);
    const texts = html.replace(/<style>.*?<\/style>|<!--.*?-->/gs, '').replace(/<[^>]*>/g, '|');
    for (const text of RENDERED) assert.ok(texts.includes(`|${text}|`), `${text} is in ${texts}`);
  });
});
