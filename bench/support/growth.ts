import { median } from './median.js';

/** By how many per cent the last quarter of a series lies above its first; by their medians, so that a single peak is none. */
export function growthPercent(series: readonly number[]): number {
  const quarter = Math.max(1, Math.floor(series.length / 4));
  return (median(series.slice(-quarter)) / median(series.slice(0, quarter)) - 1) * 100;
}
