// Which values of a payment a browser may get. The element checks what it received by rules of its own.
import { MAX_URL_CHARACTERS, webUrlOrNull } from '../web-url.js';

/** A Lightning invoice is the longest address; with many hints it has some 1,500. */
const MAX_ADDRESS_CHARACTERS = 2_000;
/** More than most QR codes hold. */
const MAX_REQUEST_CHARACTERS = 4_000;

/** Schemes of payment requests. TRON has none: wallets disagree about what `tron:` means. */
const REQUEST = /^(?:bitcoin|bitcoincash|dash|dogecoin|ethereum|lightning|litecoin|monero|solana|ton):[!-~]+$/i;

/** Schemes of wallets that open by a link of their own. */
const WALLET = /^(?:metamask|phantom|tronlinkoutside|trust):[!-~]+$/i;

/** Whether it has visible ASCII characters only: no blank, and nothing that is copied without being seen. */
export function isPlainAddress(address: string): boolean {
  return address.length <= MAX_ADDRESS_CHARACTERS && /^[!-~]+$/.test(address);
}

/** The same for a memo, except that it may have blanks inside. */
export function isPlainMemo(memo: string): boolean {
  return memo.trim() === memo && /^[ -~]{1,256}$/.test(memo);
}

/** Plain digits with an optional fraction: a wallet cannot send anything else. */
export function isPlainDecimal(amount: string): boolean {
  return /^\d{1,78}(?:\.\d{1,78})?$/.test(amount);
}

/** A payment request that may be opened and shown as a code; null for other schemes. */
export function paymentRequestOrNull(uri: string | null): string | null {
  return uri !== null && uri.length <= MAX_REQUEST_CHARACTERS && REQUEST.test(uri) ? uri : null;
}

/** A link that may open a wallet: a safe web address, a payment request, or a wallet's own scheme. */
export function walletLinkOrNull(url: string | null): string | null {
  if (url === null || url.length > MAX_URL_CHARACTERS) return null;
  return webUrlOrNull(url)?.href ?? (WALLET.test(url) ? url : paymentRequestOrNull(url));
}

/**
 * Whether a payment request pays this address: its path does, or its parameter `address` (an EVM token's) or `lightning`. In
 * upper case, requests of Bitcoin and Lightning make a smaller code.
 */
export function isRequestTo(address: string, uri: string): boolean {
  const [path = '', ...query] = uri.toLowerCase().split('?');
  const parameters = new URLSearchParams(query.join('?'));
  const recipients = [...path.split(/[:/@]|pay-/), path, parameters.get('address'), parameters.get('lightning')];
  return recipients.includes(address.toLowerCase());
}
