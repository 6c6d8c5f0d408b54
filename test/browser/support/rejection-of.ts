/** What a promise was rejected with; a promise that is kept fails the test. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  const kept = Symbol('kept');
  const outcome = await promise.then(
    () => kept,
    (reason: unknown) => reason,
  );
  if (outcome === kept) throw new Error('The promise was kept, where it had to be rejected.');
  return outcome;
}
