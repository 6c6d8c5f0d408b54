import type { Locator, Page } from 'playwright-core';

export function checkoutElement(page: Page): Locator {
  return page.locator('payfect-checkout');
}

/** Resolves when the element is in the phase; rejects after 15 seconds with the phase it is in instead. */
export async function waitForPhase(page: Page, phase: string): Promise<void> {
  const has = (wanted: string) => Reflect.get(document.querySelector('payfect-checkout') ?? {}, 'phase') === wanted;
  try {
    await page.waitForFunction(has, phase, { timeout: 15_000 });
  } catch (cause) {
    const actual = await page.evaluate(() =>
      String(Reflect.get(document.querySelector('payfect-checkout') ?? {}, 'phase')),
    );
    throw new Error(`The element did not reach "${phase}"; it is "${actual}".`, { cause });
  }
}

/** Resolves when the file is there that loads after the first paint: it speaks, warns in the console and has more styles. */
export async function waitForAfterPaint(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('payfect-checkout')?.shadowRoot;
    return root !== null && root !== undefined && root.adoptedStyleSheets.length > 1;
  });
}

/** Resolves when the element says a text to screen readers. The marks that isolate directions are not spoken. */
export async function waitForSpoken(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const region = document.querySelector('payfect-checkout')?.shadowRoot?.querySelector('.spoken[role=status]');
    return region?.textContent.replace(/[\u2066-\u2069]/g, '').includes(wanted);
  }, text);
}

/** Chooses Tether on Tron. */
export async function chooseTron(page: Page): Promise<void> {
  const element = checkoutElement(page);
  await element.getByLabel('Tether').check();
  await element.getByLabel('Tron').check();
}

/** Chooses Tether on Tron and confirms the choice at the proxy (`select`). */
export async function confirmTron(page: Page): Promise<void> {
  await chooseTron(page);
  await checkoutElement(page).getByRole('button', { name: 'Continue' }).click();
  await checkoutElement(page).locator('[part=confirmation]').filter({ hasText: 'USDT on Tron' }).waitFor();
}

/** Fills in the form of a checkout that has every collection flag. */
export async function fillDetails(page: Page): Promise<void> {
  const element = checkoutElement(page);
  await element.getByLabel('Country or region').selectOption('US');
  await element.getByLabel('Name').fill('Ada Lovelace');
  await element.getByLabel('Email address').fill('ada@example.com');
  await element.getByLabel('Phone').fill('+1 415 555 0100');
  await element.getByLabel('Address', { exact: true }).fill('1 Market Street');
  await element.getByLabel('City').fill('San Francisco');
  await element.getByLabel('State').fill('California');
  await element.getByLabel('ZIP code').fill('94105');
}

/** Follows the link to the payment page, which opens in a new tab. */
export async function handOff(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await checkoutElement(page).getByRole('link', { name: /^Pay / }).click();
  return opened;
}

/** Clicks *Simulate payment* on the payment page. */
export async function pay(paymentPage: Page): Promise<void> {
  await paymentPage.getByRole('button', { name: 'Simulate payment' }).click();
}
