import { type JsonObject, textOrNull } from '../../schema/decode.js';
import type { SelectRequest } from '../../schema/select-request.js';
import { systemClock } from '../clock.js';
import { parseResponse } from '../http/json-response.js';
import { ProviderTime } from '../http/provider-time.js';
import { createUpstream } from '../http/upstream.js';
import { neutralProviderSession } from '../neutral-session.js';
import { assertServerSide, checkApiKey, checkOptionNames, checkPaymentHosts } from '../options.js';
import { ProviderError } from '../provider-error.js';
import type { CheckoutProvider, ProviderSession } from '../provider.js';
import { markSelfLimited } from '../within-limit.js';
import { BTCPayApi } from './api.js';
import { type BTCPayInvoice, parseBTCPayInvoice } from './invoice.js';
import { assertSamePrice, type BTCPayInvoiceParams, recreateParams } from './invoice-params.js';
import { networkOf } from './networks.js';
import {
  type BTCPayOptions,
  checkBTCPayBaseUrl,
  checkStoreId,
  checkSupport,
  checkWebhookSecrets,
  OPTION_NAMES,
} from './options.js';
import { type BTCPayPaymentMethod, parseBTCPayPaymentMethods } from './payment-method.js';
import { type SessionFacts, toNeutralSession } from './session.js';
import { createBTCPayVerifier } from './webhook.js';

/** BTCPay Server, for the proxy and, through `checkouts`, for your own server code. */
export interface BTCPay extends CheckoutProvider {
  readonly checkouts: {
    /**
     * Creates an invoice. Never retried, because a failed request may have arrived.
     * @throws {ProviderError} with `fields` if the server names what is invalid.
     */
    create(params: BTCPayInvoiceParams): Promise<BTCPayInvoice>;
    /** Reads an invoice, without a cache. @throws {ProviderError} */
    retrieve(id: string): Promise<BTCPayInvoice>;
    /** Reads what each method of an invoice is to be paid with, and what it has received. @throws {ProviderError} */
    paymentMethods(id: string): Promise<readonly BTCPayPaymentMethod[]>;
    /**
     * Makes a method of a lazy invoice payable, so that it gets its address. For the proxy's `select`.
     * @throws {ProviderError} `invalid-request` if the invoice does not offer the choice.
     */
    activate(id: string, choice: SelectRequest): Promise<void>;
    /**
     * Creates an invoice like an existing one, with the chosen method alone or, with null, with all of them. The existing one
     * stays payable until it expires.
     * @throws {ProviderError} `invalid-request` if the invoice does not offer the choice, `conflict` if it is neither new nor
     * expired, or if money has arrived.
     */
    recreate(id: string, choice: SelectRequest | null): Promise<BTCPayInvoice>;
  };
}

/**
 * Connects to a store of a BTCPay Server with a key of its Greenfield API. What can be paid in place needs no `select`: all
 * methods of an invoice are payable at once.
 * @throws {TypeError} immediately, if an option cannot work.
 */
export function btcpay(options: BTCPayOptions): BTCPay {
  assertServerSide();
  checkOptionNames('btcpay', options, OPTION_NAMES);
  const { clock = systemClock, webhookSecret, isTest = false } = options;
  const apiKey = checkApiKey(options.apiKey);
  const storeId = checkStoreId(options.storeId);
  const baseUrl = checkBTCPayBaseUrl(options.baseUrl);
  const paymentHosts = checkPaymentHosts(options.paymentHosts ?? [new URL(baseUrl).host]);
  checkSupport(options.support);
  const secrets = webhookSecret === undefined ? null : checkWebhookSecrets([webhookSecret].flat());
  const time = new ProviderTime(clock);
  const api = new BTCPayApi(baseUrl, storeId, apiKey, time.watch(createUpstream(options.fetch, clock)));
  const facts = factsOf(options);
  const recreate = (id: string, choice: SelectRequest | null) => recreateInvoice(api, id, choice);
  return markSelfLimited({
    name: 'btcpay',
    hasStatus: true,
    readSession: async (id) => {
      const [invoice, methods] = await Promise.all([readInvoice(api, id), readMethods(api, id)]);
      return providerSession(invoice, methods, { facts, paymentHosts, time });
    },
    verifyCallback: secrets && createBTCPayVerifier(secrets, { storeId, isLivemode: !isTest }),
    recreate: async (id, choice) => (await recreate(id, choice)).id,
    // Marking an invoice as invalid would be no cancellation: money on its way would arrive all the same, and be overlooked.
    cancelSession: null,
    checkouts: {
      create: async (params) => invoiceFrom(await api.createInvoice(params)),
      retrieve: (id) => readInvoice(api, id),
      paymentMethods: (id) => readMethods(api, id),
      activate: async (id, choice) => api.activate(id, methodIdFor(choice, await readMethods(api, id))),
      recreate,
    },
  });
}

function factsOf({ merchantName, support, transactionUrl, isTest = false }: BTCPayOptions): SessionFacts {
  return {
    merchantName: textOrNull(merchantName),
    support: support === undefined ? null : { url: support.url ?? null, email: support.email ?? null },
    transactionUrl,
    isTest,
  };
}

function invoiceFrom(json: JsonObject): BTCPayInvoice {
  return parseResponse('BTCPay Server', parseBTCPayInvoice, json);
}

async function readInvoice(api: BTCPayApi, id: string): Promise<BTCPayInvoice> {
  return invoiceFrom(await api.readInvoice(id));
}

async function readMethods(api: BTCPayApi, id: string): Promise<readonly BTCPayPaymentMethod[]> {
  return parseResponse('BTCPay Server', parseBTCPayPaymentMethods, await api.readPaymentMethods(id));
}

interface SessionSurroundings {
  readonly facts: SessionFacts;
  readonly paymentHosts: readonly string[];
  readonly time: ProviderTime;
}

function providerSession(
  invoice: BTCPayInvoice,
  methods: readonly BTCPayPaymentMethod[],
  { facts, paymentHosts, time }: SessionSurroundings,
): ProviderSession {
  const clientReferenceId = textOrNull(invoice.metadata.orderId);
  const session = neutralProviderSession(toNeutralSession(invoice, methods, facts), {
    paymentHosts,
    clientReferenceId,
  });
  return { ...session, expiresAtMs: time.toOwnClock(session.expiresAtMs) };
}

/** @throws {ProviderError} `invalid-request` if no method of the invoice is the choice. */
function methodIdFor({ type, currency, network }: SelectRequest, methods: readonly BTCPayPaymentMethod[]): string {
  const method = methods.find(({ paymentMethodId, currency: reported }) => {
    const place = networkOf(paymentMethodId, reported);
    return type === 'crypto' && place.currency === currency && place.network === network;
  });
  if (method !== undefined) return method.paymentMethodId;
  throw new ProviderError('invalid-request', 'The invoice does not offer this currency on this network.');
}

async function recreateInvoice(api: BTCPayApi, id: string, choice: SelectRequest | null): Promise<BTCPayInvoice> {
  const [before, methods] = await Promise.all([readInvoice(api, id), readMethods(api, id)]);
  const methodId = choice === null ? null : methodIdFor(choice, methods);
  const after = invoiceFrom(await api.createInvoice(recreateParams(before, methodId)));
  assertSamePrice(before, after);
  return after;
}
