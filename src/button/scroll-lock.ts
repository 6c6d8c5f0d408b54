/** How many dialogs lock each document, and how to unlock it. */
const locks = new WeakMap<Document, { count: number; readonly unlock: () => void }>();

/**
 * Keeps the page behind a dialog where it is, until the returned function is called. A style sheet of our own changes no
 * style that the page has set, and needs no exception in a Content-Security-Policy.
 */
export function lockScroll(page: Document): () => void {
  const lock = locks.get(page) ?? { count: 0, unlock: adopt(page, lockingRules(page)) };
  locks.set(page, lock);
  lock.count++;
  let isLocked = true;
  return () => {
    if (isLocked) lock.count--;
    isLocked = false;
    if (lock.count > 0 || locks.get(page) !== lock) return;
    lock.unlock();
    locks.delete(page);
  };
}

/**
 * The place of a scroll bar stays reserved, so that the page does not shift. The overflow of `<body>` belongs to the window
 * as long as that of `<html>` is visible (CSS Overflow §3.3); locked, it would make a second scroll container of `<body>`.
 */
function lockingRules({ documentElement, defaultView }: Document): string {
  const hasScrollBar = (defaultView?.innerWidth ?? 0) > documentElement.clientWidth;
  const isVisible = defaultView?.getComputedStyle(documentElement).overflowY === 'visible';
  return `
    html { overflow: hidden !important; ${hasScrollBar ? 'scrollbar-gutter: stable !important' : ''} }
    ${isVisible ? 'body { overflow: visible !important }' : ''}
  `;
}

/** A document accepts only sheets of its own window. DOM simulations for tests may have none. */
function adopt(page: Document, rules: string): () => void {
  const view: { readonly CSSStyleSheet?: typeof CSSStyleSheet } | null = page.defaultView;
  if (!view?.CSSStyleSheet || !('replaceSync' in view.CSSStyleSheet.prototype)) return () => undefined;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
