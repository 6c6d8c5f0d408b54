import { parseStrictJson, readCappedBody } from '../../providers/http/read-body.js';
import { parseSelectRequest, type SelectRequest } from '../../schema/select-request.js';
import { ProblemError } from '../http/problem.js';

const MAX_BODY_BYTES = 16 * 1024;

/**
 * Reads the body of `POST checkouts/{id}/select`.
 * @throws {ProblemError} `payload-too-large`, or `invalid-choice` for anything that is no choice.
 */
export async function choiceFrom(request: Request): Promise<SelectRequest> {
  if (request.bodyUsed) throw new TypeError('authorize has read the body: let it read request.clone() instead.');
  const bytes = await readCappedBody(request.body, MAX_BODY_BYTES).catch(invalidChoice);
  if (bytes === null) throw new ProblemError('payload-too-large');
  try {
    return parseSelectRequest(parseStrictJson(bytes));
  } catch (error) {
    return invalidChoice(error);
  }
}

/** The cause stays out of the log: a parser's message may quote the body. */
function invalidChoice(_error: unknown): never {
  throw new ProblemError('invalid-choice');
}
