import { html } from 'hono/html';
import type { Markup } from './page.js';

/** The drawer that event-log.js fills. */
export function eventLog(): Markup {
  return html`<details class="event-log" lang="en">
    <summary>Event log <span class="count" id="event-count">0</span></summary>
    <p class="quiet">The DOM events of the checkout. They are hints for the page, never proof of payment.</p>
    <div role="log" aria-label="Events" dir="ltr"><ol id="events"></ol></div>
  </details>`;
}
