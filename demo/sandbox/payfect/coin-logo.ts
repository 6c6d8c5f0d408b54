// Draws the coins' logos, so that the sandbox needs no picture of anybody else's: a disc with a simple sign.
import { encodePng, type Rgba } from './png.js';

const SIZE_PIXELS = 72;
/** Each pixel is the mean of this many points in both directions, which smooths the edges. */
const SAMPLES = 4;

type Sign = (x: number, y: number) => boolean;

/** Coordinates run from -1 to 1 with y downwards; the disc has radius 1. */
const SIGNS: ReadonlyMap<string, { colour: readonly [number, number, number]; sign: Sign }> = new Map([
  ['usdt', { colour: [38, 161, 123], sign: letterT }],
  ['usdc', { colour: [39, 117, 202], sign: openRing }],
]);

/** A PNG of 72 by 72 pixels, or null for a coin the sandbox does not know. */
export function drawCoinLogo(currency: string): Buffer | null {
  const logo = SIGNS.get(currency);
  if (logo === undefined) return null;
  return encodePng(SIZE_PIXELS, (x, y) => {
    const points = samplePoints(x, y).filter(([u, v]) => Math.hypot(u, v) <= 1);
    const white = points.filter(([u, v]) => logo.sign(u, v)).length / Math.max(points.length, 1);
    const [red, green, blue] = logo.colour.map((channel) => Math.round(channel + (255 - channel) * white));
    const alpha = Math.round((255 * points.length) / SAMPLES ** 2);
    return [red ?? 0, green ?? 0, blue ?? 0, alpha] satisfies Rgba;
  });
}

function samplePoints(x: number, y: number): readonly (readonly [number, number])[] {
  const steps = Array.from({ length: SAMPLES }, (_, index) => (index + 0.5) / SAMPLES);
  const toUnit = (pixel: number) => (2 * pixel) / SIZE_PIXELS - 1;
  return steps.flatMap((dx) => steps.map((dy) => [toUnit(x + dx), toUnit(y + dy)] as const));
}

function letterT(x: number, y: number): boolean {
  const isBar = Math.abs(x) <= 0.5 && y >= -0.5 && y <= -0.26;
  const isStem = Math.abs(x) <= 0.13 && y >= -0.5 && y <= 0.56;
  return isBar || isStem;
}

function openRing(x: number, y: number): boolean {
  const radius = Math.hypot(x, y);
  const isRing = radius >= 0.5 && radius <= 0.68 && Math.abs(x) > 0.2;
  const isDot = radius <= 0.24;
  return isRing || isDot;
}
