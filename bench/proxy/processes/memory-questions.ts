// What a process holds once everything that nobody needs is gone.
function collectGarbage(): void {
  // What finalizers let go of is collected the next time.
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
}

export const memoryQuestions = {
  rssBytes: () => {
    collectGarbage();
    return process.memoryUsage.rss();
  },
  heapBytes: () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  },
};
