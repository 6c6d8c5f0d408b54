// What does not fit: boxes, cut texts, texts outside the card, broken words. Runs in the page.
import { ancestorsOf, card, nameOf, seenElements, seenTexts, type SeenText } from './rendered.js';

/** Half pixels are rounding. */
const TOLERANCE_PX = 1;

export interface Overflow {
  /** How many texts were looked at. */
  readonly texts: number;
  readonly page: readonly string[];
  /** Elements whose content is wider than they are. */
  readonly boxes: readonly string[];
  /** Texts that an ancestor cuts off, in either direction. */
  readonly cut: readonly string[];
  readonly outside: readonly string[];
  /** Words on two lines, although one has room for them. */
  readonly broken: readonly string[];
}

export function overflow(): Overflow {
  const texts = seenTexts();
  return {
    texts: texts.length,
    page: widePage(),
    boxes: wideBoxes(),
    ...cutTexts(texts),
    broken: texts.flatMap(brokenWords),
  };
}

function widePage(): readonly string[] {
  const { scrollWidth } = document.documentElement;
  return scrollWidth > innerWidth ? [`The page is ${scrollWidth} px wide in a window of ${innerWidth} px.`] : [];
}

/** A network's badge overhangs its coin. */
function wideBoxes(): readonly string[] {
  return seenElements(':not(input, select, textarea, svg, .marks)')
    .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + TOLERANCE_PX)
    .map((element) => `${nameOf(element)}: ${element.scrollWidth} px in ${element.clientWidth} px`);
}

function cutTexts(texts: readonly SeenText[]): Pick<Overflow, 'cut' | 'outside'> {
  const cut: string[] = [];
  const outside: string[] = [];
  const { left, right } = card().getBoundingClientRect();
  for (const { node, text, parent } of texts) {
    const boxes = boxesOf(node);
    const name = `"${text.slice(0, 60)}" in ${nameOf(parent)}`;
    if (boxes.some((box) => box.left < left - TOLERANCE_PX || box.right > right + TOLERANCE_PX)) outside.push(name);
    if ([parent, ...ancestorsOf(parent)].some((one) => boxes.some((box) => cuts(one, box)))) cut.push(name);
  }
  return { cut, outside };
}

/** Whether an element hides what of a text lies outside it. What can be scrolled to is not lost. */
function cuts(element: Element, box: DOMRect): boolean {
  const { overflowX, overflowY, display } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents') return false;
  const edges = element.getBoundingClientRect();
  const hides = (value: string) => value === 'hidden' || value === 'clip';
  // Line boxes are higher than the letters in them.
  const slack = box.height / 4;
  return (
    (hides(overflowX) && (box.left < edges.left - TOLERANCE_PX || box.right > edges.right + TOLERANCE_PX)) ||
    (hides(overflowY) && (box.top < edges.top - slack || box.bottom > edges.bottom + slack))
  );
}

function boxesOf(node: Text, start = 0, end = node.length): readonly DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** Languages without spaces break between any two letters. */
const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}\p{N}'’.,]{2,}/gu;

function brokenWords({ node, parent }: SeenText): readonly string[] {
  return [...node.data.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const boxes = boxesOf(node, index, index + word.length);
    const lines = new Set(boxes.map(({ top }) => Math.round(top)));
    const width = boxes.reduce((sum, box) => sum + box.width, 0);
    return lines.size > 1 && width <= roomFor(parent) ? [`"${word}" in ${nameOf(parent)}`] : [];
  });
}

/** Two thirds of the column, or half of it where an amount stands beside the words. */
function roomFor(parent: Element): number {
  const share = parent.closest('[part~=summary]') === null ? 2 / 3 : 1 / 2;
  // In one column, the aside has no box of its own.
  const { clientWidth = 0 } = parent.closest('[part~=aside]') ?? {};
  return (clientWidth > 0 ? clientWidth : card().clientWidth) * share;
}
