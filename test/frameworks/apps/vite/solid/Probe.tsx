import { type AppState, hear } from '../shop';

export function Probe(props: { state: AppState }) {
  return (
    <payfect-checkout
      session-id={props.state.sessionId}
      locale={props.state.locale}
      prop:headers={props.state.headers}
      prop:noImages={props.state.noImages}
      prop:autoRedirect={false}
      on:ready={hear}
      on:change={hear}
      on:pay={hear}
      on:complete={hear}
      on:expired={hear}
      on:progress={hear}
      on:cancel={hear}
      on:restart={hear}
      on:error={hear}
    >
      <a href="/pay">Continue to payment</a>
      <p slot="footer">{props.state.footer}</p>
    </payfect-checkout>
  );
}
