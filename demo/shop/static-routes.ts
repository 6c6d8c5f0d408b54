// Serves the files of the shop and the built element, each only by bare name and listed extension, from one folder.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const PUBLIC_DIR = fileURLToPath(new URL('./public/', import.meta.url));
const PRODUCTS_DIR = fileURLToPath(new URL('./public/products/', import.meta.url));
const GALLERY_DIR = fileURLToPath(new URL('./public/gallery/', import.meta.url));

const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
} as const;

type Extension = keyof typeof MEDIA_TYPES;

/** Letters, digits, `_`, `-` and inner dots: no path separator of any system, no leading dot, no empty part. */
const BARE_NAME = /^[\w-]+(\.[\w-]+)+$/;

/**
 * Serves the shop's own files, the built element with its chunks, its themes and its modules.
 * @param distDir folder with `payfect-checkout.js`
 */
export function staticRoutes(distDir: string): Hono {
  const app = new Hono();
  app.get('/products/:file', async (context, next) => {
    const found = await readStaticFile(PRODUCTS_DIR, context.req.param('file'), ['.svg']);
    return found ?? next();
  });
  app.get('/gallery/:file', async (context, next) => {
    const found = await readStaticFile(GALLERY_DIR, context.req.param('file'), ['.css', '.js']);
    return found ?? next();
  });
  app.get('/themes/:file', async (context, next) => {
    const found = await readStaticFile(path.join(distDir, 'themes'), context.req.param('file'), ['.css']);
    return found ?? next();
  });
  // The npm modules, for what the files for script tags do not export.
  app.on('GET', ['/modules/:folder/:file', '/modules/:folder/:inner/:file'], async (context, next) => {
    const { file, ...rest } = context.req.param();
    const folders = Object.values(rest);
    const isPlain = folders.every((name) => /^[\w-]+$/.test(name));
    const found = isPlain ? await readStaticFile(path.join(distDir, ...folders), file, ['.js']) : null;
    return found ?? next();
  });
  app.get('/:file', async (context, next) => {
    const name = context.req.param('file');
    const own = await readStaticFile(PUBLIC_DIR, name, ['.css', '.js', '.svg']);
    const found = own ?? (await readStaticFile(distDir, name, ['.js']));
    return found ?? next();
  });
  return app;
}

/** Returns null if there is no such file, or it may not be served. */
async function readStaticFile(
  folder: string,
  name: string,
  extensions: readonly Extension[],
): Promise<Response | null> {
  const extension = extensions.find((allowed) => allowed === path.extname(name));
  if (extension === undefined || !BARE_NAME.test(name)) return null;
  try {
    const body = await readFile(path.join(folder, name));
    // Revalidate each time: a rebuild keeps the file names.
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
