// What the manifest lists is what the element has: parts, slots, states and custom properties, in all states of the gallery.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Package } from 'custom-elements-manifest';
import type { Browser, Page } from 'playwright-core';
import { PREVIEW_STATES } from '../../../src/preview/states.js';
import { elementsIn } from '../../../tools/manifest/manifest.js';
import { openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import { measure } from '../support/measure.js';

const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as Package;
const checkout = elementsIn(manifest).find(({ tagName }) => tagName === 'payfect-checkout');
const namesOf = (list: readonly { readonly name: string }[] = []) => list.map(({ name }) => name).sort();

/** A value that no default has. */
const PROBES: readonly (readonly [RegExp, string])[] = [
  [/-font$/, 'monospace'],
  [/-shadow$/, '0 0 7px 7px red'],
  [/-duration$/, '7s'],
  [/-(radius|space|height|width|size)$/, '37px'],
  [/./, 'rgb(1, 2, 3)'],
];

describe('The public surface', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await openAllStates(browser, { reducedMotion: 'no-preference' });
  });
  after(() => browser.close());

  async function inAllStates(find: (page: Page) => Promise<readonly string[]>): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const state of PREVIEW_STATES) {
      await measure(page, 'showState', state);
      for (const name of await find(page)) found.add(name);
    }
    return [...found].sort();
  }

  /** Whether some state looks different with that value. */
  async function isChanged(property: string, value: string): Promise<boolean> {
    for (const state of PREVIEW_STATES) {
      await measure(page, 'showState', state);
      if (await measure(page, 'looksDifferentWith', property, value)) return true;
    }
    return false;
  }

  const attributesOf = (selector: string, attribute: string) =>
    page.evaluate(
      ([wanted, name]) =>
        [...(document.querySelector('payfect-checkout')?.shadowRoot?.querySelectorAll(wanted) ?? [])].map(
          (node) => node.getAttribute(name) ?? '',
        ),
      [selector, attribute] as const,
    );

  test('has every documented part in some state, and no other', async () => {
    const found = await inAllStates(async () =>
      (await attributesOf('[part]', 'part')).flatMap((part) => part.split(' ').filter(Boolean)),
    );
    assert.deepEqual(found, namesOf(checkout?.cssParts));
  });

  test('has every documented slot in some state, and no other', async () => {
    const found = new Set(await inAllStates(() => attributesOf('slot', 'name')));
    // Without a session id, there is only the content of the element.
    found.add('');
    assert.deepEqual([...found].sort(), namesOf(checkout?.slots));
  });

  test('has every documented state, and no other', async () => {
    const documented = namesOf(checkout?.cssStates);
    const found = await inAllStates(() =>
      page.evaluate((names) => {
        const element = document.querySelector('payfect-checkout');
        return names.filter((name) => element?.matches(`:state(${name})`));
      }, documented),
    );
    // The previews have every phase but the one without a session id.
    assert.deepEqual(['idle', ...found].sort(), documented);
  });

  test('reads every documented custom property, and no other', async () => {
    const files = (await readdir('dist')).filter((file) => /^payfect-checkout\.?.*\.js$/.test(file));
    const texts = await Promise.all(files.map((file) => readFile(path.join('dist', file), 'utf8')));
    const used = new Set(texts.flatMap((text) => text.match(/--payfect-[a-z]+(?:-[a-z]+)*/g) ?? []));
    const all = elementsIn(manifest).flatMap(({ cssProperties }) => namesOf(cssProperties));
    assert.deepEqual([...used].sort(), all.sort());
  });

  for (const name of namesOf(checkout?.cssProperties)) {
    test(`${name} changes how some state looks`, async () => {
      const [, value = ''] = PROBES.find(([pattern]) => pattern.test(name)) ?? [];
      assert.equal(await isChanged(name, value), true);
    });
  }
});
