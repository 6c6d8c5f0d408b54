import { html, render } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { type AppState, BARE, hear, START } from '../shop';
import type { PayfectCheckout } from 'payfect-checkout';
import './shop-checkout';

function probe({ sessionId, headers, locale, noImages, footer }: AppState) {
  return html`
    <payfect-checkout
      session-id=${sessionId}
      locale=${locale}
      .headers=${headers}
      ?no-images=${noImages}
      .autoRedirect=${false}
      @ready=${hear}
      @change=${hear}
      @pay=${hear}
      @complete=${hear}
      @expired=${hear}
      @progress=${hear}
      @cancel=${hear}
      @restart=${hear}
      @error=${hear}
    >
      <a href="/pay">Continue to payment</a>
      <p slot="footer">${footer}</p>
    </payfect-checkout>
  `;
}

function recipe({ sessionId, url }: AppState) {
  return html`<shop-checkout .sessionId=${sessionId} .url=${url}></shop-checkout>`;
}

const bareElement = createRef<PayfectCheckout>();

function bare() {
  return html`
    <payfect-checkout
      ${ref(bareElement)}
      session-id=${BARE.sessionId}
      .items=${BARE.items}
      .initialSession=${BARE.initialSession}
    ></payfect-checkout>
  `;
}

let state = START;
const views = { recipe, probe, bare, none: () => html`` };
const update = () => render(views[state.view](state), document.querySelector('#app') as HTMLElement);
window.app = {
  set(patch) {
    state = { ...state, ...patch };
    update();
    bareElement.value?.addEventListener('change', hear);
  },
};
update();
