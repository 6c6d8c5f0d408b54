// The demo shop with BTCPay Server, and the wallet page of the sandbox that pays in place.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  SANDBOX_BTCPAY_API_KEY,
  SANDBOX_BTCPAY_STORE_ID,
  SANDBOX_BTCPAY_WEBHOOK_SECRET,
} from '../../../demo/sandbox/btcpay/stores.js';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { serveShop } from '../../../demo/shop/serve-shop.js';
import type { PayfectCheckout } from '../../../src/elements/payfect-checkout.js';
import { launchBrowser } from './browser.js';
import { checkoutElement } from './checkout-element.js';
import { startCheckout } from './demo-shop.js';

export interface Coin {
  readonly currency: string;
  /** Its label among the networks; null if the currency has one only. */
  readonly label: string | null;
  readonly network: string;
  readonly asset: string;
}

export const TRON: Coin = { currency: 'Tether', label: null, network: 'tron', asset: 'usdt' };
export const LIGHTNING: Coin = { currency: 'Bitcoin', label: 'Lightning', network: 'lightning', asset: 'btc' };
/** More than any of the sandbox's methods needs. */
const ENOUGH_BLOCKS = 20;

export class BTCPayShop {
  readonly #sandbox: RunningSandbox;
  readonly #shop: Awaited<ReturnType<typeof serveShop>>;
  readonly #browser: Browser;

  private constructor(sandbox: RunningSandbox, shop: Awaited<ReturnType<typeof serveShop>>, browser: Browser) {
    this.#sandbox = sandbox;
    this.#shop = shop;
    this.#browser = browser;
  }

  static async start(): Promise<BTCPayShop> {
    const sandbox = await serveSandbox({ port: 0 });
    const btcpay = {
      apiKey: SANDBOX_BTCPAY_API_KEY,
      storeId: SANDBOX_BTCPAY_STORE_ID,
      webhookSecret: SANDBOX_BTCPAY_WEBHOOK_SECRET,
      baseUrl: `${sandbox.url}/btcpay`,
      explorerUrl: `${sandbox.url}/chain`,
    };
    const shop = await serveShop({ port: 0, distDir: path.resolve('dist'), btcpay });
    return new BTCPayShop(sandbox, shop, await launchBrowser());
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#shop.close();
    await this.#sandbox.close();
  }

  get browser(): Browser {
    return this.#browser;
  }

  get ordersUrl(): string {
    return `${this.#shop.url}/orders`;
  }

  /** The checkout page with the details of a payment in a coin. */
  async payingIn(t: TestContext, coin: Coin): Promise<Page> {
    const page = await startCheckout(this.#browser, this.#shop.url);
    t.after(() => page.context().close());
    const element = checkoutElement(page);
    await element.getByRole('radio', { name: coin.currency }).check();
    if (coin.label !== null) await element.getByRole('radio', { name: coin.label }).check();
    await element.locator('[part~=continue]').click();
    await element.locator('[part=payment-address]').waitFor();
    return page;
  }

  /** Sends to the address that the page shows. */
  async send(page: Page, coin: Coin, amount: string): Promise<void> {
    await this.sendTo(await shownAddress(page), coin, amount);
  }

  async sendTo(address: string, { network, asset }: Coin, amount: string): Promise<void> {
    await this.#post('/wallet/send', { network, asset, amount, address });
  }

  async mine({ network }: Coin, blocks = ENOUGH_BLOCKS): Promise<void> {
    await this.#post('/wallet/mine', { network, blocks: String(blocks) });
  }

  /** The newest block with a payment is undone, and the payment with it. */
  async reorganize({ network }: Coin): Promise<void> {
    await this.#post('/wallet/reorganize', { network, outcome: 'dropped' });
  }

  async expire(page: Page): Promise<void> {
    const url = await page
      .locator('payfect-checkout')
      .evaluate((element: PayfectCheckout) => Reflect.get(element.session?.paymentPage ?? {}, 'url') as string);
    await fetch(`${url}/expire`, { method: 'POST', redirect: 'manual' });
    await this.#sandbox.idle();
  }

  /** Accepts a payment as the merchant does in BTCPay Server. */
  async settle(page: Page): Promise<void> {
    const id = await sessionIdOf(page);
    const url = `${this.#sandbox.url}/btcpay/api/v1/stores/${SANDBOX_BTCPAY_STORE_ID}/invoices/${id}/status`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `token ${SANDBOX_BTCPAY_API_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'Settled' }),
    });
    assert.equal(response.status, 200, await response.text());
    await this.#sandbox.idle();
  }

  /** The wallet page, as on a second device. */
  async openWallet(t: TestContext): Promise<Page> {
    const page = await this.#browser.newPage();
    t.after(() => page.close());
    await page.goto(`${this.#sandbox.url}/wallet`);
    return page;
  }

  /** Delivers an event about the checkout of a page to the shop, signed with a secret. Returns the status. */
  async deliver(page: Page, event: Readonly<Record<string, unknown>>, secret = SANDBOX_BTCPAY_WEBHOOK_SECRET) {
    const body = JSON.stringify({
      webhookId: 'webhook',
      storeId: SANDBOX_BTCPAY_STORE_ID,
      invoiceId: await sessionIdOf(page),
      timestamp: Math.floor(Date.now() / 1000),
      isRedelivery: false,
      ...event,
    });
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'BTCPay-Sig': `sha256=${signature}` };
    const response = await fetch(`${this.#shop.url}/payfect/callback`, { method: 'POST', headers, body });
    return response.status;
  }

  async #post(route: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const body = new URLSearchParams(fields);
    const response = await fetch(`${this.#sandbox.url}${route}`, { method: 'POST', body, redirect: 'manual' });
    assert.equal(response.status, 303, await response.text());
    await this.#sandbox.idle();
  }
}

function sessionIdOf(page: Page): Promise<string> {
  return page.locator('payfect-checkout').evaluate((element: PayfectCheckout) => element.session?.id ?? '');
}

export async function shownAddress(page: Page): Promise<string> {
  return (await checkoutElement(page).locator('#pay-address').textContent()) ?? '';
}

export async function refresh(page: Page): Promise<void> {
  await page.locator('payfect-checkout').evaluate((element: PayfectCheckout) => element.refresh());
}
