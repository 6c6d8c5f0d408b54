import { html, LitElement } from 'lit';
import 'payfect-checkout/define';

export class ShopCheckout extends LitElement {
  static override properties = { sessionId: {}, csrfToken: {}, isPaid: { state: true } };

  declare sessionId: string;
  declare csrfToken: string;
  declare private isPaid: boolean;

  constructor() {
    super();
    this.isPaid = false;
  }

  override render() {
    return html`
      ${this.isPaid ? html`<p>Thank you!</p>` : ''}
      <payfect-checkout
        session-id=${this.sessionId}
        .headers=${{ 'x-csrf-token': this.csrfToken }}
        ?auto-redirect=${false}
        @complete=${() => (this.isPaid = true)}
      >
        <a href="https://buy.payfect.finance/checkouts/${this.sessionId}">Continue to payment</a>
      </payfect-checkout>
    `;
  }
}

customElements.define('shop-checkout', ShopCheckout);
