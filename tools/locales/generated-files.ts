// What follows from the English texts and the files in locales/: which languages there are, and the order of the texts.
import { format, resolveConfig } from 'prettier';
import { cldrNumbersOf } from './numbers.js';

/** The source files that `npm run locales` writes, by their paths. */
export async function generatedFiles(
  tags: readonly string[],
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const files: readonly (readonly [string, string])[] = [
    ['src/locale/locale-files.ts', localeFiles(tags)],
    ['src/locale/string-keys.ts', stringKeys(keys)],
  ];
  return new Map(
    await Promise.all(
      files.map(async ([path, text]) => {
        const options = await resolveConfig(path);
        return [path, await format(text, { ...options, filepath: path })] as const;
      }),
    ),
  );
}

function localeFiles(tags: readonly string[]): string {
  const entries = tags.map((tag) => `['${tag}', lazyModule(() => import('./packed/${tag}.locale.js').then(textOf))],`);
  return `// Made by \`npm run locales\` from the files in locales/. The build makes the files that it imports.
    import type { LazyModule, lazyModule as createLazyModule } from '../session/lazy-module.js';

    /** One file each: a shopper needs one language. */
    export function localeFiles(lazyModule: typeof createLazyModule): ReadonlyMap<string, LazyModule<string>> {
      return new Map([${entries.join('\n')}]);
    }

    /** Where each is mostly spoken, in the same order, if numbers are written there as its file says. */
    export const usualRegions: readonly string[] = ${JSON.stringify(tags.map(usualRegion).join(' '))}.split(' ');

    const textOf = ({ default: text }: { readonly default: string }): string => text;
  `;
}

function usualRegion(tag: string): string {
  const { language, region = '' } = new Intl.Locale(tag).maximize();
  return JSON.stringify(cldrNumbersOf(`${language}-${region}`)) === JSON.stringify(cldrNumbersOf(tag)) ? region : '';
}

function stringKeys(keys: readonly string[]): string {
  return `// Made by \`npm run locales\` from the English texts.
    /** The order of the texts in a language's file, which has no keys. */
    export const stringKeys: readonly string[] = ${JSON.stringify(keys.join(' '))}.split(' ');
  `;
}
