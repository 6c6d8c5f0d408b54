const MAX_LENGTH = 300;

/**
 * Makes a name safe to show beside a price: removes control, zero-width and direction-changing characters, which can make
 * one name look like another or reorder the amount after it, limits stacked combining marks, and truncates to 300
 * characters. Returns null if nothing is left.
 */
export function displayText(text: string | null): string | null {
  if (text === null) return null;
  const cleaned = text
    .slice(0, MAX_LENGTH * 4)
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/([\p{M}\u200c\u200d]{4})[\p{M}\u200c\u200d]+/gu, '$1')
    .trim();
  const characters = cleaned.match(/./gsu) ?? [];
  const clipped = characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : cleaned;
  return clipped === '' ? null : clipped;
}
