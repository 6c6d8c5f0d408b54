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
