import type { Evidence } from '../responses.js';

export interface Check {
  /** A sentence that is true of a right proxy. */
  readonly title: string;
  /** What is wrong and what to do, a sentence or two each. None: it is right. Null: there is nothing to judge. */
  readonly complaints: (evidence: Evidence) => readonly string[] | null;
}
