import { useState } from 'react';
import { Checkout } from './Checkout';

export function Shop() {
  const [order, setOrder] = useState<{ sessionId: string; url: string }>();
  // Not in an effect, which StrictMode runs twice: that would create two orders.
  const buy = async () => {
    const response = await fetch('/orders', { method: 'POST' });
    if (response.ok) setOrder(await response.json());
    else alert('The order could not be created. Please try again.');
  };
  return order ? <Checkout {...order} /> : <button onClick={buy}>Buy a mug</button>;
}
