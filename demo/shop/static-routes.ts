import { Hono } from 'hono';
import { fileURLToPath } from 'node:url';
import { readStaticFile } from './static-files.js';

const PUBLIC_DIR = fileURLToPath(new URL('./public/', import.meta.url));
const PRODUCTS_DIR = fileURLToPath(new URL('./public/products/', import.meta.url));

/**
 * The shop's own files, and the built element with its chunks.
 * @param distDir folder that holds `payfect-checkout.js`
 */
export function staticRoutes(distDir: string): Hono {
  const app = new Hono();
  app.get('/products/:file', async (context, next) => {
    const found = await readStaticFile(PRODUCTS_DIR, context.req.param('file'), ['.svg']);
    return found ?? next();
  });
  app.get('/:file', async (context, next) => {
    const name = context.req.param('file');
    const own = await readStaticFile(PUBLIC_DIR, name, ['.css', '.js', '.svg']);
    const found = own ?? (await readStaticFile(distDir, name, ['.js', '.map']));
    return found ?? next();
  });
  return app;
}
