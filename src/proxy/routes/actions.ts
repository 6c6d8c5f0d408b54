// From "this session" to the one to go on with: what `select` and `restart` have in common.
import { ProviderError } from '../../providers/provider-error.js';
import { isSessionId } from '../../schema/session-id.js';
import { ProblemError } from '../http/problem.js';
import type { Services } from '../services.js';
import type { ShownSession } from '../stores/shown-session.js';
import { orStateConflict } from './state-conflict.js';

/**
 * Creates, or remembers, the next session for one wish and reads it.
 * @throws {ProblemError | ProviderError} and what the merchant's own function throws.
 */
export async function nextSession(
  sessionId: string,
  wish: string,
  create: () => Promise<string> | string,
  { creations, sessions }: Services,
): Promise<ShownSession> {
  const createChecked = async () => checkedId(await create());
  const nextId = await orStateConflict(sessionId, sessions, () => creations.once(sessionId, wish, createChecked));
  try {
    return await sessions.shown(nextId);
  } catch (error) {
    // To the shopper, whose own session is there, "no such checkout" would be wrong.
    if (!(error instanceof ProviderError && error.code === 'not-found')) throw error;
    throw new ProblemError('upstream-error');
  }
}

function checkedId(id: unknown): string {
  if (isSessionId(id)) return id;
  throw new TypeError('select and restart must give the id of a session: 8 to 64 letters, digits, "_" or "-".');
}
