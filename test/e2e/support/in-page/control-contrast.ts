// The contrast of what shows that a control is there, and where the focus is (WCAG 2.2, 1.4.11 and 2.4.7). Runs in the page.
import { backgroundOf, contrast, over, toRgba } from './colors.js';
import { controls, drawnAs, isSeen, nameOf, parentOf } from './rendered.js';

const NEEDED = 3;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

export interface ControlContrast {
  readonly measured: number;
  readonly failures: readonly string[];
}

/** Every control but those that are text alone, which has its own contrast: border or surface against what is around it. */
export function boundaryContrast(): ControlContrast {
  const measured = controls().filter((control) => !isText(control));
  const failures = measured.flatMap((control) => {
    const ratio = Math.max(...partsOf(control).flatMap(edgesOf));
    return ratio >= NEEDED ? [] : [`${nameOf(drawnAs(control))}: ${ratio.toFixed(2)} of ${NEEDED}`];
  });
  return { measured: measured.length, failures };
}

/** The ring of every control when it has the focus. The page must be in keyboard mode: press a key first. */
export function focusContrast(): ControlContrast {
  const measured = controls();
  const failures = measured.flatMap((control) => {
    control.focus({ preventScroll: true });
    const name = nameOf(drawnAs(control));
    if (control.getRootNode() instanceof ShadowRoot && !control.matches(':focus')) return [`${name}: takes no focus`];
    const ratio = Math.max(0, ...ringsOf(control));
    return ratio >= NEEDED ? [] : [`${name}: a ring of ${ratio.toFixed(2)} of ${NEEDED}`];
  });
  return { measured: measured.length, failures };
}

/** Links and buttons without a surface and border. */
function isText(control: HTMLElement): boolean {
  if (control.matches('input, select, textarea')) return false;
  const { backgroundColor } = getComputedStyle(control);
  return toRgba(backgroundColor)[3] === 0 && bordersOf(control).length === 0;
}

/** What draws a control: itself, or its label with all in it, or the box of a field or of a list around it. */
function partsOf(control: HTMLElement): readonly Element[] {
  const drawn = drawnAs(control);
  const box = control.matches('input, select, textarea') ? [parentOf(drawn)] : [];
  return [drawn, ...(drawn === control ? [] : drawn.querySelectorAll('*')), ...box]
    .filter((part) => part !== null)
    .filter(isSeen);
}

/** The contrasts of an element's border and surface to what is around it. */
function edgesOf(element: Element): readonly number[] {
  const around = backgroundOf(parentOf(element) ?? element);
  const surface = contrast(backgroundOf(element), around);
  return [
    surface,
    ...bordersOf(element).map((color) => contrast(over(toRgba(color), around), around)),
    ...native(element),
  ];
}

/** Colors of the borders that are drawn, if they are all around: a line between rows bounds nothing. */
function bordersOf(element: Element): readonly string[] {
  const style = getComputedStyle(element);
  const drawn = SIDES.filter(
    (side) =>
      style.getPropertyValue(`border-${side}-style`) !== 'none' &&
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
  );
  const borders =
    drawn.length < SIDES.length ? [] : drawn.map((side) => style.getPropertyValue(`border-${side}-color`));
  return [...borders, ...rings(style.boxShadow)];
}

/** Colors of shadows that are rings: without offset and blur, as in `rgb(0, 0, 0) 0px 0px 0px 1px inset`. */
function rings(boxShadow: string): readonly string[] {
  return [...boxShadow.matchAll(/(\w[\w-]*\([^()]*\)) 0px 0px 0px [1-9.][\d.]*px/g)].flatMap(
    ([, color]) => color ?? [],
  );
}

/** Radio buttons and check boxes that the browser draws have a border that it chooses. */
function native(element: Element): readonly number[] {
  return element.matches('[type=radio], [type=checkbox]') && getComputedStyle(element).appearance === 'auto'
    ? [NEEDED]
    : [];
}

/** The ring of a control is an outline of it, of its label or of what its label contains; at least 2 px wide. */
function ringsOf(control: HTMLElement): readonly number[] {
  const drawn = drawnAs(control);
  return [control, drawn, ...drawn.querySelectorAll('*'), ...[parentOf(drawn)].filter((one) => one !== null)]
    .filter(isSeen)
    .flatMap((element) => {
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return [];
      const isOutside = Number.parseFloat(outlineOffset) >= 0;
      const around = backgroundOf(isOutside ? (parentOf(element) ?? element) : element);
      return [contrast(over(toRgba(outlineColor), around), around)];
    });
}
