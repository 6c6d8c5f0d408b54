// The contrast of every visible text (WCAG 2.2, 1.4.3). Runs in the page.
import { backgroundOf, contrast, over, toRgba, toText } from './colors.js';
import { checkoutRoot, isSeen, nameOf, seenElements, seenTexts } from './rendered.js';

interface Painted {
  readonly name: string;
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
}

/** How many texts were measured, and those with too little contrast. */
export interface TextContrast {
  readonly measured: number;
  readonly failures: readonly string[];
}

export function textContrast(): TextContrast {
  const texts = [...plainTexts(), ...fieldTexts(), ...generatedTexts()];
  return { measured: texts.length, failures: texts.flatMap(failureOf) };
}

/** The contrast of an element's text to what is behind it, from 1 to 21. */
export function contrastOf(selector: string): number {
  const element = checkoutRoot().querySelector(selector);
  if (element === null) throw new Error(`There is no ${selector}.`);
  const background = backgroundOf(element);
  return contrast(over(toRgba(getComputedStyle(element).color), background), background);
}

function plainTexts(): readonly Painted[] {
  return seenTexts().map(({ text, parent }) => ({
    name: `"${text.slice(0, 40)}" in ${nameOf(parent)}`,
    element: parent,
    style: getComputedStyle(parent),
  }));
}

/** What is typed, and what stands in an empty field. */
function fieldTexts(): readonly Painted[] {
  return seenElements('input:not([type=radio], [type=checkbox]), textarea, select').flatMap((element) => {
    const name = nameOf(element);
    const value = { name, element, style: getComputedStyle(element) };
    const placeholder = { name: `placeholder of ${name}`, element, style: getComputedStyle(element, '::placeholder') };
    return element.hasAttribute('placeholder') ? [value, placeholder] : [value];
  });
}

/** Letters in `content`. */
function generatedTexts(): readonly Painted[] {
  return seenElements().flatMap((element) =>
    ['::before', '::after']
      .map((pseudo) => ({ name: `${pseudo} of ${nameOf(element)}`, element, style: getComputedStyle(element, pseudo) }))
      .filter(({ style }) => /[\p{L}\p{N}]/u.test(style.content.replace(/^(none|normal)$|attr\(|url\(/, ''))),
  );
}

function failureOf({ name, element, style }: Painted): readonly string[] {
  try {
    const background = backgroundOf(element);
    const color = over(toRgba(style.color), background);
    const needed = neededFor(style);
    const ratio = contrast(color, background);
    return ratio >= needed
      ? []
      : [`${name}: ${ratio.toFixed(2)} of ${needed}, ${toText(color)} on ${toText(background)}`];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

/** Large text needs less: from 18 points, or 14 points in bold. */
function neededFor({ fontSize, fontWeight }: CSSStyleDeclaration): number {
  const points = Number.parseFloat(fontSize) * 0.75;
  return points >= 18 || (points >= 14 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

/** Pictures that mean something, drawn in the color of the text; logos of coins are as their owners draw them. */
export function iconContrast(): readonly string[] {
  return seenElements('svg')
    .filter((icon) => icon.closest('[part~=option-icon], [part~=logo], [part~=qr]') === null && isSeen(icon))
    .flatMap((icon) => {
      const { stroke, color, fill } = getComputedStyle(icon);
      const paint = stroke !== 'none' ? stroke : fill !== 'none' ? fill : color;
      const background = backgroundOf(icon);
      const ratio = contrast(over(toRgba(paint), background), background);
      return ratio >= 3 ? [] : [`${nameOf(icon)} in ${nameOf(icon.parentElement ?? icon)}: ${ratio.toFixed(2)} of 3`];
    });
}

/** Texts that a printer would not print in a dark color on the white of the paper. */
export function pale(): readonly string[] {
  const white = toRgba('white');
  return plainTexts()
    .filter(({ element }) => element.closest('[aria-hidden=true]') === null)
    .filter(({ element, style }) => {
      const { backgroundColor } = getComputedStyle(element);
      // Printers leave backgrounds out.
      return contrast(toRgba(style.color), white) < 7 || contrast(over(toRgba(backgroundColor), white), white) > 1.1;
    })
    .map(({ name }) => name);
}
