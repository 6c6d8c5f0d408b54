// The switches of the gallery, and their values in a URL. Values that are the default are left out of it.
import { CHECKOUT_LANGUAGES } from '../pages/languages.js';

export interface Switch {
  /** As in the URL. */
  readonly name: string;
  readonly label: string;
  /** Without any, it is a field for a text. */
  readonly options: readonly Option[];
  /** @default the first option */
  readonly fallback?: string;
  readonly hint?: string;
  /** What an empty text stands for. */
  readonly placeholder?: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

const WIDTH: Switch = {
  name: 'width',
  label: 'Width',
  options: [plain('280'), plain('360'), plain('768'), plain('1200')],
  fallback: '360',
};

const ZOOM: Switch = {
  name: 'zoom',
  label: 'Zoom',
  options: [plain('100', '100 %'), plain('75', '75 %'), plain('50', '50 %')],
};

const READING: readonly Switch[] = [
  { name: 'scheme', label: 'Colors', options: [plain('light', 'Light'), plain('dark', 'Dark')] },
  {
    name: 'lang',
    label: 'Language',
    options: [
      ...CHECKOUT_LANGUAGES.map(({ tag, name }) => ({ value: tag, label: name, lang: tag })),
      plain('en-XA', 'Pseudo, 40 % longer'),
      plain('ar-XB', 'Pseudo, right to left'),
    ],
  },
  {
    name: 'dir',
    label: 'Direction of the page',
    options: [plain('auto', 'Auto'), plain('ltr', 'Left to right'), plain('rtl', 'Right to left')],
  },
  { name: 'text', label: 'Text size', options: [plain('100', '100 %'), plain('200', '200 %')] },
  { name: 'contrast', label: 'Contrast', options: [plain('normal', 'Normal'), plain('more', 'More')] },
  {
    name: 'colors',
    label: 'Forced colors',
    options: [plain('own', 'Off'), plain('forced', 'Simulated')],
    hint: 'Applies the element’s rules for forced colors, with this system’s plain colors.',
  },
  { name: 'motion', label: 'Motion', options: [plain('on', 'On'), plain('off', 'Reduced')] },
];

function plain(value: string, label = value): Option {
  return { value, label };
}

/** Without the zoom, which is for many states at once. @param themes names of the style sheets in `dist/themes/` */
export function switchesForOne(themes: readonly string[]): readonly Switch[] {
  return switches(themes).filter((item) => item !== ZOOM);
}

/** @param themes names of the style sheets in `dist/themes/` */
export function switches(themes: readonly string[]): readonly Switch[] {
  const options = [
    plain('none', 'None'),
    ...themes.map((name) => plain(name, name.charAt(0).toUpperCase() + name.slice(1))),
  ];
  return [WIDTH, ZOOM, ...(themes.length === 0 ? [] : [{ name: 'theme', label: 'Theme', options }]), ...READING];
}

/** The value of each switch, by name. */
export type Settings = ReadonlyMap<string, string>;

/** Ignores values that a switch does not have. */
export function readSettings(all: readonly Switch[], query: URLSearchParams): Settings {
  return new Map(
    all.map((item) => {
      const wanted = query.get(item.name);
      if (item.options.length === 0) return [item.name, wanted ?? ''];
      return [item.name, item.options.find(({ value }) => value === wanted)?.value ?? defaultOf(item)];
    }),
  );
}

/** The query string, with its question mark; empty if everything has its default. */
export function queryOf(all: readonly Switch[], settings: Settings): string {
  const changed = all.flatMap((item) => {
    const value = settings.get(item.name);
    return value === undefined || value === defaultOf(item) ? [] : [[item.name, value]];
  });
  return changed.length === 0 ? '' : `?${new URLSearchParams(changed).toString()}`;
}

export function defaultOf({ options, fallback = options[0]?.value ?? '' }: Switch): string {
  return fallback;
}
