/**
 * Settles as the promise does, or rejects with the signal's reason as soon as that is aborted: a page's own wrapper
 * around `fetch` may ignore signals, and a read that never ends must not end all reading.
 */
export function settle<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  return Promise.race([promise, aborted]);
}
