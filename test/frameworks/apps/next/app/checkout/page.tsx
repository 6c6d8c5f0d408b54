import { connection } from 'next/server';
import { Suspense } from 'react';
import { createCheckout } from '../../lib/payfect';
import { Checkout } from './Checkout';

export default function Page() {
  return (
    <Suspense fallback={<p>One moment…</p>}>
      <Order />
    </Suspense>
  );
}

async function Order() {
  await connection(); // Not when the page is built, but for each request.
  const checkout = await createCheckout('order-1');
  return <Checkout {...checkout} />;
}
