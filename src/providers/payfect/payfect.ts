import { type JsonObject, textOrNull } from '../../schema/decode.js';
import { parsePayfectSession } from '../../schema/payfect-session.js';
import type { SelectRequest } from '../../schema/select-request.js';
import { type Clock, systemClock } from '../clock.js';
import { parseResponse } from '../http/json-response.js';
import { type Upstream, upstreamFor } from '../http/upstream.js';
import type { UpstreamFetch } from '../http/upstream-fetch.js';
import {
  assertServerSide,
  checkApiKey,
  checkBaseUrl,
  checkCallbackUrl,
  checkOptionNames,
  checkPaymentHosts,
} from '../options.js';
import type { CheckoutProvider, ProviderSession } from '../provider.js';
import { PayfectApi } from './api.js';
import { createPayfectVerifier } from './callback.js';
import {
  parsePayfectCheckoutSession,
  type PayfectCheckoutSession,
  type PayfectCheckoutParams,
} from './checkout-session.js';
import { checkPayfectChoice } from './choice.js';
import { assertSamePrice, recreateParams } from './recreate.js';

export interface PayfectOptions {
  /** The account's secret key. */
  readonly apiKey: string | undefined;
  /** The secret that callbacks are signed with, 32 bytes in base64url; two of them while it is being changed. */
  readonly callbackSecret?: string | readonly string[] | undefined;
  /**
   * Where Payfect reports the payment of a checkout that was created again (`recreate`): a session does not tell the
   * `callback_url` it was created with. @default the account's own webhook
   */
  readonly callbackUrl?: string | undefined;
  /** @default 'https://api.payfect.finance/api/v1' */
  readonly baseUrl?: string | undefined;
  /** Hosts (with port) that a payment page may have. @default ['buy.payfect.finance', 'buy-dev.payfect.finance'] */
  readonly paymentHosts?: readonly string[] | undefined;
  /** @default the global `fetch` */
  readonly fetch?: UpstreamFetch | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}

const OPTION_NAMES = ['apiKey', 'callbackSecret', 'callbackUrl', 'baseUrl', 'paymentHosts', 'fetch', 'clock'] as const;

/** Payfect, for the proxy and, through `checkouts`, for the merchant's own server code. */
export interface Payfect extends CheckoutProvider {
  readonly checkouts: {
    /**
     * Creates a checkout session; not repeated after a failure.
     * @throws {ProviderError} with `fields` where Payfect names what is missing or invalid.
     */
    create(params: PayfectCheckoutParams): Promise<PayfectCheckoutSession>;
    /** Reads a checkout session, uncached. @throws {ProviderError} */
    retrieve(id: string): Promise<PayfectCheckoutSession>;
    /**
     * Creates a checkout with the items, addresses, metadata and reference of another one, for the choice (its `customer`
     * goes to `metadata.customer`) or, with null, for all its methods. The other one stays payable until it expires.
     * @throws {ProviderError} `invalid-request` where the checkout does not offer the choice, `conflict` where it is neither
     * open nor expired, `bad-response` where Payfect does not tell enough of its items, or asks another amount now.
     */
    recreate(id: string, choice: SelectRequest | null): Promise<PayfectCheckoutSession>;
  };
}

/**
 * Connects to Payfect with an account's key.
 * @throws {TypeError} at once, where an option cannot work.
 */
export function payfect(options: PayfectOptions): Payfect {
  assertServerSide();
  checkOptionNames('payfect', options, OPTION_NAMES);
  const { callbackUrl, callbackSecret, clock = systemClock } = options;
  const apiKey = checkApiKey(options.apiKey);
  const baseUrl = checkBaseUrl(options.baseUrl ?? 'https://api.payfect.finance/api/v1');
  const paymentHosts = checkPaymentHosts(options.paymentHosts ?? ['buy.payfect.finance', 'buy-dev.payfect.finance']);
  if (callbackUrl !== undefined) checkCallbackUrl(callbackUrl);
  const api = new PayfectApi(baseUrl, apiKey, clock);
  const upstream = upstreamFor(options);
  const recreate = (id: string, choice: SelectRequest | null, through: Upstream) =>
    recreateCheckout(id, choice, callbackUrl, api, through);
  return {
    name: 'payfect',
    paymentHosts,
    readSession: async (id, call) => providerSession(await api.readCheckout(id, upstream(call))),
    verifyCallback: callbackSecret === undefined ? null : createPayfectVerifier([callbackSecret].flat()),
    recreate: async (id, choice, call) => (await recreate(id, choice, upstream(call))).id,
    cancelSession: null,
    checkouts: {
      create: async (params) => checkoutOf(await api.createCheckout(params, upstream())),
      retrieve: async (id) => checkoutOf(await api.readCheckout(id, upstream())),
      recreate: (id, choice) => recreate(id, choice, upstream()),
    },
  };
}

function checkoutOf(json: JsonObject): PayfectCheckoutSession {
  return parseResponse('Payfect', parsePayfectCheckoutSession, json);
}

function providerSession(json: JsonObject): ProviderSession {
  return {
    shown: parseResponse('Payfect', parsePayfectSession, json),
    clientReferenceId: textOrNull(json.clientReferenceId),
    paymentIntent: textOrNull(json.paymentIntent),
  };
}

async function recreateCheckout(
  id: string,
  choice: SelectRequest | null,
  callbackUrl: string | undefined,
  api: PayfectApi,
  upstream: Upstream,
): Promise<PayfectCheckoutSession> {
  const before = checkoutOf(await api.readCheckout(id, upstream));
  const checked = choice === null ? null : checkPayfectChoice(choice, before);
  const params = recreateParams(before, checked, callbackUrl);
  const after = checkoutOf(await api.createCheckout(params, upstream));
  assertSamePrice(before, after);
  return after;
}
