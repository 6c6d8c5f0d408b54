import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { formatMoney } from '../../locale/format.js';
import type { LineItem, Session } from '../../session/session.js';
import { withNames } from '../../session/session-from-json.js';
import type { ViewContext } from '../view-context.js';
import { markView } from '../icons/mark.js';
import { untranslated, words } from './message.js';

/** More would push the choice off the screen, and a phone takes half a second to lay out ten thousand rows. */
const ITEMS_SHOWN_AT_FIRST = 5;

/**
 * The items, and the total as sent by the server, never computed. In one column they are closed, so that the choice is on
 * the first screen; the style sheet opens them in two.
 */
export function summaryView(session: Session, context: ViewContext): TemplateResult | null {
  const { strings, tag, ui, actions, summary } = context;
  const { items, total } = session;
  if (items.length === 0 || summary === 'none') return null;
  const shown = withNames(ui.allItems ? items : items.slice(0, ITEMS_SHOWN_AT_FIRST), context.items);
  const count = { count: items.length };
  const label = fill(strings.items, count, tag);
  const order = ui.order ?? summary;
  const isOpen = order === 'open';
  return html`
    <section class="summary ${order}" part="summary" aria-label=${strings.order}>
      <p class="count" .textContent=${label}></p>
      <button
        class="disclosure"
        type="button"
        aria-expanded=${isOpen}
        aria-controls="order"
        @click=${() => actions.toggleOrder(!isOpen)}
      >
        ${words(label)}<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>
      </button>
      <div class="order" id="order">
        <ul class="items" part="items">
          ${shown.map((item) => itemView(item, context))}
        </ul>
        ${
          shown.length === items.length
            ? null
            : html`<button class="button text" part="button-text" type="button" @click=${actions.showAllItems}>
                ${words(fill(strings.allItems, count, tag))}
              </button>`
        }
        <p class="total" part="total">
          ${words(strings.total)}
          <strong>${untranslated(formatMoney(total, tag))}</strong>
        </p>
      </div>
    </section>
  `;
}

function itemView(item: LineItem, context: ViewContext): TemplateResult {
  const { strings, tag } = context;
  const name = item.name ?? strings.item;
  const { quantity } = item;
  return html`
    <li class="item" part="item">
      ${markView('item', '', name, context, item.imageUrl)}
      <div class="item-text">
        <bdi class="name" lang=${''} .textContent=${name}></bdi>
        ${item.description === null ? null : html`<bdi class="muted clip" lang=${''} .textContent=${item.description}></bdi>`}
        ${quantity === null || quantity === 1 ? null : html`<span class="muted" .textContent=${fill(strings.quantity, { quantity }, tag)}></span>`}
      </div>
      ${item.amount === null ? null : untranslated(formatMoney(item.amount, tag))}
    </li>
  `;
}
