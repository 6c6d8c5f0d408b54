import { systemClock, type Clock } from '../state/clock.js';
import { tabMemory, type HandOffMemory } from '../state/hand-off-memory.js';

/** What the element needs from the world. Tests hand in their own. */
export interface Collaborators {
  readonly clock: Clock;
  readonly memory: HandOffMemory;
  readonly fetch: typeof fetch;
  /** Leaves the page, for `auto-redirect`. */
  readonly navigate: (url: string) => void;
}

/** As it is when this script loads: a page may break its own later. */
const pageFetch = globalThis.fetch;

export const browserCollaborators: Collaborators = {
  clock: systemClock,
  memory: tabMemory,
  fetch: (input, init) => pageFetch(input, init),
  navigate: (url) => location.assign(url),
};
