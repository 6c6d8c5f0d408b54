import { svg, type SVGTemplateResult } from 'lit';

function icon(path: string): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}

export const externalIcon = icon('M9 6h9v9M18 6 6 18');
export const clockIcon = icon('M12 4a8 8 0 1 0 .1 0M12 8v4l3 2');
export const checkIcon = icon('m6 12 4 5 8-10');
export const crossIcon = icon('m7 7 10 10M17 7 7 17');
