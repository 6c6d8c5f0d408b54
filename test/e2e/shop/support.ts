// The demo as `npm start` runs it, with pages of every kind to look at.
import assert from 'node:assert/strict';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { serveShop } from '../../../demo/shop/serve-shop.js';
import { createSandboxCheckout, press } from '../support/sandbox-checkout.js';

const COIN_AND_NETWORK = {
  payment_method_data: {
    type: 'cryptopaymentmethoddetail',
    paymentMethodDetail: { currency: 'usdt', network: 'tron' },
  },
};

/** The addresses of all kinds of pages, by name. */
export type DemoPages = Readonly<Record<(typeof PAGE_NAMES)[number], string>>;

export const PAGE_NAMES = [
  'sandbox index',
  'payment page',
  'payment page without a choice',
  'paid',
  'expired',
  'faults',
  'wallet',
  'store',
  'checkout',
  'order',
  'paid order',
  'orders',
  'buttons',
] as const;

export async function startDemo() {
  const sandbox = await serveSandbox({ port: 0 });
  const shop = await serveShop({
    port: 0,
    distDir: path.resolve('dist'),
    payfect: {
      apiKey: SANDBOX_API_KEY,
      callbackSecret: SANDBOX_CALLBACK_SECRET_DEFAULT,
      baseUrl: `${sandbox.url}/api/v1`,
      paymentHosts: [new URL(sandbox.url).host],
    },
  });
  return {
    sandbox,
    shop,
    pages: await openPages(sandbox, shop.url),
    close: async () => {
      await shop.close();
      await sandbox.close();
    },
  };
}

async function openPages(sandbox: RunningSandbox, shopUrl: string): Promise<DemoPages> {
  const open = await createSandboxCheckout(sandbox.url);
  const fixed = await createSandboxCheckout(sandbox.url, COIN_AND_NETWORK);
  const paid = await createSandboxCheckout(sandbox.url);
  await press(paid, 'pay');
  const expired = await createSandboxCheckout(sandbox.url);
  await press(expired, 'expire');
  const checkout = await placeOrder(shopUrl);
  const paidCheckout = await placeOrder(shopUrl);
  const html = await (await fetch(paidCheckout)).text();
  const [, url = ''] = /href="(http:[^"]+\/checkouts\/[^"]+)"/.exec(html) ?? [];
  await press({ id: '', url }, 'pay');
  await sandbox.idle();
  return {
    'sandbox index': `${sandbox.url}/`,
    'payment page': open.url,
    'payment page without a choice': fixed.url,
    paid: paid.url,
    expired: expired.url,
    faults: `${sandbox.url}/faults`,
    wallet: await openWallet(sandbox),
    store: `${shopUrl}/`,
    checkout,
    order: checkout.replace('/checkout/', '/orders/'),
    'paid order': paidCheckout.replace('/checkout/', '/orders/'),
    orders: `${shopUrl}/orders`,
    buttons: `${shopUrl}/button`,
  };
}

/** A code that several networks share, with a payment in a block and one that is dropped. Returns the URL of the page. */
async function openWallet({ url, chain }: RunningSandbox): Promise<string> {
  const address = chain.createAddress('ethereum', { asset: 'usdt', amount: '42.50', expire: () => undefined });
  chain.createAddress('lightning', { asset: 'btc', amount: '0.00042', description: 'order 7' });
  const sent = { network: 'ethereum', asset: 'usdt', address, amount: '5', memo: 'order 7' };
  for (const outcome of ['dropped', 'unconfirmed'] as const) {
    chain.send(sent);
    chain.mine('ethereum');
    chain.reorganize('ethereum', outcome);
  }
  chain.mine('ethereum');
  const body = new URLSearchParams({ ...sent, code: `ethereum:${address}@1?amount=1` });
  const response = await fetch(`${url}/wallet/send`, { method: 'POST', body, redirect: 'manual' });
  return `${url}${response.headers.get('location') ?? ''}`;
}

/** Returns the URL of the checkout page. */
async function placeOrder(shopUrl: string): Promise<string> {
  const body = new URLSearchParams({ 'dune-mug': '2', 'oak-tray': '1' });
  const response = await fetch(`${shopUrl}/orders`, { method: 'POST', body, redirect: 'manual' });
  const location = response.headers.get('location') ?? '';
  assert.match(location, /^\/checkout\//);
  return `${shopUrl}${location}`;
}

/** Opens a page of the demo in a context of its own, and waits until an element on it shows its session. */
export async function visitDemo(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url);
  if (url.includes('/checkout/')) {
    await page.waitForFunction(() => {
      const phase: unknown = Reflect.get(document.querySelector('payfect-checkout') ?? {}, 'phase');
      return phase === 'open';
    });
  }
  return page;
}
