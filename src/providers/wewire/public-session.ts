// The allow-list for WeWire, like the one for Payfect: never e-mail, name, customer, metadata or product id.
import { amountWithZeros } from '../../schema/decimal.js';
import type { WeWireSession } from '../../schema/wewire-session.js';
import type { PublicSession } from '../public-session.js';
import {
  httpUrl,
  paymentUrl,
  publicCode,
  publicDescription,
  publicName,
  publicTime,
  publicTotal,
} from '../public-values.js';

/** @throws {ProviderError} where the amount is too long to be one. */
export function publicWeWireSession(session: WeWireSession, paymentHosts: readonly string[]): PublicSession {
  return {
    id: session.id,
    merchant: { name: publicName(session.merchantName) },
    amount: publicTotal(amountWithZeros(session.amount, session.currency)),
    currency: publicCode(session.currency),
    productName: publicName(session.productName),
    productDescription: publicDescription(session.productDescription),
    allowedAssets: session.allowedAssets.map(publicCode),
    expiresAt: publicTime(session.expiresAt),
    status: session.status && publicCode(session.status),
    // Success pages are often guarded by nothing but their address.
    redirectUrl: session.status === 'complete' ? httpUrl(session.redirectUrl) : null,
    cancelUrl: httpUrl(session.cancelUrl),
    url: paymentUrl(session.url, paymentHosts),
    isLivemode: session.isLivemode,
  };
}
