import { type JsonObject, listOf, objectOrNull, textOrNull } from '../../schema/decode.js';
import { parsePayfectSession, type PayfectSession } from '../../schema/payfect-session.js';
import type { SelectRequest } from '../../schema/select-request.js';
import { epochMs } from '../../schema/time.js';
import { type Clock, systemClock } from '../clock.js';
import { parseResponse } from '../http/json-response.js';
import { ProviderTime } from '../http/provider-time.js';
import { createUpstream } from '../http/upstream.js';
import type { UpstreamFetch } from '../http/upstream-fetch.js';
import {
  assertServerSide,
  checkApiKey,
  checkBaseUrl,
  checkCallbackUrl,
  checkOptionNames,
  checkPaymentHosts,
} from '../options.js';
import type { CheckoutProvider, ProviderSession, SessionLine } from '../provider.js';
import { markSelfLimited } from '../within-limit.js';
import { PayfectApi } from './api.js';
import { createPayfectVerifier } from './callback.js';
import {
  parsePayfectCheckoutSession,
  type PayfectCheckoutSession,
  type PayfectCheckoutParams,
} from './checkout-session.js';
import { checkPayfectChoice, offeredMethods } from './choice.js';
import { callbackWarning, rememberCallbackUrl, rememberedCallbackUrl } from './callback-urls.js';
import { recreatedLine, rememberedNames, rememberNames, sentLine } from './item-names.js';
import { publicPayfectSession } from './public-session.js';
import { assertSamePrice, recreateParams } from './recreate.js';

export interface PayfectOptions {
  /** The account's secret key. */
  readonly apiKey: string | undefined;
  /** The secret that callbacks are signed with, 32 bytes in base64url; a list of two while you rotate it. */
  readonly callbackSecret?: string | readonly string[] | undefined;
  /**
   * Where Payfect reports the payment of a recreated checkout. A session does not contain the `callback_url` that it was
   * created with, so `recreate` can copy it only if this process created the checkout.
   * @default the `callback_url` of the checkout that it replaces, as far as this process knows it; or else the account's own
   * webhook, and the console has a warning
   */
  readonly callbackUrl?: string | undefined;
  /** @default 'https://api.payfect.finance/api/v1' */
  readonly baseUrl?: string | undefined;
  /** Hosts (with port) that the payment page may have. @default ['buy.payfect.finance', 'buy-dev.payfect.finance'] */
  readonly paymentHosts?: readonly string[] | undefined;
  /** @default the global `fetch` */
  readonly fetch?: UpstreamFetch | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}

const OPTION_NAMES = ['apiKey', 'callbackSecret', 'callbackUrl', 'baseUrl', 'paymentHosts', 'fetch', 'clock'] as const;

/** Payfect, for the proxy and, through `checkouts`, for your own server code. */
export interface Payfect extends CheckoutProvider {
  readonly checkouts: {
    /**
     * Creates a checkout session. Never retried, because a failed request may have arrived.
     * @throws {ProviderError} with `fields` if Payfect names what is missing or invalid.
     */
    create(params: PayfectCheckoutParams): Promise<PayfectCheckoutSession>;
    /** Reads a checkout session, without a cache. @throws {ProviderError} */
    retrieve(id: string): Promise<PayfectCheckoutSession>;
    /**
     * Creates a checkout with the items, URLs, metadata and reference of an existing one, for the given choice (its `customer`
     * is stored in `metadata.customer`) or, with null, for all of its methods. The existing one stays payable until it expires.
     * @throws {ProviderError} `invalid-request` if the checkout does not offer the choice, `conflict` if it is neither open
     * nor expired, `bad-response` if Payfect's answer lacks what its items need, or if the amount has changed.
     */
    recreate(id: string, choice: SelectRequest | null): Promise<PayfectCheckoutSession>;
  };
}

/**
 * Connects to Payfect with an account's key.
 * @throws {TypeError} immediately, if an option cannot work.
 */
export function payfect(options: PayfectOptions): Payfect {
  assertServerSide();
  checkOptionNames('payfect', options, OPTION_NAMES);
  const { callbackUrl, callbackSecret, clock = systemClock } = options;
  const apiKey = checkApiKey(options.apiKey);
  const baseUrl = checkBaseUrl(options.baseUrl ?? 'https://api.payfect.finance/api/v1');
  const paymentHosts = checkPaymentHosts(options.paymentHosts ?? ['buy.payfect.finance', 'buy-dev.payfect.finance']);
  if (callbackUrl !== undefined) checkCallbackUrl(callbackUrl);
  const time = new ProviderTime(clock);
  const api = new PayfectApi(baseUrl, apiKey, time.watch(createUpstream(options.fetch, clock)));
  const warnOfCallback = callbackWarning();
  const account: Account = { api, baseUrl, callbackUrl, warnOfCallback, paymentHosts, time };
  const recreate = (id: string, choice: SelectRequest | null) => recreateCheckout(id, choice, account);
  return markSelfLimited({
    name: 'payfect',
    hasStatus: true,
    readSession: async (id) => providerSession(await api.readCheckout(id), account),
    verifyCallback: callbackSecret === undefined ? null : createPayfectVerifier([callbackSecret].flat()),
    recreate: async (id, choice) => (await recreate(id, choice)).id,
    cancelSession: null,
    checkouts: {
      create: async (params) => {
        const checkout = checkoutFrom(await api.createCheckout(params));
        rememberNames(baseUrl, checkout, () => params.invoice_items.map(sentLine));
        rememberCallbackUrl(baseUrl, checkout.id, params.callback_url);
        return checkout;
      },
      retrieve: async (id) => checkoutFrom(await api.readCheckout(id)),
      recreate,
    },
  });
}

interface Account {
  readonly api: PayfectApi;
  readonly baseUrl: string;
  readonly callbackUrl: string | undefined;
  readonly warnOfCallback: () => void;
  readonly paymentHosts: readonly string[];
  readonly time: ProviderTime;
}

function checkoutFrom(json: JsonObject): PayfectCheckoutSession {
  return parseResponse('Payfect', parsePayfectCheckoutSession, json);
}

function providerSession(json: JsonObject, { baseUrl, paymentHosts, time }: Account): ProviderSession {
  const session = parseResponse('Payfect', parsePayfectSession, json);
  return {
    id: session.id,
    status: session.status,
    total: { amount: session.amountTotal, currency: session.currency },
    methods: offeredMethods(session.paymentMethodOptions),
    collects: {
      name: session.nameCollection,
      email: session.emailCollection,
      phone: session.phoneNumberCollection,
      countries: session.shippingAddressCollection,
    },
    paymentUrl: session.url,
    expiresAtMs: time.toOwnClock(epochMs(session.expiresAt)),
    isLivemode: session.isLivemode,
    clientReferenceId: textOrNull(json.clientReferenceId),
    paymentIntent: textOrNull(json.paymentIntent),
    lines: linesOf(session, json),
    toPublic: (status, descriptions = []) => {
      const remembered = rememberedNames(baseUrl, session.id);
      const names = session.invoiceItems.map((_item, index) => descriptions[index] ?? remembered[index] ?? null);
      return publicPayfectSession(session, status, paymentHosts, names);
    },
  };
}

function linesOf({ invoiceItems }: PayfectSession, json: JsonObject): readonly SessionLine[] {
  const rawItems = listOf('items', json.invoiceItems, objectOrNull);
  return invoiceItems.map(({ priceData, quantity, amount }, index) => ({
    name: priceData?.productData?.name ?? null,
    price: textOrNull(rawItems[index]?.price),
    quantity,
    amount,
  }));
}

async function recreateCheckout(
  id: string,
  choice: SelectRequest | null,
  { api, baseUrl, callbackUrl, warnOfCallback }: Account,
): Promise<PayfectCheckoutSession> {
  const reportTo = callbackUrl ?? rememberedCallbackUrl(baseUrl, id);
  if (reportTo === undefined) warnOfCallback();
  const before = checkoutFrom(await api.readCheckout(id));
  const checked = choice === null ? null : checkPayfectChoice(choice, before);
  const after = checkoutFrom(await api.createCheckout(recreateParams(before, checked, reportTo)));
  assertSamePrice(before, after);
  rememberCallbackUrl(baseUrl, after.id, reportTo);
  const remembered = rememberedNames(baseUrl, id);
  rememberNames(baseUrl, after, () => before.invoiceItems.map((item, index) => recreatedLine(item, remembered[index])));
  return after;
}
