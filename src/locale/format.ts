import { displayText } from '../session/display-text.js';
import type { Money } from '../session/session.js';

/** Fraction digits that all supported engines can format; amounts with more are shown as sent. */
const MAX_FRACTION_DIGITS = 20;

/** A dollar sign that does not say whose: `$`, but not `US$`, `$US` or, in Canada, `$ US`. */
const BARE_DOLLAR = /(?<![A-Z])\$(?!\s?[A-Z])\s?/;

/**
 * Formats money with all the digits that the server sent, and at least as many as its currency has. The decimal string goes
 * to `Intl` as a string, never through a float. Only ISO 4217 codes get a currency style: `Intl` throws at `usdt` and cuts
 * `BTC` to two digits. Anything but a plain decimal is shown as sent, without characters that would reorder or hide the text
 * around it. A dollar sign stands alone only in the region whose currency it is (ISO 4217 codes begin with ISO 3166 ones).
 */
export function formatMoney({ amount, currency }: Money, tag: string): string {
  const code = currency.toUpperCase();
  const fractionDigits = amount.split('.')[1]?.length ?? 0;
  if (!isDecimal(amount) || fractionDigits > MAX_FRACTION_DIGITS) return displayText(`${amount} ${code}`) ?? '';
  const isIso = ISO_CURRENCIES.has(code);
  const style: Intl.NumberFormatOptions = isIso ? { style: 'currency', currency: code } : {};
  const { minimumFractionDigits: usualDigits = 0 } = new Intl.NumberFormat(tag, style).resolvedOptions();
  const formatted = new Intl.NumberFormat(tag, {
    ...style,
    // ECMA-402 raises the maximum to the minimum, so that no digit is cut off.
    minimumFractionDigits: Math.max(usualDigits, fractionDigits),
  }).format(amount);
  if (!isIso) return `${formatted} ${displayText(code) ?? ''}`;
  const isOwn = code.startsWith(new Intl.Locale(tag).region ?? '?');
  return isOwn ? formatted : formatted.replace(BARE_DOLLAR, `${code} `).trim();
}

/** The engine's list of current and historical codes, without cryptocurrencies. */
const ISO_CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function isDecimal(amount: string): amount is Intl.StringNumericLiteral {
  return /^-?\d+(\.\d+)?$/.test(amount);
}
