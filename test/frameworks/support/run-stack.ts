// Builds one stack's app, serves it, and runs every check.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { AppPage } from './app-page.js';
import { CHECKS } from './checks.js';
import { CASES } from './custom-elements-everywhere.js';
import { TOKEN, TOKEN_HEADER } from './fake-proxy.js';
import { install, run } from './install.js';
import { openShop, type Shop } from './shop-server.js';
import type { Stack } from './stacks.js';
import { checkTypes } from './type-check.js';

export interface Result {
  readonly check: string;
  /** Why it failed; null if it passed. */
  readonly error: Error | null;
}

export type Report = (result: Result) => void;

/** Reports each check. One that fails does not stop the following ones, except the build and the mount. */
export async function runStack(stack: Stack, tarball: string, browser: Browser, report: Report): Promise<void> {
  let folder = '';
  const isBuilt = await attempt('build', report, () => {
    folder = install(stack, tarball);
    for (const command of stack.build) run(command, folder);
  });
  if (!isBuilt) return;
  if (stack.types !== undefined) await attempt('types', report, () => checkTypes(stack, folder));
  await attempt('serve', report, async () => {
    const shop = await openShop(stack, folder);
    try {
      if (stack.isServerRendered === true) await attempt('server HTML', report, () => checkServerHtml(stack, shop));
      if (stack.sells === true) await attempt('purchase', report, () => checkPurchase(stack, shop));
      await checkInBrowser(stack, shop, browser, report);
    } finally {
      await shop.close();
    }
  });
}

/** What a shopper without scripts gets: the element with its id, and the link. */
async function checkServerHtml({ idWaits }: Stack, shop: Shop): Promise<void> {
  const html = await (await fetch(shop.url)).text();
  const [, attributes = '', content = ''] = /<payfect-checkout([^>]*)>(.*?)<\/payfect-checkout>/s.exec(html) ?? [];
  if (idWaits !== true) assert.match(attributes, /session-id="?ed8d24aa-/);
  assert.match(content, /<a [^>]*href="?https:\/\/buy\.payfect\.finance/);
}

/** The page `/checkout` sells through the sandbox, whose callback passes the CSRF check. */
async function checkPurchase({ checksToken }: Stack, { url: shopUrl, sandbox }: Shop): Promise<void> {
  assert.ok(sandbox !== null);
  const html = await (await fetch(`${shopUrl}checkout`)).text();
  const [, paymentPage = ''] = /<a [^>]*href="([^"]*)"[^>]*>Continue to payment/.exec(html) ?? [];
  const read = `${shopUrl}payfect/checkouts/${paymentPage.split('/').at(-1) ?? ''}`;
  if (checksToken === true) assert.equal((await fetch(read)).status, 403);
  const headers = { [TOKEN_HEADER]: TOKEN, cookie: `csrf-token=${TOKEN}` };
  const statusOf = async () => ((await (await fetch(read, { headers })).json()) as { status: string }).status;
  assert.equal(await statusOf(), 'open');
  assert.equal(await sandbox.pay(paymentPage), `${shopUrl}thanks`);
  assert.equal(await statusOf(), 'complete');
}

async function checkInBrowser(stack: Stack, shop: Shop, browser: Browser, report: Report): Promise<void> {
  const app = await AppPage.open(browser, shop);
  try {
    for (const [name, check] of Object.entries({ ...CHECKS, ...(stack.hasCases === true ? CASES : {}) })) {
      const hasPassed = await attempt(name, report, () => check(app));
      if (!hasPassed && name === 'mount') return;
    }
  } finally {
    await app.page.context().close();
  }
}

async function attempt(check: string, report: Report, act: () => void | Promise<void>): Promise<boolean> {
  try {
    await act();
    report({ check, error: null });
    return true;
  } catch (thrown) {
    report({ check, error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
    return false;
  }
}
