/** The module of a language: its direction, then its texts, a line each, in the order of the keys. */
export function packed(
  locale: { readonly direction: unknown; readonly strings: Readonly<Record<string, unknown>> },
  keys: readonly string[],
): string;
