import { html } from 'hono/html';
import { CHECKOUT_LANGUAGES } from './languages.js';

const STYLE_SHEETS = ['shop', 'parts', 'store', 'checkout', 'event-log', 'orders'];

/** Escaped HTML, as Hono's `html` tag returns it. */
export type Markup = ReturnType<typeof html>;

interface PageParts {
  readonly title: string;
  readonly main: Markup;
  /** The navigation link of this page. */
  readonly current?: 'store' | 'button' | 'orders';
  readonly language?: PageLanguage;
}

/** The frame of every page. It has no inline script or style, which the content security policy forbids. */
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
        <aside class="demo-note" lang="en" aria-label="About this shop">
          Demo shop: nothing is sold, no real money.
        </aside>
        <header class="site-header" lang="en">
          <a class="brand" href="/"><img src="/mark.svg" alt="" width="32" height="32" />Marram &amp; Oak</a>
          <nav aria-label="Main">
            ${navigationLink('/', 'Shop', current === 'store')}${navigationLink('/button', 'Buy now', current === 'button')}${navigationLink('/orders', 'Orders', current === 'orders')}
          </nav>
        </header>
        <main>${main}</main>
        <footer class="site-footer" lang="en">Marram &amp; Oak is fictional, and so is everything in it.</footer>
      </body>
    </html>`;
}

function navigationLink(href: string, text: string, isCurrent: boolean): Markup {
  return isCurrent ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`;
}

/** Attributes of `<html>`, from which the element takes its language and direction. */
export interface PageLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const ENGLISH = { tag: 'en', dir: 'ltr' } as const;
const DEFAULT_LANGUAGE: PageLanguage = { lang: ENGLISH.tag, dir: ENGLISH.dir };

/** Reads `?lang=` and `?dir=`, and ignores unknown values. Without a direction, it is that of the language. */
export function readPageLanguage(query: URLSearchParams): PageLanguage {
  const { tag: lang, dir: own } = CHECKOUT_LANGUAGES.find(({ tag }) => tag === query.get('lang')) ?? ENGLISH;
  const dir = query.get('dir');
  return { lang, dir: dir === 'ltr' || dir === 'rtl' ? dir : own };
}

/** A page with one message and a link to the store. */
export function messagePage(title: string, text: string): Markup {
  return page({
    title,
    main: html`<section class="message">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a class="button" href="/">Go to the shop</a></p>
    </section>`,
  });
}
