import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../../../demo/sandbox/payfect/merchants.js';
import { payfect } from '../../../../../src/proxy/index.js';
import { openShop } from './open-shop.js';

/** The shop that sells through Payfect. */
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
    /** What Payfect itself knows of a checkout. */
    readCheckout: (sessionId: string) => checkouts.retrieve(sessionId),
  };
}
