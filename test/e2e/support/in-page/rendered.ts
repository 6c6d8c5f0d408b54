// What of the element a shopper can see. Runs in the page.

/** The element's shadow root. */
export function checkoutRoot(): ShadowRoot {
  const root = document.querySelector('payfect-checkout')?.shadowRoot;
  if (!root) throw new Error('There is no <payfect-checkout> with a shadow root.');
  return root;
}

/** The card itself. */
export function card(): HTMLElement {
  const element = checkoutRoot().querySelector<HTMLElement>('[part~=checkout]');
  if (element === null) throw new Error('The element shows no checkout.');
  return element;
}

/** The parent as rendered: an element's slot, or the host of its shadow root. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

export function ancestorsOf(element: Element): readonly Element[] {
  const parent = parentOf(element);
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

/** Rendered, and not hidden from the eyes in the usual way: a box of 1 px, or a clip path without an area. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return ![element, ...ancestorsOf(element)].some((one) => getComputedStyle(one).clipPath === 'inset(50%)');
}

/** Elements of the shadow root that a shopper can see, in document order; of a picture, only its outermost element. */
export function seenElements(selector = '*'): readonly HTMLElement[] {
  return [...checkoutRoot().querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.parentElement?.closest('svg') == null && isSeen(element),
  );
}

export interface SeenText {
  readonly node: Text;
  readonly text: string;
  readonly parent: Element;
}

/** Texts of the shadow root that a shopper can see, in document order. */
export function seenTexts(): readonly SeenText[] {
  const walker = document.createTreeWalker(checkoutRoot(), NodeFilter.SHOW_TEXT);
  const texts: SeenText[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const text = node.data.trim();
    const parent = node.parentElement;
    // The options of a list are drawn by the browser.
    if (text === '' || parent?.closest('style, select, svg') !== null || !isSeen(parent)) continue;
    texts.push({ node, text, parent });
  }
  return texts;
}

/** Controls that a shopper can reach; radio buttons also if only their label is drawn. */
export function controls(): readonly HTMLElement[] {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  return [...checkoutRoot().querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('[type=hidden], :disabled'),
  );
}

/** What of a control is drawn and pressed: a radio button's label. */
export function drawnAs(control: HTMLElement): HTMLElement {
  const isChoice = control.matches('[type=radio], [type=checkbox]');
  return (isChoice ? control.closest('label') : null) ?? control;
}

/** A short name for a report: `button[continue] "Continue"`. */
export function nameOf(element: Element): string {
  const part = element.getAttribute('part') ?? element.getAttribute('class') ?? '';
  const text = (element.textContent || element.getAttribute('name') || '').replace(/\s+/g, ' ').trim().slice(0, 40);
  return `${element.localName}${part && `[${part}]`} "${text}"`;
}
