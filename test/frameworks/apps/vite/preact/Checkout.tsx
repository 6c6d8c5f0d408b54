import 'payfect-checkout/define';
import type {} from 'payfect-checkout/types/preact';
import { useState } from 'preact/hooks';

export function Checkout({ sessionId, url }: { sessionId: string; url: string }) {
  const [isPaid, setPaid] = useState(false);
  return (
    <>
      {isPaid && <p>Thank you!</p>}
      <payfect-checkout session-id={sessionId} autoRedirect={false} oncomplete={() => setPaid(true)}>
        <a href={url}>Continue to payment</a>
      </payfect-checkout>
    </>
  );
}
