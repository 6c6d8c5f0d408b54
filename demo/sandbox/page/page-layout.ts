import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';

/** Escaped HTML, as `html` of Hono makes it. */
export type Markup = ReturnType<typeof html>;

/** The frame that every page of the sandbox has: title, styles, and the banner that says it is not real. */
export function pageLayout(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/static/payment-page.css" />
        <script type="module" src="/static/payment-page.js"></script>
      </head>
      <body>
        <header class="banner"><strong>Sandbox</strong> — no real money</header>
        ${content}
      </body>
    </html>`;
}

/**
 * Headers of every page. No `form-action`: browsers apply it to redirects too, and a form here ends at the merchant's
 * success or cancel URL.
 */
const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // Going back must not show a page that offers to pay what is paid.
  'Cache-Control': 'no-store',
} as const;

export function sendPage(c: Context, page: Markup, status: 200 | 400 | 404 | 409 = 200): Response | Promise<Response> {
  return c.html(page, status, PAGE_HEADERS);
}

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
