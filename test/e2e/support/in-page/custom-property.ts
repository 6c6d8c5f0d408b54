// Whether a custom property reaches what the element paints. Runs in the page.
import { checkoutRoot } from './rendered.js';

/** Compares the computed styles of all nodes in the element, with a control focused, with and without a value. */
export function looksDifferentWith(property: string, value: string): boolean {
  const root = checkoutRoot();
  const { host } = root;
  if (!(host instanceof HTMLElement)) return false;
  root.querySelector<HTMLElement>('a[href], button, input')?.focus();
  const before = looks(root);
  host.style.setProperty(property, value);
  const after = looks(root);
  host.style.removeProperty(property);
  return before !== after;
}

function looks(root: ShadowRoot): string {
  return [...root.querySelectorAll('*')]
    .flatMap((node) => [null, '::before', '::after'].map((pseudo) => lookOf(getComputedStyle(node, pseudo))))
    .join('\n');
}

function lookOf(style: CSSStyleDeclaration): string {
  return [
    style.color,
    style.backgroundColor,
    style.borderTopColor,
    style.borderBottomColor,
    style.outlineColor,
    style.borderTopWidth,
    style.borderTopLeftRadius,
    style.minHeight,
    style.paddingTop,
    style.paddingLeft,
    style.boxShadow,
    style.fontFamily,
    style.fontSize,
    style.animationDuration,
    style.transitionDuration,
  ].join();
}
