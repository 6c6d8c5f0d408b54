import { webUrlOrNull } from '../schema/web-url.js';
import type { PaymentPage } from './session.js';

/**
 * Decides whether the shopper may be sent to a payment URL: `https:` (`http:` on loopback only), no user info, and on
 * one of `allowedHosts` (host with port) where the page named any.
 */
export function paymentPageFrom(url: string | null, allowedHosts: readonly string[]): PaymentPage {
  if (url === null) return { kind: 'none' };
  // URL parsers drop tabs and newlines silently; a provider never sends them, someone who hides something does.
  const parsed = /[\s\\]/.test(url) ? null : webUrlOrNull(url);
  if (parsed === null || (allowedHosts.length > 0 && !allowedHosts.includes(parsed.host))) return { kind: 'refused' };
  return { kind: 'allowed', url: parsed.href, host: parsed.host };
}
