// The components for React 18 and 19. It is compiled, never run.
import type { Session } from 'payfect-checkout';
import {
  PayfectCheckout,
  PayfectCheckoutButton,
  type PayfectCheckoutButtonElement,
  type PayfectCheckoutButtonProps,
  type PayfectCheckoutElement,
  type PayfectCheckoutProps,
} from 'payfect-checkout/react';
import { useRef } from 'react';

const maybe: string | undefined = undefined;

export function Right({ onReady }: { onReady: (session: Session) => void }) {
  const element = useRef<PayfectCheckoutElement>(null);
  return (
    <PayfectCheckout
      ref={element}
      key="checkout"
      id="checkout"
      className="wide"
      style={{ maxWidth: 440 }}
      slot="main"
      aria-label="Checkout"
      data-order="7"
      sessionId="ed8d24aa-a860-426b-8e56-87cb9f55a081"
      proxyUrl={maybe}
      locale="zh-TW"
      target="_self"
      autoRedirect={false}
      noImages
      headers={{ 'x-csrf-token': 'token' }}
      onReady={({ detail }) => onReady(detail.session)}
      onChange={(event) => event.detail.selection.network.length}
      onPay={(event) => {
        event.preventDefault();
        event.detail.url.length;
      }}
      onComplete={({ detail }) => detail.late satisfies boolean}
      onExpired={({ detail }) => detail.session.id}
      onCancel={({ detail }) => detail.session.id}
      onRestart={({ detail }) => detail.session.id}
      onError={({ detail }) => detail.code === 'not-found'}
      onClick={() => void element.current?.refresh()}
    >
      <a href="https://pay.example">Pay</a>
      <p slot="header">Your order</p>
    </PayfectCheckout>
  );
}

export function RightButton() {
  const button = useRef<PayfectCheckoutButtonElement>(null);
  return (
    <PayfectCheckoutButton
      ref={button}
      key="button"
      className="wide"
      aria-label="Pay"
      createUrl="/orders"
      proxyUrl={maybe}
      disabled={false}
      headers={async () => ({ 'x-csrf-token': 'token' })}
      initialSession={null}
      items={[{ name: 'Mug' }]}
      onReady={({ detail }) => detail.session.id}
      onComplete={({ detail }) => detail.late satisfies boolean}
      onClose={({ detail }) => detail.outcome === 'complete'}
      onClick={() => void button.current?.open()}
    >
      <a href="https://pay.example">Pay</a>
    </PayfectCheckoutButton>
  );
}

export const props: PayfectCheckoutProps = { sessionId: 'ed8d24aa-a860-426b-8e56-87cb9f55a081' };
export const buttonProps: PayfectCheckoutButtonProps = { createUrl: '/orders', disabled: true };

export const wrong = [
  // @ts-expect-error A header is a string.
  <PayfectCheckout headers={{ 'x-csrf-token': 7 }} />,
  // @ts-expect-error There are only two targets.
  <PayfectCheckout target="_parent" />,
  // @ts-expect-error A session id is a string.
  <PayfectCheckout sessionId={7} />,
  // @ts-expect-error It is a boolean.
  <PayfectCheckout autoRedirect="no" />,
  // @ts-expect-error There is no such property.
  <PayfectCheckout sesionId="ed8d24aa-a860-426b-8e56-87cb9f55a081" />,
  // @ts-expect-error The phase is read-only.
  <PayfectCheckout phase="open" />,
  // @ts-expect-error An amount is a decimal string.
  <PayfectCheckout onReady={({ detail }) => detail.session.total.amount * 2} />,
  // @ts-expect-error There is no such code.
  <PayfectCheckout onError={({ detail }) => detail.code === 'bankrupt'} />,
  // @ts-expect-error There is no such event.
  <PayfectCheckout onRedy={() => undefined} />,
  // @ts-expect-error Another element.
  <PayfectCheckout ref={useRef<HTMLDivElement>(null)} />,
  // @ts-expect-error Only the button has a dialog that closes.
  <PayfectCheckout onClose={() => undefined} />,
  // @ts-expect-error Only the button creates sessions.
  <PayfectCheckout createUrl="/orders" />,
  // @ts-expect-error There is no such outcome.
  <PayfectCheckoutButton onClose={({ detail }) => detail.outcome === 'paid'} />,
  // @ts-expect-error A URL is a string.
  <PayfectCheckoutButton createUrl={new URL('https://shop.example/orders')} />,
  // @ts-expect-error A header is a string.
  <PayfectCheckoutButton headers={{ 'x-csrf-token': 7 }} />,
  // @ts-expect-error It is a boolean.
  <PayfectCheckoutButton disabled="no" />,
  // @ts-expect-error The phase is read-only.
  <PayfectCheckoutButton phase="open" />,
  // @ts-expect-error There is no such event.
  <PayfectCheckoutButton onOpen={() => undefined} />,
  // @ts-expect-error Another element.
  <PayfectCheckoutButton ref={useRef<PayfectCheckoutElement>(null)} />,
];
