// Reads files that a browser may have: by bare name and listed extension from one folder, never below or above it.
// Knows no routes.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
} as const;

type Extension = keyof typeof MEDIA_TYPES;

/** Letters, digits, `_`, `-` and dots inside: no separator of any system, no leading dot, no empty part. */
const BARE_NAME = /^[\w-]+(\.[\w-]+)+$/;

/** The file as an answer, or null where there is none that may be served. */
export async function readStaticFile(
  folder: string,
  name: string,
  extensions: readonly Extension[],
): Promise<Response | null> {
  const extension = extensions.find((allowed) => allowed === path.extname(name));
  if (extension === undefined || !BARE_NAME.test(name)) return null;
  try {
    const body = await readFile(path.join(folder, name));
    // Asked again each time: the demo is rebuilt under the same names.
    return new Response(new Uint8Array(body), {
      headers: { 'Content-Type': MEDIA_TYPES[extension], 'Cache-Control': 'no-cache' },
    });
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
}
