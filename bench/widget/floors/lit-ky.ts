// The upper floor: the same card in plain Lit and ky, the libraries that the checkout itself is made of.
import ky from 'ky';
import { css, html, LitElement, unsafeCSS, type TemplateResult } from 'lit';
import { itemName, itemNote, methodName, money, timeLeft, type FloorItem, type FloorSession } from './session.js';
import { STYLES } from './styles.js';

class LitKyCheckout extends LitElement {
  static override properties = { session: { state: true }, secondsLeft: { state: true }, chosen: { state: true } };
  static override styles = css`
    ${unsafeCSS(STYLES)}
  `;

  session: FloorSession | null = null;
  secondsLeft = 0;
  chosen: Readonly<Record<string, string>> = {};
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#timer);
  }

  async #read(): Promise<void> {
    const id = this.getAttribute('session-id') ?? '';
    this.session = await ky.get(`/payfect/checkouts/${id}`, { retry: 0 }).json<FloorSession>();
    this.secondsLeft = this.session.secondsLeft;
    this.#timer = window.setInterval(() => (this.secondsLeft -= 1), 1000);
  }

  override render(): TemplateResult {
    return this.session === null ? html`<div class="card"></div>` : this.#card(this.session);
  }

  #card(session: FloorSession): TemplateResult {
    const [crypto] = session.paymentMethodOptions.crypto;
    const total = money(session.amountTotal, session);
    const networks = crypto?.networks.map(({ value, name }) => this.#option('network', value, name)) ?? [];
    return html`<div class="card">
      <header>
        <span class="mark">${session.merchant.name.charAt(0)}</span>
        <h2>${session.merchant.name}</h2>
      </header>
      <p class="amount">${total}</p>
      <p class="muted countdown">${timeLeft(this.secondsLeft)}</p>
      <ul>
        ${session.invoiceItems.map((line) => itemView(line, session))}
      </ul>
      <p class="total"><span>Total</span><span>${total}</span></p>
      <fieldset>
        <legend>Payment method</legend>
        ${session.paymentMethodTypes.map((value) => this.#option('method', value, methodName(value)))}
      </fieldset>
      <p class="option"><span class="mark">₮</span><span>${crypto?.currency.name}</span></p>
      <fieldset>
        <legend>Network</legend>
        ${networks}
      </fieldset>
      <a href=${session.url} target="_blank" rel="noopener">Pay ${total}</a>
      <p class="muted">You pay on ${new URL(session.url).host}</p>
    </div>`;
  }

  #option(group: string, value: string, name: string): TemplateResult {
    return html`<label class="option">
      <input
        type="radio"
        name=${group}
        .checked=${this.chosen[group] === value}
        @change=${() => (this.chosen = { ...this.chosen, [group]: value })}
      /><span>${name}</span></label
    >`;
  }
}

function itemView(line: FloorItem, session: FloorSession): TemplateResult {
  const name = itemName(line);
  return html`<li>
    <span class="mark">${name.charAt(0)}</span>
    <div>${name}<span class="muted">${itemNote(line)}</span></div>
    <span>${money(line.amount, session)}</span>
  </li>`;
}

customElements.define('lit-ky-checkout', LitKyCheckout);
