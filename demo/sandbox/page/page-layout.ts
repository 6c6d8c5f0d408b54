// What all pages of the sandbox share: the HTML frame, the response headers, the style sheet and the script.
// It knows no provider.
import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';

/** Escaped HTML, as Hono's `html` tag returns it. */
export type Markup = ReturnType<typeof html>;

/** The contents of a page, without the frame that all pages share. */
export interface Page {
  readonly title: string;
  readonly content: Markup;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Renders what the whole sandbox wants to say on top of the page, or null. */
    pageNotice?: () => Markup | null;
  }
}

/** The frame of every page: title, styles, the banner that says no real money is involved, and a notice. */
function frame({ title, content }: Page, notice: Markup | null): Markup {
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
        <header class="banner"><a href="/">Sandbox</a>: no real money</header>
        ${notice} ${content}
      </body>
    </html>`;
}

/**
 * Headers of every page. There is no `form-action`, because browsers apply it to redirects too, and the forms redirect
 * to the merchant's success or cancel URL.
 */
const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // The back button must not show a form for a checkout that is already paid.
  'Cache-Control': 'no-store',
} as const;

export function sendPage(c: Context, page: Page, status: 200 | 400 | 404 | 409 = 200): Response | Promise<Response> {
  return c.html(frame(page, c.get('pageNotice')?.() ?? null), status, PAGE_HEADERS);
}

const ASSETS = [
  {
    path: '/static/payment-page.css',
    files: [
      'theme.css',
      'controls.css',
      'summary.css',
      'payment.css',
      'outcome.css',
      'overview.css',
      'faults.css',
      'wallet.css',
    ],
    mediaType: 'text/css',
  },
  { path: '/static/payment-page.js', files: ['enhancements.js'], mediaType: 'text/javascript' },
] as const;

/** Serves the style sheet and the script of all pages. */
export function createPageAssets(): Hono {
  const app = new Hono();
  for (const { path, files, mediaType } of ASSETS) {
    const content = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
    const headers = { 'Content-Type': `${mediaType}; charset=utf-8`, 'Cache-Control': 'no-cache' };
    app.get(path, (c) => c.body(content, 200, headers));
  }
  return app;
}
