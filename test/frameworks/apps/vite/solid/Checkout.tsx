import 'payfect-checkout/define';
import type {} from 'payfect-checkout/types/solid';
import { createSignal, Show } from 'solid-js';

export function Checkout(props: { sessionId: string; csrfToken: string }) {
  const [isPaid, setPaid] = createSignal(false);
  return (
    <>
      <Show when={isPaid()}>
        <p>Thank you!</p>
      </Show>
      <payfect-checkout
        session-id={props.sessionId}
        prop:headers={{ 'x-csrf-token': props.csrfToken }}
        prop:autoRedirect={false}
        on:complete={() => setPaid(true)}
      >
        <a href={`https://buy.payfect.finance/checkouts/${props.sessionId}`}>Continue to payment</a>
      </payfect-checkout>
    </>
  );
}
