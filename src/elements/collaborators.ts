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

export const browserCollaborators: Collaborators = {
  clock: systemClock,
  memory: tabMemory,
  fetch: (input, init) => fetch(input, init),
  navigate: (url) => location.assign(url),
};
