const caught: string[] = [];

// Before the test runner's own listeners, which would blame whatever test runs when a promise is found to be lost.
const options = { capture: true };
addEventListener(
  'unhandledrejection',
  (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    caught.push(`nobody handled: ${String(event.reason)}`);
  },
  options,
);
addEventListener(
  'error',
  (event) => {
    if (!(event instanceof ErrorEvent)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    caught.push(`nobody caught: ${event.message}`);
  },
  options,
);

/** Errors that nobody caught and rejections that nobody handled since this was last asked. */
export function strayErrors(): readonly string[] {
  return caught.splice(0);
}
