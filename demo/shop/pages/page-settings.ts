import { html } from 'hono/html';
import { CHECKOUT_LANGUAGES } from './languages.js';
import type { Markup, PageLanguage } from './page.js';

/** Language and direction of the page, from which the element takes its own. page-settings.js applies them at once. */
export function pageSettings({ lang, dir }: PageLanguage): Markup {
  return html`<form class="page-settings" method="get" aria-label="Page settings">
    <label>
      Language
      <select name="lang">
        ${CHECKOUT_LANGUAGES.map(
          ({ tag, name, dir: own }) =>
            html`<option value="${tag}" lang="${tag}" data-dir="${own}" ${tag === lang ? html`selected` : ''}>
              ${name}
            </option>`,
        )}
      </select>
    </label>
    <label>
      <input type="checkbox" role="switch" name="dir" value="rtl" ${dir === 'rtl' ? html`checked` : ''} />
      Right to left
    </label>
    <button class="button">Apply</button>
  </form>`;
}
