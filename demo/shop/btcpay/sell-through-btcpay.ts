import { Hono } from 'hono';
import { btcpay, createCheckoutProxy } from '../../../src/proxy/index.js';
import { acceptPayment } from '../accept-payment.js';
import type { Order } from '../order.js';
import type { ShopContext } from '../shop-context.js';
import { linkedCheckout, nextCheckout, type ShopProvider } from '../shop-provider.js';
import { authorizeShopper } from '../shopper-cookie.js';
import { withChainView } from './chain-view.js';
import { invoiceParams } from './invoice-params.js';
import { webhookRegistration } from './register-webhook.js';

/** The shop's store at a BTCPay Server. */
export interface BTCPayAccount {
  readonly apiKey: string;
  readonly storeId: string;
  readonly webhookSecret: string;
  /** The server's address, without a trailing slash. */
  readonly baseUrl: string;
  /** A block explorer with what the server's API does not say, without a trailing slash. */
  readonly explorerUrl: string;
}

export function sellThroughBTCPay(account: BTCPayAccount, shop: ShopContext): ShopProvider {
  const { orders, publicUrl } = shop;
  const { explorerUrl, ...connection } = account;
  const provider = btcpay({
    ...connection,
    merchantName: 'Marram & Oak',
    support: { email: 'help@shop.example' },
    transactionUrl: ({ network, transactionId }) =>
      network === 'lightning' ? null : `${explorerUrl}/transactions/${transactionId}`,
    isTest: true,
    fetch: shop.fetch,
  });
  const send = shop.fetch ?? fetch;
  const ensureWebhook = webhookRegistration(`${publicUrl}/payfect/callback`, account, send);
  const open = async (order: Order) => {
    await ensureWebhook();
    const { id, checkoutLink } = await provider.checkouts.create(invoiceParams(order, publicUrl));
    return linkedCheckout({ id, url: checkoutLink });
  };
  return {
    currency: 'USD',
    proof: 'BTCPay Server’s signed webhook',
    imageOrigins: [],
    proxy: createCheckoutProxy({
      provider,
      authorize: authorizeShopper(orders),
      // No `select`: all methods of an invoice can be paid at once.
      restart: ({ sessionId }) => nextCheckout(sessionId, orders, open),
      payments: ({ session }) => withChainView(session, { explorerUrl, fetch: send }),
      onComplete: (payment) => acceptPayment(payment, shop),
    }),
    routes: new Hono(),
    openCheckout: open,
  };
}
