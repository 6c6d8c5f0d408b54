import { html, LitElement } from 'lit';
import 'payfect-checkout/define';

export class ShopCheckout extends LitElement {
  static override properties = { sessionId: {}, url: {}, isPaid: { state: true } };

  declare sessionId: string;
  declare url: string;
  declare private isPaid: boolean;

  constructor() {
    super();
    this.isPaid = false;
  }

  override render() {
    return html`
      ${this.isPaid ? html`<p>Thank you!</p>` : ''}
      <payfect-checkout session-id=${this.sessionId} ?auto-redirect=${false} @complete=${() => (this.isPaid = true)}>
        <a href=${this.url}>Continue to payment</a>
      </payfect-checkout>
    `;
  }
}

customElements.define('shop-checkout', ShopCheckout);
