import { newestAnswer, SESSION_ID } from '../../test/support/payfect-answers.js';

const parts = JSON.stringify(newestAnswer()).split(SESSION_ID);

/** Payfect's documented response, for the session `id`. */
export function sessionJson(id: string): string {
  return parts.join(id);
}
