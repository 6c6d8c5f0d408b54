// Colors as the browser resolves them, and their contrast (WCAG 2.2). Runs in the page.
import { ancestorsOf } from './rendered.js';

/** sRGB from 0 to 255, alpha from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const known = new Map<string, Rgba>();

/** Any CSS color, also `color-mix()`, `oklch()` and system colors, as sRGB. */
export function toRgba(color: string): Rgba {
  const before = known.get(color);
  if (before !== undefined) return before;
  if (canvas === null || !CSS.supports('color', color)) throw new Error(`Not a color: ${color}`);
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const rgba: Rgba = [red, green, blue, alpha / 255];
  known.set(color, rgba);
  return rgba;
}

/** One color painted over another. */
export function over(top: Rgba, bottom: Rgba): Rgba {
  const alpha = top[3] + bottom[3] * (1 - top[3]);
  const mix = (index: 0 | 1 | 2) => (top[index] * top[3] + bottom[index] * bottom[3] * (1 - top[3])) / (alpha || 1);
  return [mix(0), mix(1), mix(2), alpha];
}

function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1 to 21. */
export function contrast(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What the browser paints behind everything: `Canvas` in the page's color scheme. */
function pageColor(): Rgba {
  const probe = document.createElement('div');
  probe.style.setProperty('background-color', 'Canvas');
  document.documentElement.append(probe);
  const color = toRgba(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return color;
}

/**
 * The color behind an element's content: its own background over those of its ancestors.
 * @throws If one of them is a picture or gradient, or see-through as a whole: then no single color is behind the content.
 */
export function backgroundOf(element: Element): Rgba {
  let color: Rgba = [0, 0, 0, 0];
  for (const one of [element, ...ancestorsOf(element)]) {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
    if (opacity !== '1') throw new Error(`opacity ${opacity} on ${one.localName}`);
    if (color[3] >= 0.999) continue;
    if (backgroundImage !== 'none') throw new Error(`background-image on ${one.localName}`);
    color = over(color, toRgba(backgroundColor));
  }
  return color[3] >= 0.999 ? color : over(color, pageColor());
}

/** Like `rgb(20 23 31)`. */
export function toText([red, green, blue]: Rgba): string {
  return `rgb(${[red, green, blue].map(Math.round).join(' ')})`;
}
