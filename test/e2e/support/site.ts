import type { Browser } from 'playwright-core';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { createCheckoutProxy, payfect } from '../../../src/proxy/index.js';
import { launchBrowser } from './browser.js';
import { serveMerchant, type Merchant, type MerchantOptions } from './merchant.js';

export interface Site {
  readonly sandbox: RunningSandbox;
  readonly merchant: Merchant;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Sandbox, merchant and browser, all real. */
export async function openSite(options: Omit<MerchantOptions, 'proxy'> = {}): Promise<Site> {
  const sandbox = await serveSandbox({ port: 0 });
  const provider = payfect({
    apiKey: SANDBOX_API_KEY,
    callbackSecret: SANDBOX_CALLBACK_SECRET_DEFAULT,
    baseUrl: `${sandbox.url}/api/v1`,
    paymentHosts: [new URL(sandbox.url).host],
  });
  const merchant = await serveMerchant({ ...options, proxy: createCheckoutProxy({ provider }) });
  const browser = await launchBrowser();
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
