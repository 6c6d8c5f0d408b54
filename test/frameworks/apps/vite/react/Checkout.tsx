'use client';

import { PayfectCheckout } from 'payfect-checkout/react';
import { useState } from 'react';

export function Checkout({ sessionId, csrfToken }: { sessionId: string; csrfToken: string }) {
  const [isPaid, setPaid] = useState(false);
  return (
    <>
      {isPaid && <p>Thank you!</p>}
      <PayfectCheckout
        sessionId={sessionId}
        headers={{ 'x-csrf-token': csrfToken }}
        autoRedirect={false}
        onComplete={() => setPaid(true)}
      >
        <a href={`https://buy.payfect.finance/checkouts/${sessionId}`}>Continue to payment</a>
      </PayfectCheckout>
    </>
  );
}
