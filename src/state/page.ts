interface PageWatcher {
  /**
   * The shopper or the network may be back. `isRestored` is true if the page comes out of the back/forward cache: requests
   * that were in flight are dead, although they look pending.
   */
  onWake(isRestored: boolean): void;
  onHide(): void;
  /** The parser is done, and so are the scripts that belong to it. */
  onParsed(): void;
}

/** Reports when the page is hidden and when it wakes, until the returned function is called. */
export function watchPage(watcher: PageWatcher): () => void {
  const wake = () => {
    if (isHidden()) watcher.onHide();
    else watcher.onWake(false);
  };
  const show = (event: Event) => {
    if ('persisted' in event && event.persisted === true) watcher.onWake(true);
  };
  // No signal: jsdom refuses one of Node's, which its users often have.
  const listeners = [
    [window, 'online', wake],
    [window, 'focus', wake],
    [window, 'pageshow', show],
    [document, 'visibilitychange', wake],
    // At the window, because it comes after the document's own listeners.
    [window, 'DOMContentLoaded', () => watcher.onParsed()],
  ] as const;
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener);
  return () => {
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
  };
}

/** Whether the page is hidden. An element named `hidden` shadows the property, but is not `true`. */
export function isHidden(): boolean {
  const { hidden }: { readonly hidden: unknown } = document;
  return hidden === true;
}

/** Captured when this script loads. A script of the page may have a global variable of its own with this name. */
const timing = globalThis.performance as Partial<Performance> | undefined;

/** Whether the parser, or a script that belongs to it, may still bring children or properties. */
export function isParsing(): boolean {
  const navigation: Partial<PerformanceNavigationTiming> | undefined = timing?.getEntriesByType?.('navigation')[0];
  return navigation?.domContentLoadedEventStart === 0;
}
