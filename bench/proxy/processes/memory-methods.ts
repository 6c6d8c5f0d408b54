// The memory that a process uses after garbage collection.
function collectGarbage(): void {
  // Objects that finalizers release are collected in the next round.
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
}

export const memoryMethods = {
  rssBytes: () => {
    collectGarbage();
    return process.memoryUsage.rss();
  },
  heapBytes: () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  },
};
