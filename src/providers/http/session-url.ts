import { isSessionId } from '../../schema/session-id.js';
import { ProviderError } from '../provider-error.js';

/**
 * The URL of something below a session, `{before}{id}{after}`. Neither the id nor a URL parser can lead it elsewhere, such
 * as to the list of all sessions.
 * @throws {ProviderError} `invalid-request` where the id is none.
 */
export function sessionUrl(before: string, id: string, after: string): string {
  const url = `${before}${id}${after}`;
  if (isSessionId(id) && new URL(url).href === url) return url;
  throw new ProviderError('invalid-request', 'A checkout session id is 8 to 64 letters, digits, "_" or "-".');
}
