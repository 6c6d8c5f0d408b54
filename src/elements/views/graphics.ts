import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

function icon(path: string): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}

export const externalIcon = icon('M9 6h9v9M18 6 6 18');
export const clockIcon = icon('M12 4a8 8 0 1 0 .1 0M12 8v4l3 2');
export const checkIcon = icon('m6 12 4 5 8-10');
export const crossIcon = icon('m7 7 10 10M17 7 7 17');

/** A decorative remote image; hidden if it cannot be loaded. */
export function picture(url: string, sizePx: number): TemplateResult {
  return html`<img
    src=${url}
    alt=""
    width=${sizePx}
    height=${sizePx}
    loading="lazy"
    referrerpolicy="no-referrer"
    @error=${hide}
  />`;
}

function hide(event: Event): void {
  if (event.target instanceof HTMLElement) event.target.hidden = true;
}
