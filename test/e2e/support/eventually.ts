/** On loopback everything happens within milliseconds; what takes longer does not happen. */
const PATIENCE_MS = 5000;

/** The promise, or after a while an error that says what did not happen. */
export async function soon<T>(promise: Promise<T>, whatFailed: () => string): Promise<T> {
  let watchdog: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_, reject) => {
    watchdog = setTimeout(() => reject(new Error(whatFailed())), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, impatience]);
  } finally {
    clearTimeout(watchdog);
  }
}
