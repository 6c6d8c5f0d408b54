// Reads what a language's file says of its numbers.
import type { Numbers } from './numbers.js';

/** Where separators stand among whole digits, by what tools/locales/pack.mjs writes for them. */
const PLACES: Readonly<Record<string, RegExp>> = {
  // 1,234
  '4': /\B(?=(\d{3})+$)/g,
  // 12,345, but 1234
  '5': /(?<=\d\d)(?=\d{3}$)|\B(?=(\d{3}){2,}$)/g,
  // 12,34,567
  '7': /\B(?=(\d\d)*\d{3}$)/g,
};

/** A language's numbers with Latin digits, and with its own. */
export function numbersFrom(packed: string): readonly [latin: Numbers, own: Numbers] {
  const [characters = '', ownDigits = ''] = packed.split(' ');
  const [decimal = ',', group = '.', places = '4', one = '1', ...minus] = characters;

  const form = (number: string): string | undefined => {
    if (one === '?' || !/^\d{1,6}$/.test(number)) return undefined;
    return Number(number) <= 1 && number >= one ? 'one' : 'other';
  };
  const numbersWith = ([zero = '0', point = decimal, separator = group]: string): Numbers => {
    const digit = (latin: string) => String.fromCharCode(zero.charCodeAt(0) + Number(latin));
    return (number) => {
      const [whole = '', fraction] = number.replace('-', '').split('.');
      const grouped = whole.replace(PLACES[places] ?? '', separator);
      const text = fraction === undefined ? grouped : grouped + point + fraction;
      const sign = number.startsWith('-') ? minus.join('') || '-' : '';
      return [sign + text.replace(/\d/g, digit), form(number)];
    };
  };
  return [numbersWith(''), numbersWith(ownDigits)];
}
