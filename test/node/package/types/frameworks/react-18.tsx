// The tags in TSX for React 18, which sets only attributes. It is compiled, never run.
import type { PayfectCheckout, PayfectCheckoutButton } from 'payfect-checkout';
import type {} from 'payfect-checkout/types/react';
import { useRef } from 'react';

export function Right() {
  const element = useRef<PayfectCheckout>(null);
  return (
    <payfect-checkout
      ref={element}
      key="checkout"
      class="wide"
      session-id="ed8d24aa-a860-426b-8e56-87cb9f55a081"
      proxy-url="/pay"
      target="_self"
      auto-redirect
      no-images={false}
      onClick={() => void element.current?.refresh()}
    >
      <a href="https://pay.example">Pay</a>
    </payfect-checkout>
  );
}

export function RightButton() {
  const button = useRef<PayfectCheckoutButton>(null);
  return (
    <payfect-checkout-button
      ref={button}
      class="wide"
      create-url="/orders"
      disabled
      onClick={() => button.current?.close()}
    >
      Pay
    </payfect-checkout-button>
  );
}

export const wrong = [
  // @ts-expect-error React 18 would set an attribute that nothing reads.
  <payfect-checkout headers={{ 'x-csrf-token': 'token' }} />,
  // @ts-expect-error The attribute is `session-id`.
  <payfect-checkout sessionId="ed8d24aa-a860-426b-8e56-87cb9f55a081" />,
  // @ts-expect-error React 18 would set an attribute instead of adding a listener.
  <payfect-checkout onready={() => undefined} />,
  // @ts-expect-error React 18 would set an attribute instead of adding a listener.
  <payfect-checkout onReady={() => undefined} />,
  // @ts-expect-error There are only two targets.
  <payfect-checkout target="_parent" />,
  // @ts-expect-error A session id is a string.
  <payfect-checkout session-id={7} />,
  // @ts-expect-error Only the button can be disabled.
  <payfect-checkout disabled />,
  // @ts-expect-error A URL is a string.
  <payfect-checkout-button create-url={7} />,
  // @ts-expect-error The attribute is `create-url`.
  <payfect-checkout-button createUrl="/orders" />,
  // @ts-expect-error React 18 would set an attribute that nothing reads.
  <payfect-checkout-button headers={{ 'x-csrf-token': 'token' }} />,
  // @ts-expect-error React 18 would set an attribute instead of adding a listener.
  <payfect-checkout-button onclose={() => undefined} />,
  // @ts-expect-error React 18 would set an attribute instead of adding a listener.
  <payfect-checkout-button onClose={() => undefined} />,
];
