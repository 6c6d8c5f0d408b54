import { textOrNull } from '../../schema/decode.js';
import { epochMs } from '../../schema/time.js';
import { parseWeWireSession, type WeWireSession } from '../../schema/wewire-session.js';
import { type Clock, systemClock } from '../clock.js';
import { parseResponse } from '../http/json-response.js';
import { upstreamFor } from '../http/upstream.js';
import type { UpstreamFetch } from '../http/upstream-fetch.js';
import { assertServerSide, checkOptionNames, checkPaymentHosts } from '../options.js';
import type { CheckoutProvider } from '../provider.js';
import { WeWireApi, type WeWirePageRequest } from './api.js';
import {
  parseWeWireCheckoutSession,
  parseWeWireCreated,
  parseWeWirePage,
  type WeWireCheckoutSession,
  type WeWireCheckoutPage,
  type WeWireCreated,
} from './checkout-session.js';
import { checkWeWireBaseUrl, checkWeWireKey, isLiveKey, liveKeyWarning } from './options.js';
import { createBodyOf, type WeWireCheckoutParams } from './params.js';

export interface WeWireOptions {
  /** The account's secret key, `sk_test_…` or `sk_live_…`. */
  readonly apiKey: string | undefined;
  /** Your WeWire host and `/api/v1`. */
  readonly baseUrl: string | undefined;
  /**
   * The payment page of a session, as `checkouts.create` gave it and you kept it; null where you know none. WeWire's
   * sessions do not tell it, and without it a shopper has no way to pay. Asked at each read from WeWire; what it throws
   * fails the read, and the shopper's page asks again later.
   */
  readonly checkoutUrl?: ((sessionId: string) => string | null | Promise<string | null>) | undefined;
  /** Hosts (with port) that a payment page may have. @default the host of `baseUrl` */
  readonly paymentHosts?: readonly string[] | undefined;
  /** Who is paid, as shoppers shall read it: WeWire's sessions do not tell. @default nobody is named */
  readonly merchantName?: string | undefined;
  /** @default the global `fetch` */
  readonly fetch?: UpstreamFetch | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}

const OPTION_NAMES = ['apiKey', 'baseUrl', 'checkoutUrl', 'paymentHosts', 'merchantName', 'fetch', 'clock'] as const;

/** WeWire, for the proxy and, through `checkouts`, for the merchant's own server code. */
export interface WeWire extends CheckoutProvider {
  readonly checkouts: {
    /**
     * Creates a checkout session; not repeated after a failure.
     * @throws {TypeError} where a parameter is missing, or the amount is no decimal that a JSON number carries exactly.
     * @throws {ProviderError}
     */
    create(params: WeWireCheckoutParams): Promise<WeWireCreated>;
    /** Reads a checkout session, uncached. @throws {ProviderError} */
    retrieve(id: string): Promise<WeWireCheckoutSession>;
    /** Lists checkout sessions, by pages where WeWire does so. @throws {ProviderError} */
    list(page?: WeWirePageRequest): Promise<WeWireCheckoutPage>;
    /** Ends an open session. @throws {ProviderError} `conflict` where it is over. */
    expire(id: string): Promise<void>;
    /** Cancels an open session. @throws {ProviderError} `conflict` where it is over. */
    cancel(id: string): Promise<void>;
  };
}

/**
 * Connects to WeWire with an account's key. WeWire tells neither whether a session is paid nor where its payment page is:
 * the first comes from you, through the proxy's `notify` or `resolve`, the second through `checkoutUrl`.
 * @throws {TypeError} at once, where an option cannot work.
 */
export function wewire(options: WeWireOptions): WeWire {
  assertServerSide();
  checkOptionNames('wewire', options, OPTION_NAMES);
  const { clock = systemClock } = options;
  const apiKey = checkWeWireKey(options.apiKey);
  const baseUrl = checkWeWireBaseUrl(options.baseUrl);
  const paymentHosts = checkPaymentHosts(options.paymentHosts ?? [new URL(baseUrl).host]);
  const warning = liveKeyWarning(apiKey, baseUrl);
  if (warning !== null) console.warn(warning);
  const api = new WeWireApi(baseUrl, apiKey, clock);
  const upstream = upstreamFor(options);
  return {
    name: 'wewire',
    paymentHosts,
    async readSession(id, call) {
      const session = parseResponse('WeWire', parseWeWireSession, await api.readSession(id, upstream(call)));
      const shown = await supplemented(session, options, isLiveKey(apiKey), clock.now());
      return { shown, clientReferenceId: null, paymentIntent: null };
    },
    verifyCallback: null,
    recreate: null,
    cancelSession: (id, call) => api.end('cancel', id, upstream(call)),
    checkouts: {
      create: async (params) =>
        parseResponse('WeWire', parseWeWireCreated, await api.createCheckout(createBodyOf(params), upstream())),
      retrieve: async (id) =>
        parseResponse('WeWire', parseWeWireCheckoutSession, await api.readSession(id, upstream())),
      list: async (page = {}) => parseResponse('WeWire', parseWeWirePage, await api.listCheckouts(page, upstream())),
      expire: (id) => api.end('expire', id, upstream()),
      cancel: (id) => api.end('cancel', id, upstream()),
    },
  };
}

/** The session with what WeWire does not tell of it. */
async function supplemented(
  session: WeWireSession,
  { checkoutUrl, merchantName }: WeWireOptions,
  isLivemode: boolean,
  nowMs: number,
): Promise<WeWireSession> {
  const isPast = (epochMs(session.expiresAt) ?? Infinity) <= nowMs;
  return {
    ...session,
    status: session.status ?? (isPast ? 'expired' : 'open'),
    url: textOrNull(await checkoutUrl?.(session.id)) ?? session.url,
    merchantName: merchantName ?? session.merchantName,
    isLivemode,
  };
}
