import type { BrowserContextOptions, Page } from 'playwright-core';
import { checkoutElement, chooseTron, fillDetails, handOff, phaseIs } from './checkout-element.js';
import { createSandboxCheckout, press } from './sandbox-checkout.js';
import type { Site } from './site.js';

export const PHASES = [
  'idle',
  'loading',
  'open',
  'chosen',
  'waiting',
  'complete',
  'expired',
  'canceled',
  'failed',
] as const;

/** What there is to see beside these where the proxy fixes the choice (`FIXING`). */
export const FIXED_PHASES = ['details', 'confirmed', 'restartable'] as const;

/** The phases of the element, and `chosen`: open with a choice made and the QR code shown. */
export type ShownPhase = (typeof PHASES | typeof FIXED_PHASES)[number];

/** A page of its own with the element in a phase, brought there by the real servers. The caller closes its context. */
export async function openPhase(site: Site, phase: ShownPhase, options: BrowserContextOptions = {}): Promise<Page> {
  // A still page: what fades is half transparent in between, for eyes and for contrast checks alike.
  const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const checkout = await createSandboxCheckout(
    site.sandbox.url,
    phase === 'details' || phase === 'confirmed' ? ASKING : {},
  );
  if (phase === 'complete') await press(checkout, 'pay');
  if (phase === 'expired' || phase === 'restartable') await press(checkout, 'expire');
  if (phase === 'loading') await page.route('**/payfect/checkouts/*', () => undefined);
  await page.goto(site.merchant.pageUrl(sessionIdFor(phase, checkout.id)));
  await phaseIs(page, SHOWN_BY_LOADING[phase] ?? phase);
  await act(page, phase);
  return page;
}

const SHOWN_BY_LOADING: Partial<Record<ShownPhase, string>> = {
  chosen: 'open',
  waiting: 'open',
  canceled: 'open',
  details: 'open',
  confirmed: 'open',
  restartable: 'expired',
};

const ASKING = {
  name_collection: true,
  email_collection: true,
  phone_number_collection: true,
  shipping_address_collection: ['TW', 'US'],
};

function sessionIdFor(phase: ShownPhase, id: string): string {
  if (phase === 'idle') return '';
  return phase === 'failed' ? 'bad' : id;
}

async function act(page: Page, phase: ShownPhase): Promise<void> {
  const element = checkoutElement(page);
  switch (phase) {
    case 'chosen':
      await chooseTron(page);
      await element.getByText('Pay with another device').click();
      await element.locator('[part=qr] svg').waitFor();
      break;
    case 'details':
      await chooseTron(page);
      await element.getByLabel('E-mail').fill('ada@example');
      break;
    case 'confirmed':
      await chooseTron(page);
      await fillDetails(page);
      await element.getByRole('button', { name: 'Continue' }).click();
      await element.locator('[part=confirmation]').waitFor();
      break;
    case 'restartable':
      await element.locator('[part=restart]').waitFor();
      break;
    case 'waiting':
      await chooseTron(page);
      await (await handOff(page)).close();
      await phaseIs(page, 'waiting');
      break;
    case 'canceled':
      await element.getByRole('button', { name: 'Cancel' }).click();
      await phaseIs(page, 'canceled');
      break;
    default:
  }
}
