// Reads what a language's file says of its numbers.
import type { Numbers, writtenByIntl } from './numbers.js';

type WrittenByIntl = typeof writtenByIntl;

/**
 * Whether a separator stands before a digit, by what tools/locales/pack.mjs writes for the place.
 * @param left How many digits there are from this one on
 */
type IsPlace = (left: number, length: number) => boolean;

const PLACES: Readonly<Record<string, IsPlace>> = {
  // 1,234
  '4': (left) => left % 3 === 0,
  // 12,345, but 1234
  '5': (left, length) => left % 3 === 0 && length > 4,
  // 12,34,567
  '7': (left) => left % 2 === 1 && left > 1,
};

/**
 * The numbers of a language.
 * @param packed Undefined where only `Intl` knows how to write them
 * @param tag BCP 47 tag to write them for, with the digits that it asks for (`-u-nu-latn`)
 */
export function numbersFrom(packed: string | undefined, tag: string, writtenByIntl: WrittenByIntl): Numbers {
  const own = tag.replace(/(-u)?-nu-latn/, '');
  const formByIntl = (count: number) => new Intl.PluralRules(own).select(count);
  if (packed === undefined) {
    const writeFor = (wanted: string) => (decimal: string) => writtenByIntl(decimal, wanted);
    return { write: writeFor(tag), writeOwn: writeFor(own), form: formByIntl };
  }
  const [characters = '', ownDigits = ''] = packed.split(' ');
  const [decimal = ',', group = '.', places = '4', one = '1', ...minus] = characters;

  const form = (count: number): string => {
    if (one === '?' || !/^\d{1,6}$/.test(`${count}`)) return formByIntl(count);
    return count <= 1 && count >= Number(one) ? 'one' : 'other';
  };
  const writeWith = ([zero = '0', point = decimal, separator = group]: string) => {
    const digit = (latin: string) => String.fromCharCode(zero.charCodeAt(0) + Number(latin));
    return (number: string): string => {
      const [whole = '', fraction] = number.replace('-', '').split('.');
      const grouped = whole.replace(/\d/g, (latin, index: number) =>
        index > 0 && PLACES[places]?.(whole.length - index, whole.length) ? separator + latin : latin,
      );
      const text = fraction === undefined ? grouped : grouped + point + fraction;
      const sign = number.startsWith('-') ? minus.join('') || '-' : '';
      return sign + text.replace(/\d/g, digit);
    };
  };
  return { write: writeWith(''), writeOwn: writeWith(ownDigits), form };
}
