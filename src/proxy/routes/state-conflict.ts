import { ProviderError } from '../../providers/provider-error.js';
import { ProblemError } from '../http/problem.js';
import type { ReadCache } from '../stores/session-cache.js';

/**
 * Runs what the provider may refuse because the session is over by now.
 * @throws {ProblemError} `conflict` with the state that it has then, and what `act` throws otherwise.
 */
export async function orStateConflict<Result>(
  sessionId: string,
  sessions: ReadCache,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ProviderError && error.code === 'conflict')) throw error;
    const { shown } = await sessions.refresh(sessionId);
    throw new ProblemError('conflict', { state: shown.status });
  }
}
