/** The shortest time between two neighbours of ascending moments; Infinity for fewer than two. */
export function shortestGap(moments: readonly number[]): number {
  return Math.min(...moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment)));
}
