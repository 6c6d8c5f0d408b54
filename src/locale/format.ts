import { displayText } from '../session/display-text.js';
import type { Money } from '../session/session.js';

/** Fraction digits that every engine of the last years can format; amounts with more are shown as they came. */
const MAX_FRACTION_DIGITS = 20;

/**
 * Money for the eye, with every digit that the server sent and none of our own. The decimal string goes to `Intl` as a
 * string, never through a float. Only ISO 4217 codes get a currency style: `Intl` throws at `usdt`, and cuts `BTC` to
 * two digits. What is no plain decimal is shown as it came, but for
 * characters that would reorder or hide what stands beside it.
 */
export function formatMoney({ amount, currency }: Money, tag: string): string {
  const code = currency.toUpperCase();
  const fractionDigits = amount.split('.')[1]?.length ?? 0;
  if (!isDecimal(amount) || fractionDigits > MAX_FRACTION_DIGITS) return displayText(`${amount} ${code}`) ?? '';
  const isIso = ISO_CURRENCIES.has(code);
  const formatted = new Intl.NumberFormat(tag, {
    ...(isIso && { style: 'currency', currency: code }),
    // ECMA-402 raises the maximum to the minimum, so that this cuts no digit off, either.
    minimumFractionDigits: fractionDigits,
  }).format(amount);
  return isIso ? formatted : `${formatted} ${displayText(code) ?? ''}`;
}

/** The engine's own list: current and historical codes, none of a crypto currency. */
const ISO_CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function isDecimal(amount: string): amount is Intl.StringNumericLiteral {
  return /^-?\d+(\.\d+)?$/.test(amount);
}
