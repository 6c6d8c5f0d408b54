// Where controls are, and how large. Runs in the page.
import { controls, drawnAs, nameOf } from './rendered.js';

export interface ControlBox {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Sizes of links in a sentence are those of its text, which WCAG 2.5.8 allows. */
  readonly isInSentence: boolean;
}

/** The boxes of all controls as drawn, in document order. */
export function controlBoxes(): readonly ControlBox[] {
  return controls().map((control) => {
    const drawn = drawnAs(control);
    const { top, left, width, height } = drawn.getBoundingClientRect();
    const { display } = getComputedStyle(drawn);
    return { name: nameOf(drawn), top, left, width, height, isInSentence: display === 'inline' };
  });
}

/** Where an element's box ends, from the window's upper edge; null if it is not there. */
export function bottomOf(selector: string): number | null {
  const element = document.querySelector('payfect-checkout')?.shadowRoot?.querySelector(selector);
  return element?.getBoundingClientRect().bottom ?? null;
}

export interface Animated {
  readonly name: string;
  readonly isEndless: boolean;
}

/** Animations that run, also those of pseudo-elements. */
export function runningAnimations(): readonly Animated[] {
  const root = document.querySelector('payfect-checkout')?.shadowRoot;
  const all = new Set([...document.getAnimations(), ...(root?.getAnimations() ?? [])]);
  return [...all]
    .filter(({ playState }) => playState === 'running')
    .map(({ effect, id }) => {
      const { target = null, pseudoElement = null } = effect instanceof KeyframeEffect ? effect : {};
      const name = `${target === null ? id : nameOf(target)}${pseudoElement ?? ''}`;
      return { name, isEndless: effect?.getComputedTiming().iterations === Infinity };
    });
}

/** The focused control if something else is painted over its middle, or it is off the screen. */
export function obscuredFocus(): readonly string[] {
  const root = document.querySelector('payfect-checkout')?.shadowRoot;
  const focused = root?.activeElement;
  if (!root || !(focused instanceof HTMLElement)) return [];
  const drawn = drawnAs(focused);
  const { left, top, width, height } = drawn.getBoundingClientRect();
  const painted = root.elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = painted !== null && (drawn.contains(painted) || painted.contains(drawn));
  return isSeen ? [] : [`${nameOf(drawn)} is behind ${painted === null ? 'the edge' : nameOf(painted)}`];
}
