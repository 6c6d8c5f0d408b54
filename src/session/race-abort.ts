/**
 * Settles like a value or promise from the page, or rejects with the signal's reason as soon as it is aborted: a page's own
 * wrapper around `fetch` may ignore signals, its `headers` may never settle, and one read that never ends must not stop all
 * reading. The listener is removed afterwards: a signal may outlive what it could abort.
 */
export async function raceAbort<T>(awaited: T | PromiseLike<T>, signal: AbortSignal): Promise<T> {
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([awaited, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
