// The tags in TSX for Preact. It is compiled, never run.
import type { PayfectCheckout, PayfectCheckoutButton } from 'payfect-checkout';
import type {} from 'payfect-checkout/types/preact';
import { createRef } from 'preact';

const element = createRef<PayfectCheckout>();
const button = createRef<PayfectCheckoutButton>();

export const right = (
  <payfect-checkout
    ref={element}
    key="checkout"
    class="wide"
    style={{ maxWidth: 440 }}
    session-id="ed8d24aa-a860-426b-8e56-87cb9f55a081"
    proxyUrl="/pay"
    target="_self"
    auto-redirect={false}
    noImages
    headers={{ 'x-csrf-token': 'token' }}
    onready={({ detail }) => detail.session.total.amount.padStart(10)}
    onchange={(event) => event.detail.selection.network.length}
    onerror={({ detail }) => detail.code === 'not-found'}
    onClick={() => void element.current?.refresh()}
  >
    <a href="https://pay.example">Pay</a>
  </payfect-checkout>
);

export const rightButton = (
  <payfect-checkout-button
    ref={button}
    class="wide"
    create-url="/orders"
    proxyUrl="/pay"
    disabled={false}
    headers={async () => ({ 'x-csrf-token': 'token' })}
    onready={({ detail }) => detail.session.id}
    onclose={({ detail }) => detail.outcome === 'complete'}
    onClick={() => void button.current?.open()}
  >
    Pay
  </payfect-checkout-button>
);

export const wrong = [
  // @ts-expect-error A header is a string.
  <payfect-checkout headers={{ 'x-csrf-token': 7 }} />,
  // @ts-expect-error There are only two targets.
  <payfect-checkout target="_parent" />,
  // @ts-expect-error A session id is a string.
  <payfect-checkout session-id={7} />,
  // @ts-expect-error There is no such property.
  <payfect-checkout sesionId="ed8d24aa-a860-426b-8e56-87cb9f55a081" />,
  // @ts-expect-error An amount is a decimal string.
  <payfect-checkout onready={({ detail }) => detail.session.total.amount * 2} />,
  // @ts-expect-error There is no such event.
  <payfect-checkout onredy={() => undefined} />,
  // @ts-expect-error Preact 10 would listen to an event named `Ready`.
  <payfect-checkout onReady={() => undefined} />,
  // @ts-expect-error Another element.
  <payfect-checkout ref={createRef<HTMLAnchorElement>()} />,
  // @ts-expect-error Only the button has a dialog that closes.
  <payfect-checkout onclose={() => undefined} />,
  // @ts-expect-error Only the button creates sessions.
  <payfect-checkout createUrl="/orders" />,
  // @ts-expect-error There is no such outcome.
  <payfect-checkout-button onclose={({ detail }) => detail.outcome === 'paid'} />,
  // @ts-expect-error A URL is a string.
  <payfect-checkout-button createUrl={new URL('https://shop.example/orders')} />,
  // @ts-expect-error A header is a string.
  <payfect-checkout-button headers={{ 'x-csrf-token': 7 }} />,
  // @ts-expect-error It is a boolean.
  <payfect-checkout-button disabled="no" />,
  // @ts-expect-error The phase is read-only.
  <payfect-checkout-button phase="open" />,
  // @ts-expect-error Preact 10 would listen to an event named `Close`.
  <payfect-checkout-button onClose={() => undefined} />,
  // @ts-expect-error Another element.
  <payfect-checkout-button ref={element} />,
];
