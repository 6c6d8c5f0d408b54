import 'payfect-checkout/define';
import type {} from 'payfect-checkout/types/preact';
import { useState } from 'preact/hooks';

export function Checkout({ sessionId, csrfToken }: { sessionId: string; csrfToken: string }) {
  const [isPaid, setPaid] = useState(false);
  return (
    <>
      {isPaid && <p>Thank you!</p>}
      <payfect-checkout
        session-id={sessionId}
        headers={{ 'x-csrf-token': csrfToken }}
        autoRedirect={false}
        oncomplete={() => setPaid(true)}
      >
        <a href={`https://buy.payfect.finance/checkouts/${sessionId}`}>Continue to payment</a>
      </payfect-checkout>
    </>
  );
}
