// A merchant's page with the longest purchase there is: two currencies on two networks, a form, and a choice that the proxy
// confirms. For tests that drive it in any browser.
import type { TestContext } from 'node:test';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { WITH_CHOICE } from './purchase.js';
import { servePage, sessionResponse, SESSION_ID } from './shop-page.js';
import type { JsonObject } from '../../support/payfect-answers.js';

const COLLECTS: JsonObject = {
  nameCollection: true,
  emailCollection: true,
  phoneNumberCollection: true,
  shippingAddressCollection: ['TW', 'US'],
};

/** What a session lists that was created for Tether on Tron. */
const FIXED: JsonObject = {
  ...WITH_CHOICE,
  paymentMethodOptions: {
    crypto: [
      { currency: { value: 'usdt', name: 'Tether', logo: null }, networks: [{ value: 'tron', name: 'Tron (TRC20)' }] },
    ],
  },
};

/** What to type into the fields of an address in the United States, by the beginning of their labels. */
export const DETAILS: readonly (readonly [label: RegExp, text: string])[] = [
  [/^Country/, 'United'],
  [/^Name/, 'Ada Lovelace'],
  [/^E-?mail/, 'ada@example.com'],
  [/^Phone/, '+886 2 1234 5678'],
  [/^Address/, '1 Market Street'],
  [/^City/, 'San Francisco'],
  [/^State/, 'CA'],
  [/^(ZIP|Postal)/, '94105'],
];

/** Serves the page; the proxy confirms whatever is chosen. */
export async function serveTwoSteps(): Promise<FaultServer> {
  const server = await startFaultServer();
  servePage(server, { body: '<main><h1>Pay</h1><checkout></main>' });
  const links = { select: `${SESSION_ID}/select` };
  server.reads.fallback = sessionResponse(server, { ...WITH_CHOICE, ...COLLECTS, links });
  server.others.fallback = sessionResponse(server, FIXED);
  return server;
}

/** A page of Playwright or of Puppeteer, as far as both are alike. */
interface AnyPage {
  on(type: 'popup', listener: (popup: { close(): Promise<unknown> } | null) => void): unknown;
  goto(url: string): Promise<unknown>;
  close(): Promise<unknown>;
}

/** Opens the page in a browser until the test ends; pages that it opens are closed at once. */
export async function openTwoSteps<Page extends AnyPage>(
  t: TestContext,
  browser: { newPage(): Promise<Page> },
): Promise<{ readonly page: Page; readonly server: FaultServer }> {
  const server = await serveTwoSteps();
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    await server.close();
  });
  page.on('popup', (popup) => void popup?.close());
  await page.goto(`${server.url}/`);
  return { page, server };
}

/** From now on, the session is paid. */
export function complete(server: FaultServer): void {
  server.reads.fallback = sessionResponse(server, { ...FIXED, status: 'complete' });
}
