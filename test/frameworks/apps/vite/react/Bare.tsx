'use client';

import { PayfectCheckout, type PayfectCheckoutElement } from 'payfect-checkout/react';
import { useEffect, useRef } from 'react';
import { BARE, hear } from '../shop';

export function Bare() {
  const checkout = useRef<PayfectCheckoutElement>(null);
  useEffect(() => checkout.current?.addEventListener('change', hear), []);
  return (
    <PayfectCheckout
      ref={checkout}
      sessionId={String(BARE.sessionId)}
      items={BARE.items}
      initialSession={BARE.initialSession}
    />
  );
}
