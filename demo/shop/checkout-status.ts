import type { Order } from './order.js';
import type { ShopContext } from './shop-context.js';
import type { ShopProvider } from './shop-provider.js';

/** What the checkouts of an order say together; `unknown` if the provider cannot be read. */
export type CheckoutStatus = 'open' | 'complete' | 'expired' | 'unknown';

/**
 * Reads the sessions of an order through the proxy, as the checkout page in another tab does, so that both pages say the
 * same. It is for display only: an order becomes paid by the provider's report to the server.
 */
export async function checkoutStatus(
  { progress }: Order,
  { publicUrl }: ShopContext,
  { proxy }: ShopProvider,
): Promise<CheckoutStatus> {
  if (progress.state === 'not-started') return 'unknown';
  const read = async (sessionId: string): Promise<unknown> => {
    const response = await proxy(new Request(`${publicUrl}/payfect/checkouts/${sessionId}`), {
      clientAddress: undefined,
    });
    const session: unknown = await response.json().catch(() => null);
    return typeof session === 'object' && session !== null && 'status' in session ? session.status : null;
  };
  const statuses = await Promise.all(progress.checkouts.map(({ sessionId }) => read(sessionId)));
  if (statuses.includes('complete')) return 'complete';
  const newest = statuses.at(-1);
  return newest === 'open' || newest === 'expired' ? newest : 'unknown';
}
