import { createCheckoutProxy, payfect } from 'payfect-checkout/server';

const { env } = process;

/** Opened by the first request: a build loads this file, too, and has no keys. */
let shop: ReturnType<typeof openShop> | undefined;
export const getShop = () => (shop ??= openShop());

function openShop() {
  const provider = payfect({
    apiKey: env.PAYFECT_API_KEY,
    callbackSecret: env.PAYFECT_CALLBACK_SECRET,
    callbackUrl: `${env.SHOP_URL}/payfect/callback`,
    // Only for the sandbox; unset, they default to Payfect's.
    baseUrl: env.PAYFECT_BASE_URL,
    paymentHosts: env.PAYFECT_PAYMENT_HOSTS?.split(' '),
  });
  const proxy = createCheckoutProxy({
    provider,
    select: 'recreate',
    restart: 'recreate',
    // May run twice for one payment: mark the order paid only if it is not paid yet.
    onComplete: ({ clientReferenceId }) => console.log(`${clientReferenceId} is paid`),
  });
  return { provider, proxy };
}

/** Prices come from your database, never from the browser. Keep the id with the order, for when the page is reloaded. */
export async function createCheckout(orderId: string) {
  const { id, url } = await getShop().provider.checkouts.create({
    client_reference_id: orderId,
    currency: 'usdt',
    invoice_items: [
      { price_data: { product_data: { name: 'Mug' }, currency: 'usdt', unit_amount: '20.50' }, quantity: 1 },
    ],
    success_url: `${env.SHOP_URL}/thanks`,
    cancel_url: `${env.SHOP_URL}/`,
    callback_url: `${env.SHOP_URL}/payfect/callback`,
  });
  return { sessionId: id, url: url ?? '' };
}
