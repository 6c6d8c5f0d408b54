// The link to the payment page: which window it opens in, and a connection to its host while the shopper is about to follow it.
import type { LazyHost } from '../element-parts.js';

/** All elements share them: a second connection would stay unused. */
const connectedOrigins = new Set<string>();

/** On a touch screen, a finger is over the link as soon as it touches it. */
const INTENTS = ['pointerover', 'focusin'] as const;

/** Watches the link for the pointer and the focus. A preview connects to nothing. */
export function preconnectOnIntent({ root, isPreview }: LazyHost): void {
  for (const intent of INTENTS) {
    root()?.addEventListener(intent, ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.part.contains('pay') === true && !isPreview()) preconnect(link.origin);
    });
  }
}

function preconnect(origin: string): void {
  if (connectedOrigins.has(origin)) return;
  connectedOrigins.add(origin);
  const hint = document.createElement('link');
  hint.rel = 'preconnect';
  hint.href = origin;
  document.head.append(hint);
}

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
