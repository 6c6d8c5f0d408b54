import type { Clock } from '../../providers/clock.js';
import { readBody } from '../../providers/http/read-body.js';
import { TimeLimitError, withinLimit } from '../../providers/within-limit.js';
import { ProblemError } from './problem.js';

const MAX_BODY_BYTES = 16 * 1024;
/** For the whole body: a sender of one byte a second must not hold a request open either. */
const BODY_LIMIT_MS = 10_000;

/**
 * Reads the body of a request. Returns null if it is too long.
 * @throws {ProblemError} `request-timeout` if it stalls; and whatever the stream throws.
 */
export async function readRequestBody(request: Request, clock: Clock): Promise<Uint8Array | null> {
  const giveUp = new AbortController();
  try {
    const read = () => readBody(request.body, MAX_BODY_BYTES, giveUp.signal);
    return await withinLimit('The body', BODY_LIMIT_MS, clock, read);
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    giveUp.abort();
    throw new ProblemError('request-timeout');
  }
}
