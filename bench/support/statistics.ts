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
