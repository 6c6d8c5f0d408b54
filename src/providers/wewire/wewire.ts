import { textOrNull } from '../../schema/decode.js';
import { epochMs } from '../../schema/time.js';
import { parseWeWireSession, type WeWireSession } from '../../schema/wewire-session.js';
import { type Clock, systemClock } from '../clock.js';
import { parseResponse } from '../http/json-response.js';
import { ProviderTime } from '../http/provider-time.js';
import { createUpstream } from '../http/upstream.js';
import type { UpstreamFetch } from '../http/upstream-fetch.js';
import { assertServerSide, checkOptionNames, checkPaymentHosts } from '../options.js';
import type { CheckoutProvider, ProviderSession } from '../provider.js';
import { markSelfLimited, withinLimit } from '../within-limit.js';
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
import { publicWeWireSession } from './public-session.js';

export interface WeWireOptions {
  /** The account's secret key, `sk_test_…` or `sk_live_…`. */
  readonly apiKey: string | undefined;
  /** Your WeWire host and `/api/v1`. */
  readonly baseUrl: string | undefined;
  /**
   * Returns a session's payment page, which `checkouts.create` returned and you stored, or null if you have none. WeWire's
   * sessions do not contain it, and without it a shopper cannot pay. Called on every read from WeWire. If it throws, or takes
   * more than 5 s, the read fails, and the shopper's page tries again later.
   */
  readonly checkoutUrl?:
    ((context: { readonly sessionId: string }) => string | null | Promise<string | null>) | undefined;
  /** Hosts (with port) that the payment page may have. @default the host of `baseUrl` */
  readonly paymentHosts?: readonly string[] | undefined;
  /** The merchant's name that shoppers see. WeWire's sessions do not contain one. @default no name */
  readonly merchantName?: string | undefined;
  /** @default the global `fetch` */
  readonly fetch?: UpstreamFetch | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}

const OPTION_NAMES = ['apiKey', 'baseUrl', 'checkoutUrl', 'paymentHosts', 'merchantName', 'fetch', 'clock'] as const;

/** WeWire, for the proxy and, through `checkouts`, for your own server code. */
export interface WeWire extends CheckoutProvider {
  readonly checkouts: {
    /**
     * Creates a checkout session. Never retried, because a failed request may have arrived.
     * @throws {TypeError} if a parameter is missing, or if a JSON number cannot carry the amount exactly.
     * @throws {ProviderError}
     */
    create(params: WeWireCheckoutParams): Promise<WeWireCreated>;
    /** Reads a checkout session, without a cache. @throws {ProviderError} */
    retrieve(id: string): Promise<WeWireCheckoutSession>;
    /** Lists checkout sessions, in pages if WeWire sends pages. @throws {ProviderError} */
    list(page?: WeWirePageRequest): Promise<WeWireCheckoutPage>;
    /** Ends an open session. @throws {ProviderError} `conflict` if it is already over. */
    expire(id: string): Promise<void>;
    /** Cancels an open session. @throws {ProviderError} `conflict` if it is already over. */
    cancel(id: string): Promise<void>;
  };
}

/**
 * Connects to WeWire with an account's key. WeWire's sessions contain neither their status nor their payment page: pass the
 * first through the proxy's `notify` or `sessionStatus`, the second through `checkoutUrl`.
 * @throws {TypeError} immediately, if an option cannot work.
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
  const time = new ProviderTime(clock);
  const api = new WeWireApi(baseUrl, apiKey, time.watch(createUpstream(options.fetch, clock)));
  return markSelfLimited({
    name: 'wewire',
    hasStatus: false,
    async readSession(id) {
      const session = parseResponse('WeWire', parseWeWireSession, await api.readSession(id));
      const expiresAtMs = time.toOwnClock(epochMs(session.expiresAt));
      const facts = { isLivemode: isLiveKey(apiKey), isPast: expiresAtMs !== null && expiresAtMs <= clock.now() };
      return providerSession(await completed(session, options, facts, clock), expiresAtMs, paymentHosts);
    },
    verifyCallback: null,
    recreate: null,
    cancelSession: (id) => api.end('cancel', id),
    checkouts: {
      create: async (params) =>
        parseResponse('WeWire', parseWeWireCreated, await api.createCheckout(createBodyOf(params))),
      retrieve: async (id) => parseResponse('WeWire', parseWeWireCheckoutSession, await api.readSession(id)),
      list: async (page = {}) => parseResponse('WeWire', parseWeWirePage, await api.listCheckouts(page)),
      expire: (id) => api.end('expire', id),
      cancel: (id) => api.end('cancel', id),
    },
  });
}

const CHECKOUT_URL_LIMIT_MS = 5_000;

/** Adds what WeWire's session lacks. */
async function completed(
  session: WeWireSession,
  { checkoutUrl, merchantName }: WeWireOptions,
  { isLivemode, isPast }: { readonly isLivemode: boolean; readonly isPast: boolean },
  clock: Clock,
): Promise<WeWireSession> {
  const checkoutPage = () => checkoutUrl?.({ sessionId: session.id }) ?? null;
  return {
    ...session,
    status: session.status ?? (isPast ? 'expired' : 'open'),
    url: textOrNull(await withinLimit('checkoutUrl', CHECKOUT_URL_LIMIT_MS, clock, checkoutPage)) ?? session.url,
    merchantName: merchantName ?? session.merchantName,
    isLivemode,
  };
}

function providerSession(
  session: WeWireSession,
  expiresAtMs: number | null,
  paymentHosts: readonly string[],
): ProviderSession {
  return {
    id: session.id,
    status: session.status,
    total: { amount: session.amount, currency: session.currency },
    methods: [{ value: 'crypto', currencies: session.allowedAssets.map((value) => ({ value, networks: [] })) }],
    collects: null,
    paymentUrl: session.url,
    expiresAtMs,
    isLivemode: session.isLivemode,
    clientReferenceId: null,
    paymentIntent: null,
    lines: [{ name: session.productName, price: null, quantity: null, amount: session.amount }],
    toPublic: (status, [description] = []) => {
      const product = description && { productName: description.name, productDescription: description.description };
      const shown = session.productName === null ? { ...session, ...product } : session;
      return publicWeWireSession(shown, status, paymentHosts);
    },
  };
}
