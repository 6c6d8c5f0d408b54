'use client';

import { PayfectCheckout } from 'payfect-checkout/react';
import { type AppState, hear } from '../shop';

export function Probe({ state }: { state: AppState }) {
  return (
    <PayfectCheckout
      sessionId={state.sessionId}
      locale={state.locale}
      headers={state.headers}
      noImages={state.noImages}
      autoRedirect={false}
      onReady={hear}
      onChange={hear}
      onPay={hear}
      onComplete={hear}
      onExpired={hear}
      onProgress={hear}
      onCancel={hear}
      onRestart={hear}
      onError={hear}
    >
      <a href="/pay">Continue to payment</a>
      <p slot="footer">{state.footer}</p>
    </PayfectCheckout>
  );
}
