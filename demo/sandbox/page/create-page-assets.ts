import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const ASSETS = [
  {
    path: '/static/payment-page.css',
    files: ['theme.css', 'summary.css', 'payment.css', 'outcome.css', 'faults.css'],
    mediaType: 'text/css',
  },
  { path: '/static/payment-page.js', files: ['payment-page.js'], mediaType: 'text/javascript' },
] as const;

/** Serves the style sheet and the script of the pages. */
export function createPageAssets(): Hono {
  const app = new Hono();
  for (const { path, files, mediaType } of ASSETS) {
    const content = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
    const headers = { 'Content-Type': `${mediaType}; charset=utf-8`, 'Cache-Control': 'no-cache' };
    app.get(path, (c) => c.body(content, 200, headers));
  }
  return app;
}
