'use client';

import { PayfectCheckout } from 'payfect-checkout/react';
import { useState } from 'react';

export function Checkout({ sessionId, url }: { sessionId: string; url: string }) {
  const [isPaid, setPaid] = useState(false);
  return (
    <>
      {isPaid && <p>Thank you!</p>}
      <PayfectCheckout sessionId={sessionId} autoRedirect={false} onComplete={() => setPaid(true)}>
        <a href={url}>Continue to payment</a>
      </PayfectCheckout>
    </>
  );
}
