interface PageWatcher {
  /**
   * The shopper or the network may be back. `isRestored` is true if the page comes out of the back/forward cache: requests
   * that were in flight are dead, although they look pending.
   */
  onWake(isRestored: boolean): void;
  onHide(): void;
}

/** Reports when the page is hidden and when it wakes, until the returned function is called. */
export function watchPage(watcher: PageWatcher): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const wake = () => {
    if (isHidden()) watcher.onHide();
    else watcher.onWake(false);
  };
  for (const type of ['online', 'focus']) addEventListener(type, wake, { signal });
  document.addEventListener('visibilitychange', wake, { signal });
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) watcher.onWake(true);
    },
    { signal },
  );
  return () => controller.abort();
}

/** Whether the page is hidden. An element named `hidden` shadows the property, but is not `true`. */
export function isHidden(): boolean {
  const { hidden }: { readonly hidden: unknown } = document;
  return hidden === true;
}
