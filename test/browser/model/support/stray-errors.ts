const caught: string[] = [];

// Runs before the test runner's own listeners, which would fail the current test instead of the one that caused the error.
const options = { capture: true };
addEventListener(
  'unhandledrejection',
  (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    caught.push(`unhandled rejection: ${String(event.reason)}`);
  },
  options,
);
addEventListener(
  'error',
  (event) => {
    if (!(event instanceof ErrorEvent)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    caught.push(`uncaught error: ${event.message}`);
  },
  options,
);

/** Uncaught errors and unhandled rejections since the last call. */
export function strayErrors(): readonly string[] {
  return caught.splice(0);
}
