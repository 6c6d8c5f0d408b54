// The lower floor: what somebody would write by hand for this one page, with one template string and no library.
import { itemName, itemNote, methodName, money, timeLeft, type FloorItem, type FloorSession } from './session.js';
import { STYLES } from './styles.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

class VanillaCheckout extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  #secondsLeft = 0;
  #timer = 0;

  async connectedCallback(): Promise<void> {
    const response = await fetch(`/payfect/checkouts/${this.getAttribute('session-id') ?? ''}`, {
      headers: { accept: 'application/json' },
    });
    const session = (await response.json()) as FloorSession;
    this.#root.innerHTML = card(session);
    this.#secondsLeft = session.secondsLeft;
    this.#timer = window.setInterval(() => this.#tick(), 1000);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  #tick(): void {
    this.#secondsLeft -= 1;
    const place = this.#root.querySelector('.countdown');
    if (place !== null) place.textContent = timeLeft(this.#secondsLeft);
  }
}

function card(session: FloorSession): string {
  const [crypto] = session.paymentMethodOptions.crypto;
  const total = escaped(money(session.amountTotal, session));
  const methods = session.paymentMethodTypes.map((value) => option('method', value, methodName(value)));
  const networks = crypto?.networks.map(({ value, name }) => option('network', value, name)) ?? [];
  return `<style>${STYLES}</style><div class="card">
<header><span class="mark">${escaped(session.merchant.name.charAt(0))}</span><h2>${escaped(session.merchant.name)}</h2></header>
<p class="amount">${total}</p><p class="muted countdown">${timeLeft(session.secondsLeft)}</p>
<ul>${session.invoiceItems.map((line) => item(line, session)).join('')}</ul>
<p class="total"><span>Total</span><span>${total}</span></p>
<fieldset><legend>Payment method</legend>${methods.join('')}</fieldset>
<p class="option"><span class="mark">₮</span><span>${escaped(crypto?.currency.name ?? '')}</span></p>
<fieldset><legend>Network</legend>${networks.join('')}</fieldset>
<a href="${escaped(session.url)}" target="_blank" rel="noopener">Pay ${total}</a>
<p class="muted">You pay on ${escaped(new URL(session.url).host)}</p></div>`;
}

function item(line: FloorItem, session: FloorSession): string {
  const name = escaped(itemName(line));
  return `<li><span class="mark">${name.charAt(0)}</span><div>${name}<span class="muted">${escaped(itemNote(line))}</span></div>
<span>${escaped(money(line.amount, session))}</span></li>`;
}

function option(group: string, value: string, name: string): string {
  return `<label class="option"><input type="radio" name="${group}" value="${escaped(value)}"><span>${escaped(name)}</span></label>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

customElements.define('vanilla-checkout', VanillaCheckout);
