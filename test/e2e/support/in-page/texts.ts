// All texts of the element, seen or only heard. Runs in the page.
import { checkoutRoot, isSeen, seenTexts } from './rendered.js';

/** In document order: texts, then what attributes say. Sentences have a text node for each of their values. */
export function allTexts(): readonly string[] {
  const root = checkoutRoot();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    if (walker.currentNode.parentElement?.closest('style') == null) texts.push(data.trim());
  }
  const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder', 'title'];
  const said = [...root.querySelectorAll('*')].flatMap((element) =>
    attributes.map((name) => element.getAttribute(name) ?? ''),
  );
  return [texts.join(' '), ...said].filter((text) => text !== '');
}

/** Marks at the end of a sentence: Latin, Arabic, Urdu. */
const END = /[.!?…؟۔]$/;

export interface Ends {
  /** How many sentences were measured. */
  readonly sentences: number;
  /** Those whose last character does not stand at the end of its line. */
  readonly wrong: readonly string[];
}

/** Where the last character of each sentence stands: in its direction, nothing of its block may follow on its line. */
export function sentenceEnds(direction: 'ltr' | 'rtl'): Ends {
  const last = seenTexts().filter(({ node, text, parent }) => END.test(text) && isLastIn(blockOf(parent), node));
  const wrong = last.filter(({ node, parent }) => {
    const end = node.data.trimEnd().length;
    const [box] = boxesOf(node, end - 1, end);
    if (box === undefined) return true;
    const onLine = boxesIn(blockOf(parent)).filter(({ top, bottom }) => top < box.bottom && bottom > box.top);
    return onLine.some((one) => (direction === 'ltr' ? one.right > box.right + 1 : one.left < box.left - 1));
  });
  return { sentences: last.length, wrong: wrong.map(({ text }) => text) };
}

function blockOf(element: Element): Element {
  const { parentElement } = element;
  return parentElement === null || getComputedStyle(element).display !== 'inline' ? element : blockOf(parentElement);
}

function textsIn(block: Element): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() !== '' && node.parentElement !== null && isSeen(node.parentElement)) nodes.push(node);
  }
  return nodes;
}

function isLastIn(block: Element, node: Text): boolean {
  return textsIn(block).at(-1) === node;
}

function boxesIn(block: Element): readonly DOMRect[] {
  return textsIn(block).flatMap((node) => boxesOf(node, 0, node.length));
}

function boxesOf(node: Text, start: number, end: number): readonly DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}
