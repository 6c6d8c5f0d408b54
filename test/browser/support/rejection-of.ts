/** The reason that a promise rejects with; fails if it is fulfilled. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  const fulfilled = Symbol('fulfilled');
  const outcome = await promise.then(
    () => fulfilled,
    (reason: unknown) => reason,
  );
  if (outcome === fulfilled) throw new Error('The promise was fulfilled instead of rejected.');
  return outcome;
}
