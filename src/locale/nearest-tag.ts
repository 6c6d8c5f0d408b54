/**
 * The language tag that an element is in: its own wish, else the nearest `lang` around it (through shadow roots), else
 * the browser's, else `en`. What is not a well-formed BCP 47 tag is passed over.
 */
export function nearestTag(element: Element, wish: string): string {
  return [wish, nearestLang(element), navigator.language].find(isWellFormed) ?? 'en';
}

function nearestLang(element: Element): string {
  const bearer = element.closest('[lang]');
  if (bearer !== null) return bearer.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
