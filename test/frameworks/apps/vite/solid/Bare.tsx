import type { PayfectCheckout } from 'payfect-checkout';
import { onMount } from 'solid-js';
import { BARE, hear } from '../shop';

export function Bare() {
  let checkout: PayfectCheckout | undefined;
  onMount(() => checkout?.addEventListener('change', hear));
  return (
    <payfect-checkout
      ref={checkout}
      session-id={String(BARE.sessionId)}
      prop:items={BARE.items}
      prop:initialSession={BARE.initialSession}
    />
  );
}
