// What reads an element's session, and what it needs to show payments in place.
import {
  type HeadersSource,
  sessionClient,
  type SessionClient,
  type SessionClientOptions,
} from '../session/session-client.js';
import { lazyModule } from '../session/lazy-module.js';

/** The element's settings for requests. */
export interface ClientSettings {
  readonly headers: HeadersSource;
  readonly paymentHosts: string;
}

const loadReader = lazyModule(() =>
  import('../session/payments/read-payments.js').then(({ readPayments }) => readPayments),
);
export const loadPaymentPanel = lazyModule(() =>
  import('./payment-details/payment-details.js').then(({ createPaymentPanel }) => createPaymentPanel),
);

/** Waits for both files, so that no link to the payment page is shown first. Without one, that page is the way to pay. */
const readPayments: SessionClientOptions['readPayments'] = async (json, sessionId) => {
  const once = () => false;
  const [read] = await Promise.all([loadReader(once), loadPaymentPanel(once)]);
  return read === null ? [] : read(json, sessionId);
};

/** A client to the proxy with the element's current settings. */
export function clientFor(
  mountUrl: string,
  { headers, paymentHosts }: ClientSettings,
  fetcher: typeof fetch,
): SessionClient {
  return sessionClient({
    proxyUrl: mountUrl,
    headers,
    // Frameworks unset a property with null or undefined.
    paymentHosts: (paymentHosts || '').split(/\s+/).filter((host) => host !== ''),
    fetch: fetcher,
    readPayments,
  });
}
