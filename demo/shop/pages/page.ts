import { html } from 'hono/html';
import { DEFAULT_LANGUAGE, type PageLanguage } from './page-language.js';

const STYLE_SHEETS = ['shop', 'parts', 'store', 'checkout', 'orders'];

/** A piece of escaped HTML, as hono's `html` makes it. */
export type Markup = ReturnType<typeof html>;

interface PageParts {
  readonly title: string;
  readonly main: Markup;
  /** Which entry of the navigation is the current page. */
  readonly current?: 'store' | 'orders';
  readonly language?: PageLanguage;
}

/** The frame of every page. Nothing inline: the shop's content security policy forbids it. */
export function page({ title, main, current, language = DEFAULT_LANGUAGE }: PageParts): Markup {
  return html`<!doctype html>
    <html lang="${language.lang}" dir="${language.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Marram &amp; Oak</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        ${STYLE_SHEETS.map((name) => html`<link rel="stylesheet" href="/${name}.css" />`)}
        <script type="module" src="/shop.js"></script>
      </head>
      <body>
        <p class="demo-note">Demo shop. No goods, no money.</p>
        <header class="site-header">
          <a class="brand" href="/"><img src="/mark.svg" alt="" width="32" height="32" />Marram &amp; Oak</a>
          <nav aria-label="Main">
            ${navigationLink('/', 'Shop', current === 'store')}${navigationLink('/orders', 'Orders', current === 'orders')}
          </nav>
        </header>
        <main>${main}</main>
        <footer class="site-footer">Marram &amp; Oak is invented, and so is everything it sells.</footer>
      </body>
    </html>`;
}

function navigationLink(href: string, text: string, isCurrent: boolean): Markup {
  return isCurrent ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`;
}
