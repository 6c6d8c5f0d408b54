/** The middle value, or the mean of the middle two. @throws {RangeError} if there are no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('The median needs at least one value.');
  return (low + high) / 2;
}

/** The growth from the first quarter of a series to the last, in percent. Of medians, so that a single peak does not count. */
export function growthPercent(series: readonly number[]): number {
  const quarter = Math.max(1, Math.floor(series.length / 4));
  return (median(series.slice(-quarter)) / median(series.slice(0, quarter)) - 1) * 100;
}

/** The shortest time between consecutive timestamps; Infinity for fewer than two. */
export function shortestGap(timestamps: readonly number[]): number {
  return Math.min(...timestamps.slice(1).map((timestamp, index) => timestamp - (timestamps[index] ?? timestamp)));
}

/** The middle half of the values: a quarter is below it, a quarter above. Between two values, in proportion. */
export function quartiles(values: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = values.toSorted((one, other) => one - other);
  return { low: at(sorted, 0.25), high: at(sorted, 0.75) };
}

function at(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError('Quartiles need at least one value.');
  return below + (above - below) * (place - Math.floor(place));
}

/** The median of the ratios within each round, in which both were measured at nearly the same time. */
export function medianRatio(values: readonly number[], bases: readonly number[]): number {
  return median(values.map((value, round) => value / (bases[round] ?? NaN)));
}
