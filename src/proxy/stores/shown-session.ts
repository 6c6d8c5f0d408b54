import type { ProviderSession } from '../../providers/provider.js';
import { publicPayfectSession } from '../../providers/payfect/public-session.js';
import { publicWeWireSession } from '../../providers/wewire/public-session.js';

/**
 * What is remembered of a session to answer with: its public form as one text. The session itself is a tree of some seventy
 * objects, and to keep thousands of those costs the garbage collector more than everything else a read does.
 */
export interface ShownSession {
  readonly id: string;
  readonly status: string | null;
  readonly expiresAt: string | number | null;
  /** A JSON object. */
  readonly json: string;
  /** The provider named a payment page on a host that is not allowed, so the public form has none. */
  readonly isPaymentPageRefused: boolean;
}

/** @throws {ProviderError} where an amount is too long to be one. */
export function shownSession({ shown }: ProviderSession, paymentHosts: readonly string[]): ShownSession {
  const { id, status, expiresAt, url } = shown;
  const publicForm =
    shown.provider === 'payfect' ? publicPayfectSession(shown, paymentHosts) : publicWeWireSession(shown, paymentHosts);
  const isPaymentPageRefused = url !== null && publicForm.url === null;
  return { id, status, expiresAt, json: JSON.stringify(publicForm), isPaymentPageRefused };
}
