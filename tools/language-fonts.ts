// Fonts for pictures of languages whose letters a bare machine does not have, as a style sheet that needs no network.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** By package of @fontsource, with the languages that it is for. Urdu is written in Nastaliq. */
const FONTS = [
  { name: 'noto-sans-arabic', subset: 'arabic', languages: ['ar', 'fa'] },
  { name: 'noto-sans-hebrew', subset: 'hebrew', languages: ['he'] },
  { name: 'noto-nastaliq-urdu', subset: 'arabic', languages: ['ur'] },
] as const;
const WEIGHTS = [400, 600] as const;
const { resolve } = createRequire(import.meta.url);

/** Sets the font of elements on pages in one of these languages. */
export async function languageFonts(): Promise<string> {
  return (await Promise.all(FONTS.map(sheetFor))).join('\n');
}

async function sheetFor({ name, subset, languages }: (typeof FONTS)[number]): Promise<string> {
  const faces = WEIGHTS.map(async (weight) => {
    const file = await readFile(resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`));
    const source = `url(data:font/woff2;base64,${file.toString('base64')})`;
    return `@font-face { font-family: '${name}'; font-weight: ${weight}; src: ${source} }`;
  });
  const elements = languages.map((language) => `payfect-checkout:lang(${language})`).join(', ');
  return `${(await Promise.all(faces)).join('\n')}
    ${elements} { --payfect-font: '${name}', sans-serif }`;
}
