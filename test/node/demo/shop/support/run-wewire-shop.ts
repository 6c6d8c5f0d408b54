import { SANDBOX_WEWIRE_API_KEY } from '../../../../../demo/sandbox/wewire/merchants.js';
import { wewire } from '../../../../../src/proxy/index.js';
import { openShop } from './open-shop.js';

/** The shop that sells through WeWire. */
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
    /** What WeWire itself knows of a session. */
    readSession: (sessionId: string) => checkouts.retrieve(sessionId),
  };
}
