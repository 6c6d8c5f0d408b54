/** A text without the invisible characters that isolate its values. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '');
}

export function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
