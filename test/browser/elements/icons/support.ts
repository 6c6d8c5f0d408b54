// Marks in a shadow root with their styles. It does not know what they should show.
import { html, render, svg, type TemplateResult } from 'lit';
import { createIcons } from '../../../../src/elements/icons/icons.js';
import {
  type MarkContext,
  markFrame,
  type MarkKind,
  markStyles,
  markView,
} from '../../../../src/elements/icons/mark.js';

/** What the card defines for its views. */
const TOKENS = `
  :host { --_accent: light-dark(#1b50d8, #8fb0ff); --_text: light-dark(#14171f, #f1f3f7);
    --_surface: light-dark(#fff, #16181d);
    --_soft: color-mix(in srgb, var(--_accent) 8%, var(--_surface)); background: var(--_surface); }`;

/** A picture that loads without a network. */
export const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" /></svg>',
)}`;
export const NO_PICTURE = 'data:image/png,none';

export class Marks {
  readonly host = document.createElement('div');
  readonly context: MarkContext;
  readonly #root = this.host.attachShadow({ mode: 'open' });

  constructor(context: Partial<MarkContext> = {}) {
    const sheets = [TOKENS, markStyles];
    const iconView = createIcons({ styles: { add: (text) => sheets.push(text) }, html, svg, markFrame });
    this.context = { icons: {}, images: true, iconView, ...context };
    this.#root.adoptedStyleSheets = sheets.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    document.body.append(this.host);
  }

  /** The mark as it is on the page now; a later one takes the same place. */
  show(
    kind: MarkKind,
    value: string,
    name: string,
    pictureUrl: string | null = null,
    context = this.context,
  ): HTMLElement {
    return this.render(markView(kind, value, name, context, pictureUrl));
  }

  render(view: TemplateResult): HTMLElement {
    render(view, this.#root);
    const mark = this.#root.querySelector<HTMLElement>('.mark');
    if (mark === null) throw new Error('There is no mark.');
    return mark;
  }

  /** What a shopper sees in place of an icon; empty if an icon covers it. */
  lettersIn(mark: HTMLElement): string {
    // Firefox leaves the attribute's name in the computed value.
    const isShown = getComputedStyle(mark, '::before').content !== 'none';
    return isShown ? (mark.dataset.letters ?? '').replaceAll('\u200c', '') : '';
  }
}

/** The address of the mark's picture; null if it shows none. */
export function pictureOf(mark: HTMLElement): string | null {
  return mark.querySelector('img')?.getAttribute('src') ?? null;
}

/** The color of the mark's drawn disc; null if it has no drawn icon. */
export function discOf(mark: HTMLElement): string | null {
  return mark.querySelector('circle')?.getAttribute('fill') ?? null;
}
