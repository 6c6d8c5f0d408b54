/**
 * The target of the link to the payment page. In a frame, `_self` would load it into the frame, where payment pages refuse
 * to be shown: it becomes `_top`, or `_blank` if the frame's sandbox forbids that.
 * @param again Whether the link was followed before. A frame that is still here was perhaps not allowed to leave.
 */
export function linkTarget(wanted: '_blank' | '_self', again: boolean): '_blank' | '_self' | '_top' {
  if (globalThis.window === globalThis.top) return wanted;
  const leaves = (wanted === '_self' && !again) || !isAllowed(/allow-popups(?!-)/);
  // A sandbox around a page of the origin `null` cannot be read.
  return leaves && origin !== 'null' && isAllowed(/allow-top-navigation(-by-user-activation)?(?!-)/)
    ? '_top'
    : '_blank';
}

/** Whether all sandboxes around the page allow something, as far as the page may read them. */
function isAllowed(token: RegExp): boolean {
  try {
    for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
      const sandbox = frame.frameElement?.getAttribute('sandbox');
      if (sandbox != null && !token.test(sandbox)) return false;
    }
  } catch {
    // A frame inside another site: only a click shows what it may do.
  }
  return true;
}
