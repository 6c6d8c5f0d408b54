// A merchant's page with a button instead of the checkout itself, on the real stack.
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { createSandboxCheckout, type SandboxCheckout } from '../support/sandbox-checkout.js';
import type { Site } from '../support/site.js';

export interface ButtonPage {
  readonly page: Page;
  readonly checkout: SandboxCheckout;
  /** The button in the element's shadow root. */
  readonly button: Locator;
  readonly dialog: Locator;
}

/** Opens a page that scrolls, with one button. The caller closes the context. */
export async function openButtonPage(site: Site, options: BrowserContextOptions = {}): Promise<ButtonPage> {
  // No transitions: text that is fading in fails contrast checks.
  const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const callback_url = new URL('/payfect/callback', site.merchant.pageUrl('')).href;
  const checkout = await createSandboxCheckout(site.sandbox.url, { callback_url });
  await page.goto(site.merchant.pageUrl('', { tail: 'Terms and conditions. '.repeat(600) }));
  await page.evaluate((id) => {
    const element = document.createElement('payfect-checkout-button');
    element.setAttribute('session-id', id);
    element.textContent = 'Pay 46.00 USDT';
    document.querySelector('payfect-checkout')?.replaceWith(element);
  }, checkout.id);
  const host = page.locator('payfect-checkout-button');
  const button = host.locator('[part=button]');
  await button.waitFor();
  return { page, checkout, button, dialog: host.locator('dialog') };
}

/** The phase of the button's checkout. */
export async function waitForButtonPhase(page: Page, phase: string): Promise<void> {
  const has = (wanted: string) => document.querySelector(`payfect-checkout-button:state(${wanted})`) !== null;
  await page.waitForFunction(has, phase);
}
