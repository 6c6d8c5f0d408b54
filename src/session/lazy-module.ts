// Loads a file on demand, again and again until it is there. It does not know what is in the file.

/** Captured when this script loads, in case the page replaces them later. */
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

/** A file that arrives later is still used. */
const ATTEMPT_MS = 5000;
const MAX_PAUSE_MS = 60_000;
/** How often the package's import map lists a file with its checksum after its first URL: as `?1`, `?2` and so on. */
const CHECKED_RETRIES = 3;

/**
 * The file's module. After each failed attempt, tries again if `isWanted`; null if not. The pauses grow up to a minute, and
 * end when the device is online again. All callers share attempts and module.
 */
export type LazyModule<T> = (isWanted: () => boolean) => Promise<T | null>;

/**
 * @param load Imports the file, with a query added to its URL: Chromium and Firefox remember by its URL that a module
 *   failed. In the script file, tools/retry-imports.mjs adds the query to what is written as a function without parameters.
 *   In the npm modules, the page's bundler decides how a second import is loaded.
 */
export function lazyModule<T>(load: (query: string) => Promise<T>): LazyModule<T> {
  let attempts = 0;
  let running: Promise<void> | null = null;
  let loaded: T | null = null;
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });

  async function attempt(): Promise<void> {
    const done = load(attempts === 0 ? '' : `?${retryNumber(attempts)}`).then(
      (module) => {
        loaded ??= module;
        arrive();
      },
      () => undefined,
    );
    attempts++;
    await Promise.race([done, pause(ATTEMPT_MS, arrival)]);
    running = null;
  }

  return async (isWanted) => {
    for (;;) {
      await (loaded === null && (running ??= attempt()));
      if (loaded !== null || !isWanted()) return loaded;
      await pause(Math.min(2 ** attempts * 500, MAX_PAUSE_MS), arrival);
      if (!isWanted()) return loaded;
    }
  };
}

/** Not in every DOM simulation for tests. */
const { MessageChannel } = globalThis as Partial<typeof globalThis>;

/** Ends in a task of its own, before which the browser can show what is there. No timer: a page's tests may have stopped them. */
export async function nextTask(): Promise<void> {
  if (MessageChannel === undefined) return;
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  // An open one would keep a process alive.
  port1.close();
}

/** On a page with checksums for modules, only the URLs that have one: nobody would check what another one returns. */
function retryNumber(attempts: number): number {
  const maps = [...document.querySelectorAll('script[type=importmap]')];
  return maps.some(({ textContent }) => textContent.includes('"integrity"'))
    ? Math.min(attempts, CHECKED_RETRIES)
    : attempts;
}

/**
 * Ends after a time, with what ends it early, or when the device is online again: what was requested before will not arrive.
 * No timer is left behind, because one would keep the process of a merchant's test alive.
 */
function pause(ms: number, early: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stopTimer(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = startTimer(end, ms);
    addEventListener('online', end);
    void early.then(end);
  });
}
