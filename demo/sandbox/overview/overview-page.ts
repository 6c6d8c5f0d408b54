// The index page of the sandbox: what it is, the checkouts, the faults, and how to reach and script the APIs.
import { html } from 'hono/html';
import { isSameDecimal, ZERO } from '../../decimal.js';
import { currentFault } from '../faults/fault-notice.js';
import { FAULT_TARGETS, type FaultSettings } from '../faults/fault-settings.js';
import { API_NAMES } from '../faults/fault-words.js';
import type { Markup, Page } from '../page/page-layout.js';
import type { Payable } from '../payment/payment-gateway.js';
import { scriptExamples } from './script-examples.js';

/** How a merchant's server reaches one of the APIs. */
export interface ApiFacts {
  readonly name: string;
  readonly facts: readonly Fact[];
}

interface Fact {
  readonly label: string;
  readonly value: string;
  /** Whether the value is for reading only, not for copying. */
  readonly isPattern?: boolean;
}

interface OverviewPage {
  readonly publicUrl: string;
  readonly apis: readonly ApiFacts[];
  /** The newest first. */
  readonly checkouts: readonly Payable[];
  readonly faults: FaultSettings;
}

const MAX_CHECKOUTS = 20;

export function overviewPage({ publicUrl, apis, checkouts, faults }: OverviewPage): Page {
  const content = html`<main class="card overview">
    <header>
      <h1>Payment sandbox</h1>
      <p>
        It stands in for the APIs of Payfect, WeWire and BTCPay Server, and hosts payment pages where you decide whether
        a payment arrives. Everything is in memory and gone after a restart.
      </p>
    </header>
    <section aria-labelledby="checkouts-title">
      <h2 id="checkouts-title">Checkouts</h2>
      ${checkoutList(checkouts)}
    </section>
    <section aria-labelledby="wallet-title">
      <h2 id="wallet-title">Play wallet</h2>
      <p>It pays in place, with play money: the exact amount, too little, too late, on the wrong network.</p>
      <p><a class="button" href="/wallet">Open the wallet</a></p>
    </section>
    <section aria-labelledby="faults-title">
      <h2 id="faults-title">API faults</h2>
      <dl class="facts">${FAULT_TARGETS.map((api) => fact(API_NAMES[api], currentFault(api, faults)))}</dl>
      <p><a class="button" href="/faults">Simulate API faults</a></p>
    </section>
    <section aria-labelledby="apis-title">
      <h2 id="apis-title">APIs and keys</h2>
      <div class="apis">${apis.map(apiFacts)}</div>
    </section>
    <section aria-labelledby="scripts-title">
      <h2 id="scripts-title">Script it</h2>
      ${scriptExamples(publicUrl)}
    </section>
  </main>`;
  return { title: 'Payment sandbox', content };
}

function checkoutList(checkouts: readonly Payable[]): Markup {
  if (checkouts.length === 0) {
    return html`<p class="hint">None yet. Your server creates them through the APIs below. Reload this page then.</p>`;
  }
  const older = checkouts.length - MAX_CHECKOUTS;
  return html`<ul class="checkouts">
      ${checkouts.slice(0, MAX_CHECKOUTS).map(checkoutRow)}
    </ul>
    ${older > 0 && html`<p class="hint">${older} older ${older === 1 ? 'checkout is' : 'checkouts are'} not listed.</p>`}`;
}

const STATUS_WORDS = {
  open: 'Open',
  complete: 'Paid',
  expired: 'Expired',
  canceled: 'Canceled',
} as const satisfies Record<Payable['status'], string>;

function checkoutRow(checkout: Payable): Markup {
  const { id, path, merchantName, amount, currency, received, status, createdAtMs } = checkout;
  const isPartlyPaid = status === 'open' && !isSameDecimal(received, ZERO);
  return html`<li>
    <span class="status ${status}">${isPartlyPaid ? 'Partly paid' : STATUS_WORDS[status]}</span>
    <a href="${path}">
      ${status === 'open' ? 'Pay' : ''} <b class="figure">${amount} ${currency}</b> to <bdi>${merchantName}</bdi>
    </a>
    <span class="hint"><code>${id.slice(0, 8)}</code> at ${new Date(createdAtMs).toISOString().slice(11, 19)} UTC</span>
  </li>`;
}

function apiFacts({ name, facts }: ApiFacts): Markup {
  return html`<section>
    <h3>${name}</h3>
    <dl class="facts">
      ${facts.map(({ label, value, isPattern = false }) =>
        fact(
          label,
          html`<code>${value}</code>
            ${isPattern ? '' : html`<button type="button" hidden data-copy="${value}">Copy</button>`}`,
        ),
      )}
    </dl>
  </section>`;
}

function fact(label: string, value: Markup): Markup {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}
