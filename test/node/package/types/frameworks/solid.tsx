// The tags in TSX for Solid. It is compiled, never run.
import type { PayfectCheckout, PayfectCheckoutButton } from 'payfect-checkout';
import type {} from 'payfect-checkout/types/solid';

export function Right() {
  let element: PayfectCheckout | undefined;
  return (
    <payfect-checkout
      ref={element}
      class="wide"
      style={{ 'max-width': '440px' }}
      session-id="ed8d24aa-a860-426b-8e56-87cb9f55a081"
      attr:locale="zh-TW"
      proxyUrl="/pay"
      target="_self"
      auto-redirect={false}
      prop:noImages={true}
      prop:headers={{ 'x-csrf-token': 'token' }}
      on:ready={({ detail }) => detail.session.total.amount.padStart(10)}
      on:change={(event) => event.detail.selection.network.length}
      onComplete={({ detail }) => detail.late satisfies boolean}
      onError={({ detail }) => detail.code === 'not-found'}
      onClick={() => void element?.refresh()}
    >
      <a href="https://pay.example">Pay</a>
    </payfect-checkout>
  );
}

export function RightButton() {
  let button: PayfectCheckoutButton | undefined;
  return (
    <payfect-checkout-button
      ref={button}
      class="wide"
      create-url="/orders"
      attr:locale="zh-TW"
      prop:disabled={false}
      prop:headers={async () => ({ 'x-csrf-token': 'token' })}
      on:ready={({ detail }) => detail.session.id}
      on:close={({ detail }) => detail.outcome === 'complete'}
      onClose={({ detail }) => detail.session?.id}
      onClick={() => void button?.open()}
    >
      Pay
    </payfect-checkout-button>
  );
}

export const wrong = [
  // @ts-expect-error A header is a string.
  <payfect-checkout prop:headers={{ 'x-csrf-token': 7 }} />,
  // @ts-expect-error A header is a string.
  <payfect-checkout headers={{ 'x-csrf-token': 7 }} />,
  // @ts-expect-error There are only two targets.
  <payfect-checkout target="_parent" />,
  // @ts-expect-error A session id is a string.
  <payfect-checkout session-id={7} />,
  // @ts-expect-error There is no such property.
  <payfect-checkout sesionId="ed8d24aa-a860-426b-8e56-87cb9f55a081" />,
  // @ts-expect-error An amount is a decimal string.
  <payfect-checkout on:ready={({ detail }) => detail.session.total.amount * 2} />,
  // @ts-expect-error An amount is a decimal string.
  <payfect-checkout onReady={({ detail }) => detail.session.total.amount * 2} />,
  // @ts-expect-error There is no such event.
  <payfect-checkout on:redy={() => undefined} />,
  // @ts-expect-error Only the button's dialog has an outcome.
  <payfect-checkout on:close={({ detail }) => detail.outcome === 'complete'} />,
  // @ts-expect-error Only the button creates sessions.
  <payfect-checkout prop:createUrl="/orders" />,
  // @ts-expect-error There is no such outcome.
  <payfect-checkout-button on:close={({ detail }) => detail.outcome === 'paid'} />,
  // @ts-expect-error There is no such outcome.
  <payfect-checkout-button onClose={({ detail }) => detail.outcome === 'paid'} />,
  // @ts-expect-error A URL is a string.
  <payfect-checkout-button prop:createUrl={new URL('https://shop.example/orders')} />,
  // @ts-expect-error A URL is a string.
  <payfect-checkout-button attr:create-url={7} />,
  // @ts-expect-error A header is a string.
  <payfect-checkout-button prop:headers={{ 'x-csrf-token': 7 }} />,
  // @ts-expect-error It is a boolean.
  <payfect-checkout-button disabled="no" />,
  // @ts-expect-error The phase is read-only.
  <payfect-checkout-button prop:phase="open" />,
];
