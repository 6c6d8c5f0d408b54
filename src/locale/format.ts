import { displayText } from '../session/display-text.js';
import type { Money } from '../session/session.js';
import { DECIMAL, numbersOf, writtenByIntl } from './numbers.js';

/** A dollar sign that does not say whose: `$`, but not `US$`, `$US` or, in Canada, `$ US`. */
const BARE_DOLLAR = /(?<![A-Z])\$(?!\s?[A-Z])\s?/;

/**
 * Formats money with all the digits that the server sent, and at least as many as its currency has. Only ISO 4217 codes get a
 * currency style: `Intl` throws at `usdt` and cuts `BTC` to two digits. Anything but a plain decimal is shown as sent, without
 * characters that would reorder or hide the text around it. A dollar sign stands alone only in the region whose currency it is
 * (ISO 4217 codes begin with ISO 3166 ones).
 */
export function formatMoney({ amount, currency }: Money, tag: string): string {
  const code = currency.toUpperCase();
  if (!DECIMAL.test(amount)) return displayText(`${amount} ${code}`) ?? '';
  if (!isIso(code)) return `${numbersOf(tag).write(amount)} ${displayText(code) ?? ''}`;
  const formatted = writtenByIntl(amount, tag, { style: 'currency', currency: code });
  const isOwn = code.startsWith(new Intl.Locale(tag).region ?? '?');
  return isOwn ? formatted : formatted.replace(BARE_DOLLAR, `${code} `).trim();
}

let isoCurrencies: ReadonlySet<string> | undefined;

/** Whether the engine lists it, as a current or historical code. It is not asked for the usual coins: that takes time. */
function isIso(code: string): boolean {
  if (!/^(?!BTC|ETH)[A-Z]{3}$/.test(code)) return false;
  return (isoCurrencies ??= new Set(Intl.supportedValuesOf('currency'))).has(code);
}
