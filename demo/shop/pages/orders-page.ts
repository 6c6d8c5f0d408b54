import { html } from 'hono/html';
import { type Order, type OrderPayment, type OrderProgress, orderTotal } from '../order.js';
import { type Markup, page } from './page.js';
import { moment, orderState, price } from './parts.js';

/**
 * The merchant's list of orders. A real shop would require a login.
 * @param proof how the shop learns of payments
 */
export function ordersPage(orders: readonly Order[], proof: string): Markup {
  return page({
    title: 'Orders',
    current: 'orders',
    main: html`<section>
      <h1>Orders</h1>
      <p class="lead">What the merchant sees. An order counts as paid once ${proof} has reached the shop’s server.</p>
      <div id="orders" data-refresh>${orders.length === 0 ? noOrders() : orderTable(orders)}</div>
    </section>`,
  });
}

function noOrders(): Markup {
  return html`<p class="notice">
    No orders yet. <a href="/">Place one in the shop</a>, and it appears here on its own.
  </p>`;
}

function orderTable(orders: readonly Order[]): Markup {
  return html`<div class="table-frame" role="region" aria-label="Orders, newest first" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">Items</th>
          <th scope="col">Total</th>
          <th scope="col">State</th>
          <th scope="col">Paid</th>
        </tr>
      </thead>
      <tbody>
        ${orders.map(orderRow)}
      </tbody>
    </table>
  </div>`;
}

function orderRow(order: Order): Markup {
  const { progress } = order;
  return html`<tr>
    <th scope="row">
      <a href="/orders/${order.id}" title="${order.id}">${order.id.slice(0, 8)}</a>${moment(order.placedAtMs)}
    </th>
    <td>
      ${order.lines.map(({ product, quantity }) => html`<span class="cell-line">${quantity} × ${product.name}</span>`)}
    </td>
    <td class="total-cell">${price(orderTotal(order), order.currency)}</td>
    <td class="state-cell">${orderState(progress)} ${surplusNote(progress)}</td>
    ${progress.state === 'paid' ? html`<td>${paymentCell(progress.payment)}</td>` : html`<td class="unpaid-cell">–</td>`}
  </tr>`;
}

function surplusNote(progress: OrderProgress): Markup | string {
  if (progress.state !== 'paid') return '';
  return html`${progress.surplus.map(
    ({ amount, currency }) => html`<span class="cell-line"><b>Send back</b> ${price(amount, currency)}</span>`,
  )}`;
}

function paymentCell({ amount, currency, network, paidAtMs }: OrderPayment): Markup {
  return html`${price(amount, currency)}
    <span class="network">${network ?? 'network unknown'}</span> ${moment(paidAtMs)}`;
}
