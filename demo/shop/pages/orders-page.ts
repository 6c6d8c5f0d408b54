import { html } from 'hono/html';
import { orderTotal, type Order, type OrderPayment } from '../order.js';
import { moment, orderState } from './order-state.js';
import { page, type Markup } from './page.js';
import { price } from './price.js';

/** The merchant's list. A real shop would have it behind a login. */
export function ordersPage(orders: readonly Order[]): Markup {
  return page({
    title: 'Orders',
    current: 'orders',
    main: html`<section>
      <h1>Orders</h1>
      <p class="lead">
        What the merchant sees. “Paid” is known from Payfect’s signed callback, which this shop’s server has verified;
        never from the browser.
      </p>
      <div id="orders" data-refresh>${orders.length === 0 ? noOrders() : orderTable(orders)}</div>
    </section>`,
  });
}

function noOrders(): Markup {
  return html`<p class="notice">
    No orders yet. <a href="/">Place one in the shop</a>, and it appears here by itself.
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
  const payment = order.progress.state === 'paid' ? order.progress.payment : null;
  return html`<tr>
    <th scope="row">
      <a href="/orders/${order.id}" title="${order.id}">${order.id.slice(0, 8)}</a>${moment(order.placedAtMs)}
    </th>
    <td>
      ${order.lines.map(({ product, quantity }) => html`<span class="cell-line">${quantity} × ${product.name}</span>`)}
    </td>
    <td class="total-cell">${price(orderTotal(order))}</td>
    <td class="state-cell">${orderState(order.progress)}</td>
    ${payment === null ? html`<td class="unpaid-cell">–</td>` : html`<td>${paymentCell(payment)}</td>`}
  </tr>`;
}

function paymentCell({ amount, currency, network, paidAtMs }: OrderPayment): Markup {
  return html`${price(amount, currency)}
    <span class="network">${network ?? 'network unknown'}</span> ${moment(paidAtMs)}`;
}
