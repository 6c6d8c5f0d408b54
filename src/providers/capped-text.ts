/** At most `maxCharacters` UTF-16 units, without leaving half of a character behind. */
export function cappedText(text: string, maxCharacters: number): string;
export function cappedText(text: string | null, maxCharacters: number): string | null;
export function cappedText(text: string | null, maxCharacters: number): string | null {
  if (text === null || text.length <= maxCharacters) return text;
  return text.slice(0, maxCharacters).replace(/[\uD800-\uDBFF]$/, '');
}
