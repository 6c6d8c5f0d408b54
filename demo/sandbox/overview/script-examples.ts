import { html } from 'hono/html';
import type { Markup } from '../page/page-layout.js';
import { SANDBOX_API_KEY } from '../payfect/merchants.js';

/** Commands to paste into a shell: create a checkout, decide what happens to it, make an API fail. */
export function scriptExamples(publicUrl: string): Markup {
  const order = JSON.stringify({
    currency: 'usdt',
    invoice_items: [
      { quantity: 1, price_data: { currency: 'usdt', unit_amount: '20', product_data: { name: 'Test mug' } } },
    ],
  });
  const examples = [
    {
      title: 'Create a Payfect checkout',
      command: `curl ${publicUrl}/api/v1/checkouts/ -H 'Authorization: Api-Key ${SANDBOX_API_KEY}' -H 'Content-Type: application/json' -d '${order}'`,
    },
    {
      title: 'Pay it: “underpay”, “expire” and “cancel” work the same way',
      command: `curl -X POST ${publicUrl}/checkouts/ID/pay`,
    },
    {
      title: 'Make an API slow for a minute: “down”, “liar”, “rude” and “normal” are presets, too',
      command: `curl ${publicUrl}/faults -H 'Content-Type: application/json' -d '{"api":"payfect","preset":"slow","forSeconds":60}'`,
    },
    {
      title: 'Pay in place from the play wallet, then mine a block',
      command: `curl ${publicUrl}/wallet/send -d 'network=bitcoin&asset=btc&address=ADDRESS&amount=0.00042' && curl ${publicUrl}/wallet/mine -d 'network=bitcoin&blocks=1'`,
    },
  ] as const;
  return html`${examples.map(
      ({ title, command }, index) =>
        html`<div class="example">
          <p id="example-${index}">${title}</p>
          <pre><code>${command}</code></pre>
          <button type="button" hidden data-copy="${command}" aria-describedby="example-${index}">Copy command</button>
        </div>`,
    )}
    <p class="hint">
      In Node.js tests, <code>startSandbox()</code> of <code>payfect-checkout/sandbox</code> does all of this.
    </p>`;
}
