import 'payfect-checkout/define';
import type {} from 'payfect-checkout/types/solid';
import { createSignal, Show } from 'solid-js';

export function Checkout(props: { sessionId: string; url: string }) {
  const [isPaid, setPaid] = createSignal(false);
  return (
    <>
      <Show when={isPaid()}>
        <p>Thank you!</p>
      </Show>
      <payfect-checkout session-id={props.sessionId} prop:autoRedirect={false} on:complete={() => setPaid(true)}>
        <a href={props.url}>Continue to payment</a>
      </payfect-checkout>
    </>
  );
}
