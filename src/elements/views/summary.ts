import { html, type TemplateResult } from 'lit';
import { formatMoney } from '../../locale/format.js';
import type { LineItem, Session } from '../../session/session.js';
import { withNames } from '../../session/session-from-json.js';
import type { ViewContext } from '../view-context.js';
import { picture } from './graphics.js';
import { words } from './message.js';

/** A phone takes half a second to lay out ten thousand rows, which nobody reads before paying. */
const ITEMS_SHOWN_AT_FIRST = 50;

/** The items, and the total as sent by the server, never computed. */
export function summaryView(session: Session, context: ViewContext): TemplateResult {
  const { strings, tag, ui, actions } = context;
  const { items, total } = session;
  const shown = withNames(ui.allItems ? items : items.slice(0, ITEMS_SHOWN_AT_FIRST), context.items);
  return html`
    <section class="summary" part="summary" aria-label=${strings.order}>
      ${
        shown.length === 0
          ? null
          : html`<ul class="items" part="items">
              ${shown.map((item) => itemView(item, context))}
            </ul>`
      }
      ${
        shown.length === items.length
          ? null
          : html`<button class="button quiet" type="button" @click=${actions.showAllItems}>
              ${words(strings.allItems(new Intl.NumberFormat(tag).format(items.length)))}
            </button>`
      }
      <p class="total" part="total">
        ${words(strings.total)}
        <strong><bdi translate="no" .textContent=${formatMoney(total, tag)}></bdi></strong>
      </p>
    </section>
  `;
}

function itemView(item: LineItem, { strings, tag, images }: ViewContext): TemplateResult {
  const quantity =
    item.quantity === null ? null : new Intl.NumberFormat(tag, { maximumFractionDigits: 20 }).format(item.quantity);
  return html`
    <li class="item" part="item">
      ${images && item.imageUrl !== null ? picture(item.imageUrl, 48) : null}
      <div class="item-text">
        <bdi class="clip" .textContent=${item.name ?? strings.item}></bdi>
        ${item.description === null ? null : html`<bdi class="muted clip" .textContent=${item.description}></bdi>`}
        ${quantity === null ? null : html`<span class="muted" .textContent=${strings.quantity(quantity)}></span>`}
      </div>
      ${item.amount === null ? null : html`<bdi translate="no" .textContent=${formatMoney(item.amount, tag)}></bdi>`}
    </li>
  `;
}
