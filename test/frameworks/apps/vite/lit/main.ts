import { html, render } from 'lit';
import { type AppState, hear, START } from '../shop';
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
      @cancel=${hear}
      @restart=${hear}
      @error=${hear}
    >
      <a href="/pay">Continue to payment</a>
      <p slot="footer">${footer}</p>
    </payfect-checkout>
  `;
}

function recipe({ sessionId, headers }: AppState) {
  return html`<shop-checkout .sessionId=${sessionId} .csrfToken=${headers['x-csrf-token'] ?? ''}></shop-checkout>`;
}

let state = START;
const views = { recipe, probe, none: () => html`` };
const update = () => render(views[state.view](state), document.querySelector('#app') as HTMLElement);
window.app = {
  set(patch) {
    state = { ...state, ...patch };
    update();
  },
};
update();
