// Functions that run in the page. They are serialized, so they cannot use anything from this module, and cannot contain
// named functions: the tests' compiler adds a helper to those that the page does not have.

export const EVENT_NAMES = ['ready', 'change', 'pay', 'progress', 'complete', 'expired', 'cancel', 'error'];

/** Records the element's events in `window.sentEvents`: each by name, an error with its code. */
export function recordEvents(names: readonly string[]): void {
  const sent: string[] = [];
  Reflect.set(window, 'sentEvents', sent);
  for (const name of names) {
    document.addEventListener(
      name,
      (event) => {
        // The capture phase also sees the page's own events, such as an image's `error`.
        if (!(event instanceof CustomEvent)) return;
        const code: unknown = Reflect.get(Object(event.detail) as object, 'code');
        sent.push(typeof code === 'string' ? `${name} ${code}` : name);
      },
      { capture: true },
    );
  }
}

/** Records what the page's Content-Security-Policy blocks in `window.violations`. */
export function recordViolations(): void {
  const violations: string[] = [];
  Reflect.set(window, 'violations', violations);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI}`);
  });
}

/** Resolves when a request of the page arrives: a browser is still offline for a moment after it was told to be online. */
export async function untilReachable(): Promise<void> {
  while (
    !(await fetch(location.href, { cache: 'no-store' }).then(
      () => true,
      () => false,
    ))
  );
}

/** Resolves in a new task, after all queued microtasks have run. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
