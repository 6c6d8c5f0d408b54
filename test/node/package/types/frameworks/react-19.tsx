// The tags in TSX for React 19. It is compiled, never run.
import type { PayfectCheckout, PayfectCheckoutButton } from 'payfect-checkout';
import type {} from 'payfect-checkout/types/react';
import { useRef } from 'react';

export function Right() {
  const element = useRef<PayfectCheckout>(null);
  return (
    <payfect-checkout
      ref={element}
      key="checkout"
      id="checkout"
      className="wide"
      style={{ maxWidth: 440 }}
      slot="main"
      session-id="ed8d24aa-a860-426b-8e56-87cb9f55a081"
      proxyUrl="/pay"
      locale="zh-TW"
      target="_self"
      auto-redirect={false}
      noImages
      headers={{ 'x-csrf-token': 'token' }}
      onready={({ detail }) => detail.session.total.amount.padStart(10)}
      onchange={(event) => event.detail.selection.network.length}
      onpay={(event) => {
        event.preventDefault();
        event.detail.url.length;
      }}
      oncomplete={({ detail }) => detail.late satisfies boolean}
      onexpired={({ detail }) => detail.session.id}
      oncancel={({ detail }) => detail.session.id}
      onrestart={({ detail }) => detail.session.id}
      onerror={({ detail }) => detail.code === 'not-found'}
      onClick={() => void element.current?.refresh()}
    >
      <a href="https://pay.example">Pay</a>
      <p slot="header">Your order</p>
    </payfect-checkout>
  );
}

export function RightButton() {
  const button = useRef<PayfectCheckoutButton>(null);
  return (
    <payfect-checkout-button
      ref={button}
      className="wide"
      createUrl="/orders"
      proxy-url="/pay"
      disabled={false}
      headers={async () => ({ 'x-csrf-token': 'token' })}
      initialSession={null}
      onready={({ detail }) => detail.session.id}
      onclose={({ detail }) => detail.outcome === 'complete'}
      onClick={() => void button.current?.open()}
    >
      Pay
    </payfect-checkout-button>
  );
}

export const wrong = [
  // @ts-expect-error A header is a string.
  <payfect-checkout headers={{ 'x-csrf-token': 7 }} />,
  // @ts-expect-error Headers are an object.
  <payfect-checkout headers="x-csrf-token: 7" />,
  // @ts-expect-error There are only two targets.
  <payfect-checkout target="_parent" />,
  // @ts-expect-error A session id is a string.
  <payfect-checkout session-id={7} />,
  // @ts-expect-error A session id is a string.
  <payfect-checkout sessionId={7} />,
  // @ts-expect-error It is a boolean.
  <payfect-checkout auto-redirect="no" />,
  // @ts-expect-error There is no such property.
  <payfect-checkout sesionId="ed8d24aa-a860-426b-8e56-87cb9f55a081" />,
  // @ts-expect-error The phase is read-only.
  <payfect-checkout phase="open" />,
  // @ts-expect-error An amount is a decimal string.
  <payfect-checkout onready={({ detail }) => detail.session.total.amount * 2} />,
  // @ts-expect-error There is no such code.
  <payfect-checkout onerror={({ detail }) => detail.code === 'bankrupt'} />,
  // @ts-expect-error There is no such event.
  <payfect-checkout onredy={() => undefined} />,
  // @ts-expect-error It would listen to an event named `Ready`.
  <payfect-checkout onReady={() => undefined} />,
  // @ts-expect-error It is React's own event.
  <payfect-checkout onChange={() => undefined} />,
  // @ts-expect-error Another element.
  <payfect-checkout ref={useRef<HTMLDivElement>(null)} />,
  // @ts-expect-error Only the button has a dialog that closes.
  <payfect-checkout onclose={() => undefined} />,
  // @ts-expect-error Only the button creates sessions.
  <payfect-checkout createUrl="/orders" />,
  // @ts-expect-error There is no such outcome.
  <payfect-checkout-button onclose={({ detail }) => detail.outcome === 'paid'} />,
  // @ts-expect-error A URL is a string.
  <payfect-checkout-button create-url={7} />,
  // @ts-expect-error A URL is a string.
  <payfect-checkout-button createUrl={new URL('https://shop.example/orders')} />,
  // @ts-expect-error A header is a string.
  <payfect-checkout-button headers={{ 'x-csrf-token': 7 }} />,
  // @ts-expect-error It is a boolean.
  <payfect-checkout-button disabled="no" />,
  // @ts-expect-error The phase is read-only.
  <payfect-checkout-button phase="open" />,
  // @ts-expect-error It would listen to an event named `Close`.
  <payfect-checkout-button onClose={() => undefined} />,
  // @ts-expect-error Another element.
  <payfect-checkout-button ref={useRef<PayfectCheckout>(null)} />,
];
