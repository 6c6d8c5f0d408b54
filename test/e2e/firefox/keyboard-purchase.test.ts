// A purchase by keyboard alone in Firefox: two steps, with a form.
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchFirefox } from '../support/firefox.js';
import { buyByKeyboard } from '../support/keyboard-purchase.js';
import { openTwoSteps } from '../support/two-step-session.js';

describe('keyboard purchase', () => {
  let browser: Browser;
  before(async () => void (browser = await launchFirefox()));
  after(() => browser.close());

  test('Firefox: choose, fill in, confirm, pay, and reach the receipt with Tab, Space, Enter and letters', async (t) => {
    const { page, server } = await openTwoSteps(t, browser);
    await page.waitForSelector('payfect-checkout >>> select', { visible: true });
    await buyByKeyboard({ page, waitForPhase: (phase) => waitForState(page, phase) }, server);
  });
});

async function waitForState(page: Page, phase: string): Promise<void> {
  await page.waitForSelector(`payfect-checkout:state(${phase})`, { timeout: 15_000, visible: true });
}
