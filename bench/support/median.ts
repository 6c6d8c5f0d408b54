/** The middle value; of an even number of values the mean of the middle two. @throws {RangeError} where there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('No values, no median.');
  return (low + high) / 2;
}
