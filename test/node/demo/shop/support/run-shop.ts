import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../../../demo/sandbox/payfect/merchants.js';
import { SANDBOX_WEWIRE_API_KEY } from '../../../../../demo/sandbox/wewire/merchants.js';
import { payfect, wewire } from '../../../../../src/proxy/index.js';
import { openShop } from './open-shop.js';

/** Runs the shop that sells through Payfect. */
export async function runShop() {
  const shop = await openShop((sandboxUrl) => ({
    payfect: {
      apiKey: SANDBOX_API_KEY,
      callbackSecret: SANDBOX_CALLBACK_SECRET_DEFAULT,
      baseUrl: `${sandboxUrl}/api/v1`,
      paymentHosts: [new URL(sandboxUrl).host],
    },
  }));
  const { checkouts } = payfect(shop.account.payfect);
  return {
    ...shop,
    /** Reads a checkout from Payfect itself. */
    readCheckout: (sessionId: string) => checkouts.retrieve(sessionId),
  };
}

/** Runs the shop that sells through WeWire. */
export async function runWeWireShop() {
  const shop = await openShop((sandboxUrl) => ({
    wewire: {
      apiKey: SANDBOX_WEWIRE_API_KEY,
      baseUrl: `${sandboxUrl}/wewire/api/v1`,
      paymentHosts: [new URL(sandboxUrl).host],
    },
  }));
  const { checkouts } = wewire(shop.account.wewire);
  return {
    ...shop,
    /** Reads a session from WeWire itself. */
    readSession: (sessionId: string) => checkouts.retrieve(sessionId),
  };
}
