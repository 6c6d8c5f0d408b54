import type { Browser, Page } from 'playwright-core';
import { waitForPhase } from './checkout-element.js';

/** Adds an item to the cart of the demo shop, and opens the checkout page in a new context. The caller closes the context. */
export async function startCheckout(browser: Browser, shopUrl: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(shopUrl);
  await page.getByRole('button', { name: 'Add one Dune mug' }).click();
  await page.getByRole('button', { name: 'Checkout' }).click();
  await waitForPhase(page, 'open');
  return page;
}

/** The element's events as the checkout page lists them. */
export const loggedEvents = (page: Page) => page.locator('#events b').allTextContents();
