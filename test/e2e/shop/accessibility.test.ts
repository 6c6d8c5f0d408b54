// The pages of the demo: axe in light and dark, nothing cut off at 280 px with text of twice the size, in both directions.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { PAGE_NAMES, startDemo, visitDemo } from './support.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  // Not as a script tag, which the policy of the pages forbids.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What is wider than the box it is in, outside the element, with the widths. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .filter((element) => !element.matches('.visually-hidden, select'))
      .map(
        ({ tagName, className, scrollWidth, clientWidth }) => `${tagName}.${className} ${scrollWidth}/${clientWidth}`,
      ),
  );
}

describe('the pages of the demo', () => {
  let browser: Browser;
  let demo: Awaited<ReturnType<typeof startDemo>>;

  before(async () => {
    [browser, demo] = await Promise.all([launchBrowser(), startDemo()]);
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });

  for (const name of PAGE_NAMES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name}, ${colorScheme}: axe finds no violation`, async () => {
        const page = await visitDemo(browser, demo.pages[name], { colorScheme });
        for (const summary of await page.locator('summary:visible').all()) await summary.click();
        assert.deepEqual(await violationsOn(page), []);
        await page.context().close();
      });
    }

    for (const dir of ['ltr', 'rtl'] as const) {
      test(`${name}, ${dir}: nothing is cut off at 280 px with text of twice the size`, async () => {
        const page = await visitDemo(browser, demo.pages[name], { viewport: { width: 280, height: 700 } });
        await page.evaluate((direction) => {
          document.documentElement.dir = direction;
          document.documentElement.style.fontSize = '200%';
        }, dir);
        for (const summary of await page.locator('summary:visible').all()) await summary.click();
        assert.deepEqual(await cutOff(page), []);
        await page.context().close();
      });
    }
  }

  test('axe finds a violation when there is one, and the measure what is cut off', async () => {
    const page = await visitDemo(browser, demo.pages.store);
    await page.evaluate(() => {
      document.body.append(new Image(1, 1));
      const wide = document.createElement('p');
      wide.textContent = 'wide'.repeat(1000);
      wide.style.overflowWrap = 'normal';
      document.body.append(wide);
    });
    assert.match((await violationsOn(page)).join(' '), /image-alt/);
    assert.match((await cutOff(page)).join(' '), /P\. \d+\/\d+/);
    await page.context().close();
  });
});
