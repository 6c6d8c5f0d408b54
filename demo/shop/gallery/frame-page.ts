import { html } from 'hono/html';
import { previewId, type PreviewState } from '../../../src/preview/index.js';
import type { Markup } from '../pages/page.js';

/** A page with nothing but one state. frame.js reads from its URL how to show it. */
export function framePage(state: PreviewState): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${state}</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/gallery/frame.css" />
        <script type="module" src="/gallery/frame.js"></script>
        <script type="module" src="/payfect-checkout.js"></script>
        <script type="module" src="/payfect-checkout-preview.js"></script>
      </head>
      <body>
        <main>
          <h1>${state}</h1>
          <payfect-checkout session-id="${previewId(state)}"></payfect-checkout>
        </main>
      </body>
    </html>`;
}
