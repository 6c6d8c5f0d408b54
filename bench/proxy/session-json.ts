import { readFileSync } from 'node:fs';

const DOCUMENTED_ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';
const DOCUMENTED_SESSION = new URL('../../test/node/support/queried.json', import.meta.url);

const parts = JSON.stringify(JSON.parse(readFileSync(DOCUMENTED_SESSION, 'utf8'))).split(DOCUMENTED_ID);

/** Payfect's documented response, for the session `id`. */
export function sessionJson(id: string): string {
  return parts.join(id);
}
