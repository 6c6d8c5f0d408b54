// The page behind the dialog, with scroll bars that take space, as on Windows.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { openSite, type Site } from '../support/site.js';
import { openButtonPage } from './support.js';

/** Style sheets of pages, each with its own idea of what scrolls. */
const PAGES: Readonly<Record<string, string>> = {
  'scrolls when it is long': 'html { overflow: visible }',
  'always shows a scroll bar': 'html { overflow-y: scroll }',
  'always shows a scroll bar, set on body': 'body { overflow-y: scroll }',
  'hides what is too wide': 'body { overflow-x: hidden }',
  'reserves the place of the scroll bar': 'html { scrollbar-gutter: stable }',
  'insists on scrolling': 'html { overflow: auto !important }',
  'is short': 'main > p { display: none }',
};

/** Where the page has scrolled to, and where its content stands. */
function placeOf(page: Page): Promise<unknown> {
  return page.evaluate(() => [scrollY, document.querySelector('h1')?.getBoundingClientRect().toJSON()]);
}

describe('the page behind the dialog', () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    site = await openSite();
    browser = await launchBrowser({ without: ['--hide-scrollbars'] });
  });
  after(() => Promise.all([browser.close(), site.close()]));

  test('has scroll bars that take space in this browser', async () => {
    const { page } = await openButtonPage({ ...site, browser });
    assert.ok(await page.evaluate(() => innerWidth > document.documentElement.clientWidth));
    await page.context().close();
  });

  for (const [what, rules] of Object.entries(PAGES)) {
    test(`neither scrolls nor shifts if it ${what}`, async () => {
      const { page, button, dialog } = await openButtonPage({ ...site, browser });
      await page.addStyleTag({ content: rules });
      await page.evaluate(() => scrollTo(0, 40));
      const before = await placeOf(page);
      await button.click();
      await dialog.getByLabel('Tether').waitFor();
      assert.deepEqual(await placeOf(page), before);
      await page.mouse.move(5, 5);
      await page.mouse.wheel(0, 300);
      await page.keyboard.press('End');
      assert.deepEqual(await placeOf(page), before);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await page.waitForFunction(() => document.adoptedStyleSheets.length === 0);
      assert.deepEqual(await placeOf(page), before);
      await page.context().close();
    });
  }
});
