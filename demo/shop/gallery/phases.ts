// The preview states by phase, in the order of a purchase.
import { html } from 'hono/html';
import { PREVIEW_STATES, previewInfo, type PreviewState } from '../../../src/preview/index.js';
import type { Markup } from '../pages/page.js';

export interface PhaseStates {
  readonly phase: string;
  readonly title: string;
  readonly states: readonly PreviewState[];
}

export const PHASES: readonly PhaseStates[] = [...byPhase()].map(([phase, states]) => ({
  phase,
  title: phase.charAt(0).toUpperCase() + phase.slice(1),
  states,
}));

function byPhase(): ReadonlyMap<string, readonly PreviewState[]> {
  const phases = new Map<string, PreviewState[]>();
  for (const state of PREVIEW_STATES) {
    const { phase } = previewInfo(state);
    phases.set(phase, [...(phases.get(phase) ?? []), state]);
  }
  return phases;
}

export function stateBefore(state: PreviewState): PreviewState | undefined {
  return ORDERED[ORDERED.indexOf(state) - 1];
}

export function stateAfter(state: PreviewState): PreviewState | undefined {
  return ORDERED[ORDERED.indexOf(state) + 1];
}

const ORDERED = PHASES.flatMap(({ states }) => states);

/** A list of all states for the side of a page. */
export function stateList(hrefOf: (state: PreviewState) => string, current?: PreviewState): Markup {
  return html`<nav class="phases" aria-label="States">
    ${PHASES.map(
      ({ title, states }) =>
        html`<h2>${title}</h2>
          <ul>
            ${states.map(
              (state) =>
                html`<li>
                  <a href="${hrefOf(state)}" ${state === current ? html`aria-current="page"` : ''}>${state}</a>
                </li>`,
            )}
          </ul>`,
    )}
  </nav>`;
}
