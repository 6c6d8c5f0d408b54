import { html } from 'hono/html';
import { page, type Markup } from './page.js';

/** A page that only says one thing, and leads back to the store. */
export function messagePage(title: string, text: string): Markup {
  return page({
    title,
    main: html`<section class="message">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a class="button" href="/">To the shop</a></p>
    </section>`,
  });
}
