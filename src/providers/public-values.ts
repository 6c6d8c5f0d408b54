// The limits for what a browser may see of any provider's session: long text is truncated, amounts and URLs never are.
import { MAX_URL_CHARACTERS, paymentUrlOrNull } from '../schema/web-url.js';
import { ProviderError } from './provider-error.js';

const MAX_NAME_CHARACTERS = 200;
const MAX_DESCRIPTION_CHARACTERS = 1_000;
const MAX_CODE_CHARACTERS = 64;
const MAX_AMOUNT_CHARACTERS = 100;

export function publicName(name: string | null): string | null {
  return truncate(name, MAX_NAME_CHARACTERS);
}

export function publicDescription(description: string | null): string | null {
  return truncate(description, MAX_DESCRIPTION_CHARACTERS);
}

/** Codes, ids and times: text that a program reads. */
export function publicCode(text: string): string {
  return truncate(text, MAX_CODE_CHARACTERS);
}

export function publicTime(time: string | number | null): string | number | null {
  return typeof time === 'string' ? publicCode(time) : time;
}

/** Null if it is too long to be an amount: a truncated amount would be another amount. */
export function publicAmount(amount: string | null): string | null {
  return amount !== null && amount.length <= MAX_AMOUNT_CHARACTERS ? amount : null;
}

/** @throws {ProviderError} if it is too long to be an amount: nothing can be sold without a total. */
export function publicTotal(amount: string): string {
  if (amount.length <= MAX_AMOUNT_CHARACTERS) return amount;
  throw new ProviderError('bad-response', `The session's total is longer than ${MAX_AMOUNT_CHARACTERS} characters.`);
}

/** The address of a web page or a picture; null for other schemes (`javascript:`) and for text that is not a URL. */
export function httpUrl(url: string | null): string | null {
  const bounded = boundedUrl(url);
  return bounded !== null && URL.canParse(bounded) && /^https?:$/.test(new URL(bounded).protocol) ? bounded : null;
}

/** A logo's address. It may be relative to the payment page's host (`/static/images/cryptos/usdt.png`). */
export function logoUrl(url: string | null): string | null {
  const bounded = boundedUrl(url);
  return bounded !== null && /^\/(?![/\\])/.test(bounded) ? bounded : httpUrl(bounded);
}

/** The payment page as the URL parser writes it; null if it is not allowed. */
export function paymentUrl(url: string | null, paymentHosts: readonly string[]): string | null {
  return paymentUrlOrNull(url, paymentHosts)?.href ?? null;
}

/** Null if it is too long: a truncated URL would be another URL. */
function boundedUrl(url: string | null): string | null {
  return url !== null && url.length <= MAX_URL_CHARACTERS ? url : null;
}

/** At most `maxCharacters` UTF-16 units, without splitting a surrogate pair. */
function truncate(text: string, maxCharacters: number): string;
function truncate(text: string | null, maxCharacters: number): string | null;
function truncate(text: string | null, maxCharacters: number): string | null {
  if (text === null || text.length <= maxCharacters) return text;
  return text.slice(0, maxCharacters).replace(/[\uD800-\uDBFF]$/, '');
}
