// A purchase through Chromium's accessibility tree alone. Firefox's is in ../firefox/told-purchase.test.ts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axTree, devTools, flat } from '../support/ax-tree.js';
import { launchBrowser } from '../support/browser.js';
import { buyAsTold, type Reader, type Role } from '../support/told-purchase.js';
import { openTwoSteps } from '../support/two-step-session.js';

const ROLES: Readonly<Record<string, Role>> = {
  radio: 'radio',
  button: 'button',
  link: 'link',
  textbox: 'textbox',
  combobox: 'combobox',
  heading: 'heading',
  StaticText: 'text',
};

describe('told purchase', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('Chromium: choose, fill in, confirm, pay, and read the receipt by roles and names alone', async (t) => {
    const { page, server } = await openTwoSteps(t, browser);
    const bodies: (string | null)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') bodies.push(request.postData());
    });
    await buyAsTold(readerOf(page), server);
    assert.deepEqual(JSON.parse(bodies[0] ?? ''), {
      type: 'crypto',
      currency: 'usdt',
      network: 'tron',
      customer: CUSTOMER,
    });
  });
});

const CUSTOMER = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  phone: '+886 2 1234 5678',
  address: { country: 'US', line1: '1 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94105' },
};

function readerOf(page: Page): Reader<number> {
  return {
    async read() {
      const nodes = flat(await axTree(page));
      return nodes.map(({ role, name, backendNodeId = 0 }) => ({
        role: ROLES[role] ?? 'other',
        name,
        handle: backendNodeId,
      }));
    },
    async focus(backendNodeId) {
      const session = await devTools(page);
      return session.send('DOM.focus', { backendNodeId }).then(
        () => true,
        () => false,
      );
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
  };
}
