// Tells the store where its events go. A real shop does that once, by hand: on the webhook page of the store.
import type { BTCPayAccount } from './sell-through-btcpay.js';

/** Registers the webhook at the first call, and again after a failure. */
export function webhookRegistration(
  callbackUrl: string,
  { apiKey, storeId, webhookSecret, baseUrl }: BTCPayAccount,
  send: typeof fetch,
): () => Promise<void> {
  let registered: Promise<void> | null = null;
  const register = async (): Promise<void> => {
    const response = await send(`${baseUrl}/api/v1/stores/${storeId}/webhooks`, {
      method: 'POST',
      headers: { authorization: `token ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ url: callbackUrl, secret: webhookSecret, authorizedEvents: { everything: true } }),
    });
    if (!response.ok) throw new Error(`BTCPay Server refused the webhook: ${response.status}`);
  };
  return () => {
    registered ??= register().catch((error: unknown) => {
      registered = null;
      throw error;
    });
    return registered;
  };
}
