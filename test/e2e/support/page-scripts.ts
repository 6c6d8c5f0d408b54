// Functions that run in the page: they can use nothing from around them.

export const EVENT_NAMES = ['ready', 'change', 'pay', 'complete', 'expired', 'cancel', 'error'];

/** Keeps the names of the element's events, an error's with its code, in `window.sentEvents`. */
export function recordEvents(names: readonly string[]): void {
  const sent: string[] = [];
  Reflect.set(window, 'sentEvents', sent);
  for (const name of names) {
    document.addEventListener(
      name,
      (event) => {
        if (!(event instanceof CustomEvent)) return;
        const code: unknown = Reflect.get(Object(event.detail) as object, 'code');
        sent.push(typeof code === 'string' ? `${name} ${code}` : name);
      },
      // The element's events do not bubble.
      { capture: true },
    );
  }
}

/** A task of its own comes after all that promises have queued. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
