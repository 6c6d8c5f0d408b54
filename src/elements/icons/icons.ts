// Icons and pictures for marks. Loaded when a session offers a currency. It imports nothing at run time that the main script
// file has; that comes from the host.
import type { html, svg, SVGTemplateResult, TemplateResult } from 'lit';
import type { AdoptedStyles } from '../styles/adopted-styles.js';
import type { MarkContext, markFrame, MarkView } from './mark.js';
import { drawingOf } from './names.js';
import { iconStyles } from './styles.js';

export interface IconsHost {
  readonly styles: Pick<AdoptedStyles, 'add'>;
  readonly html: typeof html;
  readonly svg: typeof svg;
  readonly markFrame: typeof markFrame;
}

const HUES = 8;

/** The page's icon, else the drawn one, else the provider's picture, else only the letters of the name. */
export function createIcons({ styles, html, svg, markFrame }: IconsHost): MarkView {
  styles.add(iconStyles);
  return (kind, value, name, { icons, images }, pictureUrl = null) => {
    const drawing = drawingOf(kind, value);
    const icon =
      pageIcon(icons, value) ?? (drawing === null ? null : drawnIcon(drawing, svg)) ?? (images ? pictureUrl : null);
    const shown = typeof icon === 'string' ? picture(icon, html) : icon;
    return markFrame(kind, lettersOf(name, kind === 'merchant' ? 1 : 2), shown, `hue-${hueOf(name)}`);
  };
}

function pageIcon(icons: MarkContext['icons'], value: string): string | TemplateResult | null {
  const [, icon = null] = Object.entries(icons).find(([key]) => key.toLowerCase() === value.toLowerCase()) ?? [];
  return icon;
}

/** Its colors are attributes: neither an inline style, nor changed by forced colors. */
function drawnIcon(drawing: string, svg: IconsHost['svg']): SVGTemplateResult {
  const [disc = '', ...figures] = drawing.split('|');
  return svg`<svg viewBox="0 0 320 320">
    <g stroke="none"><circle cx="160" cy="160" r="160" fill=${`#${disc}`} />${figures.map((figure) => {
      const start = figure.search(/m/i);
      const fill = `#${figure.slice(0, start) || 'fff'}`;
      return svg`<path fill=${fill} fill-rule="evenodd" d=${figure.slice(start)} />`;
    })}</g>
  </svg>`;
}

function picture(url: string, html: IconsHost['html']): TemplateResult {
  return html`<img src=${url} alt="" loading="lazy" referrerpolicy="no-referrer" @load=${settle} @error=${settle} />`;
}

/** Shows the picture instead of the letters once it is loaded. A later one in the same element may fail. */
function settle({ type, currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.toggleAttribute('data-loaded', type === 'load');
}

/** The first letters of the first words; one in scripts without blanks. Without letters, the first sign: an emoji. */
function lettersOf(name: string, count: number): string {
  const initials = name.match(/(?<![\p{L}\p{N}\p{M}(])[\p{L}\p{N}]\p{M}*/gu) ?? /\S/u.exec(name) ?? [];
  // Arabic letters would otherwise be joined as in a word.
  return initials.slice(0, count).join('\u200c');
}

/** Always the same for a name. */
function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum += letter.charCodeAt(0);
  return sum % HUES;
}
