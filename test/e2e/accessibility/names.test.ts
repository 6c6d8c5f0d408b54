// What the browser itself tells screen readers and voice control, in every state: names of controls, and names that amounts
// and words are glued together in (WCAG 1.3.1, 2.4.6, 2.5.3, 4.1.2).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { PREVIEW_STATES, type PreviewState } from '../../../src/preview/states.js';
import { findings, openAllStates } from '../support/all-states.js';
import { axTree, flat, type AxNode } from '../support/ax-tree.js';
import { launchBrowser } from '../support/browser.js';
import { openPreview } from '../support/gallery.js';
import { measure } from '../support/measure.js';

const CONTROLS = ['link', 'button', 'radio', 'checkbox', 'textbox', 'searchbox', 'combobox', 'DisclosureTriangle'];
/** Roles that must not stand without a name. */
const NAMED = [...CONTROLS, 'region', 'heading', 'image', 'timer', 'progressbar'];

describe('names in the browser’s accessibility tree', () => {
  let browser: Browser;
  let page: Page;
  /** What the browser tells in each state. */
  const trees = new Map<PreviewState, readonly AxNode[]>();

  before(async () => {
    browser = await launchBrowser();
    page = await openAllStates(browser);
    await findings(page, async (state) => {
      trees.set(state, flat(await axTree(page)));
      return [];
    });
  });
  after(() => browser.close());

  /** What `check` finds in the tree of each state, with the state before it. */
  function findingsIn(check: (nodes: readonly AxNode[], state: PreviewState) => readonly string[]): readonly string[] {
    assert.equal(trees.size, PREVIEW_STATES.length);
    return [...trees].flatMap(([state, nodes]) => check(nodes, state).map((finding) => `${state}: ${finding}`));
  }

  test('every control, region, heading and picture has a name', () => {
    let controls = 0;
    const found = findingsIn((nodes) => {
      controls += nodes.filter(({ role }) => CONTROLS.includes(role)).length;
      return nodes.filter(({ role, name }) => NAMED.includes(role) && name === '').map(({ role }) => `${role} unnamed`);
    });
    assert.ok(controls > 100, `only ${controls} controls were found`);
    assert.deepEqual(found, []);
  });

  test('no name runs two texts together', () => {
    assert.deepEqual(findingsIn(gluedNames), []);
  });

  test('a control’s name contains its visible texts, in their order', () => {
    const found = findingsIn((nodes) =>
      nodes
        .filter(({ role }) => CONTROLS.includes(role))
        .flatMap(({ role, name, children }) => {
          const texts = flat(children).filter((node) => node.role === 'StaticText');
          const visible = texts.map((text) => text.name).join(' ');
          return name.startsWith(visible) ? [] : [`${role} "${name}" shows "${visible}"`];
        }),
    );
    assert.deepEqual(found, []);
  });

  test('two controls with one role have two names', () => {
    const found = findingsIn((nodes) => {
      const told = nodes.filter(({ role }) => CONTROLS.includes(role)).map(({ role, name }) => `${role} "${name}"`);
      return told.filter((one, index) => told.indexOf(one) !== index).map((one) => `twice: ${one}`);
    });
    assert.deepEqual(found, []);
  });

  test('every state but loading has a heading', () => {
    const found = findingsIn((nodes, state) => {
      const headings = nodes.filter(({ role }) => role === 'heading');
      return headings.length > 0 || state.startsWith('loading') ? [] : ['no heading'];
    });
    assert.deepEqual(found, []);
  });

  test('amounts are isolated from the words around them', async () => {
    assert.deepEqual(await findings(page, () => measure(page, 'glued')), []);
  });

  test('the test finds an unnamed control and a name run together', async (t) => {
    const faulty = await openPreview(browser, 'open-card');
    t.after(() => faulty.context().close());
    await faulty.evaluate(() => {
      const root = document.querySelector('payfect-checkout')?.shadowRoot?.querySelector('[part~=checkout]');
      root?.insertAdjacentHTML('beforeend', '<button></button><button><bdi>Tether</bdi><bdi>USDT</bdi></button>');
    });
    const nodes = flat(await axTree(faulty));
    assert.equal(nodes.filter(({ role, name }) => role === 'button' && name === '').length, 1);
    assert.deepEqual(gluedNames(nodes), ['button "TetherUSDT" runs "Tether" and "USDT" together']);
  });
});

/** Names that contain two neighboring texts without anything between. A label's texts stand beside its control. */
function gluedNames(nodes: readonly AxNode[]): readonly string[] {
  const texts = nodes.filter(({ role }) => role === 'StaticText').map(({ name }) => name);
  const pairs = texts.slice(1).map((text, index) => [texts[index] ?? '', text] as const);
  const apart = pairs.filter(([one, other]) => /[\p{L}\p{N}]$/u.test(one) && /^[\p{L}\p{N}]/u.test(other));
  return nodes
    .filter(({ role }) => role !== 'StaticText')
    .flatMap(({ role, name }) => {
      const [one, other] = apart.find(([before, after]) => name.includes(before + after)) ?? [];
      return one === undefined ? [] : [`${role} "${name}" runs "${one}" and "${other}" together`];
    });
}
