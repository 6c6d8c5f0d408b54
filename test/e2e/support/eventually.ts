/** On loopback everything happens within milliseconds, so five seconds means never. */
const TIMEOUT_MS = 5000;

/** Settles with the promise, or rejects after five seconds with an error that says what did not happen. */
export async function eventually<T>(promise: Promise<T>, describeFailure: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(describeFailure())), TIMEOUT_MS);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
