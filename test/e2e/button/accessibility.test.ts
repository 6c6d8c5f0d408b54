// The dialog for shoppers who use a keyboard or a screen reader: axe, real keys, and the focus that they move.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { press } from '../support/sandbox-checkout.js';
import { openSite, type Site, TWO_STEPS } from '../support/site.js';
import { openButtonPage, waitForButtonPhase } from './support.js';

const AXE = createRequire(import.meta.url).resolve('axe-core');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate<AxeResult>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What has the focus, through the shadow roots: the last one by name, part or tag. */
const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at.getAttribute('name') ?? at.getAttribute('part')?.split(' ')[0] ?? at.localName;
})()`;

describe('the dialog', () => {
  let site: Site;
  before(async () => void (site = await openSite({ proxy: TWO_STEPS })));
  after(() => site.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1024]) {
      test(`axe finds no violation, ${colorScheme}, ${width} px`, async () => {
        const { page, button, dialog, checkout } = await openButtonPage(site, {
          colorScheme,
          viewport: { width, height: 800 },
        });
        assert.deepEqual(await violationsOn(page), [], 'closed');
        const listening = page.waitForResponse((response) => response.url().endsWith('/events'));
        await button.click();
        await dialog.getByLabel('Tether').waitFor();
        assert.deepEqual(await violationsOn(page), [], 'open');
        await listening;
        await press(checkout, 'pay');
        await waitForButtonPhase(page, 'complete');
        await dialog.locator('[part=done]').waitFor();
        assert.deepEqual(await violationsOn(page), [], 'complete');
        await page.context().close();
      });
    }
  }

  test('keyboard: Enter opens, Tab stays inside, Escape closes and returns to the button', async () => {
    const { page, button, dialog } = await openButtonPage(site);
    const { keyboard } = page;
    await button.focus();
    await keyboard.press('Enter');
    await dialog.getByLabel('Tether').waitFor();
    await page.waitForFunction(`${FOCUSED} === 'method'`);
    const visited = new Set<unknown>();
    for (let presses = 0; presses < 12; presses++) {
      await keyboard.press('Tab');
      visited.add(await page.evaluate(FOCUSED));
    }
    for (const name of ['close', 'method', 'currency', 'cancel']) assert.ok(visited.has(name), [...visited].join());
    assert.equal(visited.has('button'), false);
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(FOCUSED), 'button');
    await page.context().close();
  });

  test('keyboard: no number of Escapes closes the dialog while a payment is awaited', async () => {
    const { page, button, dialog } = await openButtonPage(site);
    await button.click();
    await dialog.getByLabel('Tether').check();
    await dialog.getByLabel('Tron').check();
    await dialog.getByRole('button', { name: 'Continue' }).click();
    const opened = page.waitForEvent('popup');
    await dialog.getByRole('link', { name: /^Pay / }).click();
    await (await opened).close();
    await waitForButtonPhase(page, 'waiting');
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(FOCUSED), 'keep');
    assert.ok(await dialog.isVisible());
    await page.context().close();
  });

  test('a screen reader finds a modal dialog with a name, and nothing beside it', async () => {
    const { page, button, dialog } = await openButtonPage(site);
    await button.click();
    await dialog.getByLabel('Tether').waitFor();
    assert.equal(await page.getByRole('dialog', { name: 'Checkout' }).count(), 1);
    const snapshot = await page.locator('body').ariaSnapshot();
    assert.match(snapshot, /dialog "Checkout"/);
    await page.context().close();
  });

  test('text of 200 % fits into a phone, and everything can be scrolled to', async () => {
    const { page, button, dialog } = await openButtonPage(site, { viewport: { width: 320, height: 500 } });
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    await button.click();
    await dialog.getByLabel('Tether').check();
    await dialog.getByRole('button', { name: 'Cancel' }).scrollIntoViewIfNeeded();
    const width = await dialog.evaluate((element) => element.scrollWidth);
    assert.ok(width <= 320, `the dialog is ${width} px wide`);
    assert.ok(await dialog.locator('[part=close]').isVisible());
    await page.context().close();
  });
});
