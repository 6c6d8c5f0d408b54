// A purchase through Firefox's accessibility tree alone, as its accessibility service exposes it to screen readers.
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { inBrowserWindow, launchFirefox } from '../support/firefox.js';
import { buyAsTold, type Reader, type Role } from '../support/told-purchase.js';
import { openTwoSteps } from '../support/two-step-session.js';

/** Names of Firefox's roles. */
const ROLES: Readonly<Record<string, Role>> = {
  radiobutton: 'radio',
  pushbutton: 'button',
  link: 'link',
  entry: 'textbox',
  combobox: 'combobox',
  heading: 'heading',
  'text leaf': 'text',
};

describe('told purchase', () => {
  let browser: Browser;
  before(async () => void (browser = await launchFirefox()));
  after(() => browser.close());

  test('Firefox: choose, fill in, confirm, pay, and read the receipt by roles and names alone', async (t) => {
    const { page, server } = await openTwoSteps(t, browser);
    await buyAsTold(readerOf(browser, page), server);
  });
});

/** A handle is the way from the tree's root: the index of each child. */
function readerOf(browser: Browser, page: Page): Reader<string> {
  return {
    async read() {
      const json = await inBrowserWindow(browser, inTree('return JSON.stringify(all(root, ""))'));
      const told = JSON.parse(json) as readonly (readonly [role: string, name: string, path: string])[];
      return told.map(([role, name, handle]) => ({ role: ROLES[role] ?? 'other', name: clean(name), handle }));
    },
    async focus(path) {
      // The page's process moves the focus a moment later; until then, keys would reach what had it before.
      const script = inTree(`const node = at(${JSON.stringify(path)}), state = {};
        node?.takeFocus();
        node?.getState(state, {});
        return state.value & Ci.nsIAccessibleStates.STATE_FOCUSED ? 'yes' : 'no'`);
      return (await inBrowserWindow(browser, script)) === 'yes';
    },
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    type: (text) => page.keyboard.type(text),
  };
}

/** A script with the tree of the page that the window shows. */
function inTree(body: string): string {
  return `(async () => {
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const shown = gBrowser.browsers.find(({ currentURI }) => currentURI.spec.endsWith('/')) ?? gBrowser.selectedBrowser;
    const root = service.getAccessibleFor(shown);
    // There is none until the page has been painted.
    const all = (node, path) => node === null ? [] : [
      [service.getStringRole(node.role), node.name ?? '', path],
      ...Array.from({ length: node.childCount }, (_, index) => all(node.getChildAt(index), path + index + ' ')).flat(),
    ];
    const at = (path) => path.trim().split(' ').reduce((node, index) => node?.getChildAt(Number(index)), root);
    ${body};
  })()`;
}

/** Without the marks that isolate directions, which are not spoken. */
function clean(name: string): string {
  return name
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
