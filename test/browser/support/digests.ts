// The browser computes digests in a thread of its own, in a time that no manual clock knows. `settle` waits for them.
const inProgress = new Set<Promise<unknown>>();
const { subtle } = crypto;
const digest = subtle.digest.bind(subtle);

subtle.digest = (algorithm, data) => {
  const result = digest(algorithm, data);
  inProgress.add(result);
  const end = (): void => void inProgress.delete(result);
  result.then(end, end);
  return result;
};

/** Resolves when no digest is being computed. */
export async function digestsComputed(): Promise<void> {
  while (inProgress.size > 0) await Promise.allSettled(inProgress);
}
