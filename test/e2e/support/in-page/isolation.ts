// Amounts and names keep their order in a page of the other direction only if they are isolated from the text around them
// (Unicode's bidirectional algorithm). Runs in the page.
import { ancestorsOf, card, nameOf, seenTexts } from './rendered.js';

/** `20.00 USDT`, `$20.00`, `NT$64.00`, `TWD 64.00`; not `TRC20`. */
const AMOUNT = /(\p{Lu}{0,3}\p{Sc}\s?|\b\p{Lu}{3,5}\s)\d[\d.,]*|\d[\d.,]*\s?(\p{Lu}{3,5}\b|\p{Sc})/u;
const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/gu;

/** Texts with an amount beside other words, without isolation. */
export function glued(): readonly string[] {
  return seenTexts()
    .filter(({ text, parent }) => AMOUNT.test(text.replace(ISOLATED, '')) && !isAlone(text, parent))
    .map(({ text, parent }) => `"${text}" in ${nameOf(parent)}`);
}

/** Whether nothing but the amount is in an isolating element around it. */
function isAlone(text: string, parent: Element): boolean {
  if (/\p{L}/u.test(text.replace(AMOUNT, ''))) return false;
  const within = [parent, ...ancestorsOf(parent)];
  return within.slice(0, within.indexOf(card())).some((one) => {
    const isApart = one.localName === 'bdi' || getComputedStyle(one).unicodeBidi.includes('isolate');
    const isBlock = one.textContent.trim() === text && getComputedStyle(one).display !== 'inline';
    return isApart || isBlock;
  });
}
