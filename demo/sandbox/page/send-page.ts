import type { Context } from 'hono';
import type { Markup } from './page-layout.js';

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
