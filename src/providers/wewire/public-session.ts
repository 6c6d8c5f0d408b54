// The allow-list for WeWire: never e-mail, name, customer, metadata or product id.
import { amountWithZeros } from '../../schema/decimal.js';
import type { WeWireSession } from '../../schema/wewire-session.js';
import type { PublicSession } from '../provider.js';
import {
  httpUrl,
  paymentUrl,
  publicCode,
  publicDescription,
  publicName,
  publicTime,
  publicTotal,
} from '../public-values.js';

/** @throws {ProviderError} if the amount is too long to be one. */
export function publicWeWireSession(
  session: WeWireSession,
  status: string | null,
  paymentHosts: readonly string[],
): PublicSession {
  return {
    id: session.id,
    merchant: { name: publicName(session.merchantName) },
    amount: publicTotal(amountWithZeros(session.amount, session.currency)),
    currency: publicCode(session.currency),
    productName: publicName(session.productName),
    productDescription: publicDescription(session.productDescription),
    allowedAssets: session.allowedAssets.map(publicCode),
    expiresAt: publicTime(session.expiresAt),
    status: status && publicCode(status),
    // Success pages are often protected by nothing but their address.
    redirectUrl: status === 'complete' ? httpUrl(session.redirectUrl) : null,
    cancelUrl: httpUrl(session.cancelUrl),
    url: paymentUrl(session.url, paymentHosts),
    isLivemode: session.isLivemode,
  };
}
