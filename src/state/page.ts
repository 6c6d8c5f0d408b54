export interface PageWatcher {
  /**
   * The shopper may have come back to the page, or the network to the shopper. `revived` is true where the page came
   * out of the back/forward cache: requests that were in flight are dead although they look alive.
   */
  onWake(isRestored: boolean): void;
  onHide(): void;
}

/** Tells when the page is left and come back to, until the returned function is called. */
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

/** Whether nobody can see the page. An element that is named `hidden` takes the property's place, and is no `true`. */
export function isHidden(): boolean {
  const { hidden }: { readonly hidden: unknown } = document;
  return hidden === true;
}
