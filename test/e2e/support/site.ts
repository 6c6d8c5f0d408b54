import type { Browser } from 'playwright-core';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { createCheckoutProxy, payfect, type CheckoutProxyOptions } from '../../../src/proxy/index.js';
import { launchBrowser } from './browser.js';
import { serveMerchant, type Merchant, type MerchantOptions } from './merchant.js';

export interface Site {
  readonly sandbox: RunningSandbox;
  readonly merchant: Merchant;
  readonly browser: Browser;
  close(): Promise<void>;
}

export interface SiteOptions extends Omit<MerchantOptions, 'proxy'> {
  /** Options of the merchant's proxy, except the provider. */
  readonly proxy?: Omit<CheckoutProxyOptions, 'provider'>;
}

/** Options for a proxy that creates a new checkout for each choice and each restart. */
export const TWO_STEPS = { select: 'recreate', restart: 'recreate' } as const;

/** Starts a real sandbox, merchant and browser. */
export async function openSite({ proxy = {}, ...options }: SiteOptions = {}): Promise<Site> {
  // First, because it may fail: servers that are never closed would keep the test file running.
  const browser = await launchBrowser();
  const sandbox = await serveSandbox({ port: 0 });
  const provider = payfect({
    apiKey: SANDBOX_API_KEY,
    callbackSecret: SANDBOX_CALLBACK_SECRET_DEFAULT,
    baseUrl: `${sandbox.url}/api/v1`,
    paymentHosts: [new URL(sandbox.url).host],
  });
  const merchant = await serveMerchant({ ...options, proxy: createCheckoutProxy({ provider, ...proxy }) });
  return {
    sandbox,
    merchant,
    browser,
    async close() {
      await browser.close();
      await merchant.close();
      await sandbox.close();
    },
  };
}
