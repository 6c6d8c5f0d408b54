import type { Locator, Page } from 'playwright-core';

/** The element on a page, as a person meets it. */
export function checkoutElement(page: Page): Locator {
  return page.locator('payfect-checkout');
}

/** Resolves when the element is in a phase; fails with what phase it is in instead. */
export async function phaseIs(page: Page, phase: string): Promise<void> {
  const has = (wanted: string) => Reflect.get(document.querySelector('payfect-checkout') ?? {}, 'status') === wanted;
  try {
    await page.waitForFunction(has, phase, { timeout: 15_000 });
  } catch (cause) {
    const actual = await page.evaluate(() =>
      String(Reflect.get(document.querySelector('payfect-checkout') ?? {}, 'status')),
    );
    throw new Error(`The element never was "${phase}", it is "${actual}"`, { cause });
  }
}

/** Chooses Tether on Tron. */
export async function chooseTron(page: Page): Promise<void> {
  const element = checkoutElement(page);
  await element.getByLabel('Tether').check();
  await element.getByLabel('Tron').check();
}

/** Follows the link to the payment page, which opens in a tab of its own. */
export async function handOff(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await checkoutElement(page)
    .getByRole('link', { name: /Continue to payment/ })
    .click();
  return opened;
}

/** Presses *Pay* on the payment page. */
export async function pay(paymentPage: Page): Promise<void> {
  await paymentPage.getByRole('button', { name: 'Pay', exact: true }).click();
}
