import type { PayfectCheckout } from 'payfect-checkout';
import { useEffect, useRef } from 'preact/hooks';
import { BARE, hear } from '../shop';

export function Bare() {
  const checkout = useRef<PayfectCheckout>(null);
  useEffect(() => checkout.current?.addEventListener('change', hear), []);
  return (
    <payfect-checkout
      ref={checkout}
      session-id={String(BARE.sessionId)}
      items={BARE.items}
      initialSession={BARE.initialSession}
    />
  );
}
