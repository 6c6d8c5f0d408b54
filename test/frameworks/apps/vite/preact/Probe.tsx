import { type AppState, hear } from '../shop';

export function Probe({ state }: { state: AppState }) {
  return (
    <payfect-checkout
      session-id={state.sessionId}
      locale={state.locale}
      headers={state.headers}
      noImages={state.noImages}
      autoRedirect={false}
      onready={hear}
      onchange={hear}
      onpay={hear}
      oncomplete={hear}
      onexpired={hear}
      onprogress={hear}
      oncancel={hear}
      onrestart={hear}
      onerror={hear}
    >
      <a href="/pay">Continue to payment</a>
      <p slot="footer">{state.footer}</p>
    </payfect-checkout>
  );
}
