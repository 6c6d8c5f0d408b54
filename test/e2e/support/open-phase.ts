import type { BrowserContextOptions, Page } from 'playwright-core';
import { checkoutElement, chooseTron, fillDetails, handOff, waitForPhase } from './checkout-element.js';
import { createSandboxCheckout, press } from './sandbox-checkout.js';
import type { Site } from './site.js';

export const PHASES = [
  'idle',
  'loading',
  'open',
  'chosen',
  'waiting',
  'canceling',
  'complete',
  'expired',
  'canceled',
  'failed',
] as const;

/** Further states that exist only if the proxy confirms the choice (`TWO_STEPS`). */
export const TWO_STEP_PHASES = ['details', 'confirmed', 'restartable'] as const;

/**
 * A phase of the element, or a state within one: `chosen` is open, with a choice made and the QR code shown; `canceling` is
 * waiting, with the question whether to cancel.
 */
export type ShownPhase = (typeof PHASES | typeof TWO_STEP_PHASES)[number];

/** Opens a page in a new context and brings its element into the phase. The caller closes the context. */
export async function openPhase(site: Site, phase: ShownPhase, options: BrowserContextOptions = {}): Promise<Page> {
  // No transitions: text that is fading in fails contrast checks.
  const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const checkout = await createSandboxCheckout(
    site.sandbox.url,
    phase === 'details' || phase === 'confirmed' ? COLLECT_EVERYTHING : {},
  );
  if (phase === 'complete') await press(checkout, 'pay');
  if (phase === 'expired' || phase === 'restartable') await press(checkout, 'expire');
  if (phase === 'loading') await page.route('**/payfect/checkouts/*', () => undefined);
  await page.goto(site.merchant.pageUrl(sessionIdFor(phase, checkout.id)));
  await waitForPhase(page, PHASE_AFTER_LOAD[phase] ?? phase);
  await act(page, phase);
  return page;
}

const PHASE_AFTER_LOAD: Partial<Record<ShownPhase, string>> = {
  chosen: 'open',
  waiting: 'open',
  canceling: 'open',
  canceled: 'open',
  details: 'open',
  confirmed: 'open',
  restartable: 'expired',
};

const COLLECT_EVERYTHING = {
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
      await element.getByText('Scan with your phone').click();
      await element.locator('[part=qr] [role=img]').waitFor();
      break;
    case 'details':
      await chooseTron(page);
      await element.getByLabel('Email address').fill('ada@example');
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
    case 'canceling':
      await chooseTron(page);
      await (await handOff(page)).close();
      await waitForPhase(page, 'waiting');
      if (phase === 'waiting') break;
      await element.locator('[part=cancel]').click();
      await element.locator('[part=cancel-question]').waitFor();
      break;
    case 'canceled':
      await element.getByRole('button', { name: 'Cancel' }).click();
      await waitForPhase(page, 'canceled');
      break;
    default:
  }
}
