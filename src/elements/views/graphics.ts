import { svg, type SVGTemplateResult } from 'lit';

/** An icon of 24 × 24 that takes the color and the size of its text. */
export function icon(path: string): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}

export const icons = {
  external: icon('M9 6h9v9M18 6 6 18'),
  clock: icon('M12 4a8 8 0 1 0 .1 0M12 8v4l3 2'),
  warning: icon('M12 9v4m0 3v.5M12 4 3 20h18z'),
};
