// The browser's own accessibility tree of the main states, line by line.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { PREVIEW_STATES } from '../../../src/preview/states.js';
import { openAllStates } from '../support/all-states.js';
import { axTree, flat, lineOf } from '../support/ax-tree.js';
import { launchBrowser } from '../support/browser.js';
import { measure } from '../support/measure.js';
import { EXPECTED_TREES } from './expected-trees.js';

/** What a screen reader can list and jump to. Texts between them are read in their order, which is the document's. */
const TOLD = ['region', 'heading', 'timer', 'group', 'radio', 'link', 'button', 'textbox', 'searchbox', 'combobox'];
const ALSO_TOLD = ['DisclosureTriangle', 'image', 'status', 'alert', 'checkbox', 'progressbar'];

describe('accessibility tree', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await openAllStates(browser);
  });
  after(() => browser.close());

  for (const state of PREVIEW_STATES.filter((name) => name in EXPECTED_TREES)) {
    test(`${state}: roles, names and states in their order`, async () => {
      await measure(page, 'showState', state);
      const told = flat(await axTree(page))
        .filter(({ role }) => TOLD.includes(role) || ALSO_TOLD.includes(role))
        // The group of a disclosure, which the browser makes, has no name.
        .filter(({ role, name }) => role !== 'group' || name !== '');
      assert.deepEqual(told.map(lineOf), EXPECTED_TREES[state]);
    });
  }

  test('all states that have an expectation exist', () => {
    const names: readonly string[] = PREVIEW_STATES;
    assert.deepEqual(
      Object.keys(EXPECTED_TREES).filter((state) => !names.includes(state)),
      [],
    );
  });
});
