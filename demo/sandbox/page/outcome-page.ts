import { html } from 'hono/html';
import type { Page } from './page-layout.js';

type Outcome = 'complete' | 'expired' | 'canceled' | 'not-found';

/** A page with nothing to pay: what happened, and where to go next. */
export interface OutcomePage {
  readonly outcome: Outcome;
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
  /** A test control for what may still happen, posted to `action`. */
  readonly control?: { readonly label: string; readonly hint: string; readonly action: string; readonly field: string };
}

/** SVG paths on a 24 by 24 grid: not every font has these symbols. */
const ICONS: Readonly<Record<Outcome, string>> = {
  complete: 'M5 12.5l4.5 4.5L19 7.5',
  expired: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18',
  canceled: 'M11 6l-6 6l6 6M5 12h14',
  'not-found': 'M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 18v.01',
};

export function outcomePage({ outcome, title, text, links, control }: OutcomePage): Page {
  const content = html`<main class="card outcome ${outcome}">
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d="${ICONS[outcome]}" /></svg>
    <h1>${title}</h1>
    <p>${text}</p>
    ${links.map((link) => html`<p><a class="button" href="${link.href}">${link.label}</a></p>`)}
    ${
      control &&
      html`<aside class="controls" aria-labelledby="controls-title">
        <h2 id="controls-title">Sandbox controls</h2>
        <p>${control.hint}</p>
        <form method="post" action="${control.action}">
          <button name="${control.field}" value="1">${control.label}</button>
        </form>
      </aside>`
    }
  </main>`;
  return { title, content };
}
