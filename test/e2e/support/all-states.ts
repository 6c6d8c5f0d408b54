// Measures all states of the gallery in one page: a page load takes longer than all measurements together.
import type { Browser, Page } from 'playwright-core';
import { PREVIEW_STATES, type PreviewState } from '../../../src/preview/states.js';
import { openPreview, showPreview, type PreviewPageOptions } from './gallery.js';
import { measure } from './measure.js';

/** Opens a page that has loaded every file on demand, so that each state is complete as soon as it is rendered. */
export async function openAllStates(browser: Browser, options: PreviewPageOptions = {}): Promise<Page> {
  const page = await openPreview(browser, 'open', options);
  for (const state of PREVIEW_STATES) await measure(page, 'showState', state);
  // The form is requested by a file that may have come after its states.
  await showPreview(page, 'details');
  await showPreview(page, 'open');
  return page;
}

/** What `check` finds in each state, with the state before it. */
export async function findings(
  page: Page,
  check: (state: PreviewState) => Promise<readonly string[]>,
  states: readonly PreviewState[] = PREVIEW_STATES,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const state of states) {
    await measure(page, 'showState', state);
    found.push(...(await check(state)).map((finding) => `${state}: ${finding}`));
  }
  return found;
}
