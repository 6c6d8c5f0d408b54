// The tag in TSX for Preact. It is compiled, never run.
import type { PayfectCheckout } from 'payfect-checkout';
import type {} from 'payfect-checkout/types/preact';
import { createRef } from 'preact';

const element = createRef<PayfectCheckout>();

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
];
