import { SchemaError, textOrNull } from '../schema/decode.js';
import { parsePayfectSession } from '../schema/payfect-session.js';
import { systemClock, type Clock } from './clock.js';
import { PayfectApi } from './payfect-api.js';
import { createPayfectVerifier } from './payfect-callback.js';
import { parsePayfectCheckout, type PayfectCheckout } from './payfect-checkout.js';
import type { PayfectCheckoutParams } from './payfect-params.js';
import { ProviderError } from './provider-error.js';
import { assertServerSide, checkApiKey, checkBaseUrl, checkPaymentHosts } from './provider-options.js';
import type { CheckoutProvider } from './provider.js';

export interface PayfectOptions {
  /** The account's secret key. */
  readonly apiKey: string | undefined;
  /** The secret that callbacks are signed with, 32 bytes in base64url; two of them while it is being changed. */
  readonly callbackSecret?: string | readonly string[] | undefined;
  /** @default 'https://api.payfect.finance/api/v1' */
  readonly baseUrl?: string | undefined;
  /** Hosts (with port) that a payment page may have. @default ['buy.payfect.finance', 'buy-dev.payfect.finance'] */
  readonly paymentHosts?: readonly string[] | undefined;
  /** @default the global `fetch` */
  readonly fetch?: typeof fetch | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}

/** Payfect, for the proxy and, through `checkouts`, for the merchant's own server code. */
export interface Payfect extends CheckoutProvider {
  readonly checkouts: {
    /**
     * Creates a checkout session; not repeated after a failure.
     * @throws {ProviderError} with `fields` where Payfect names what is missing or invalid.
     */
    create(params: PayfectCheckoutParams): Promise<PayfectCheckout>;
    /** Reads a checkout session, uncached. @throws {ProviderError} */
    retrieve(id: string): Promise<PayfectCheckout>;
  };
}

/**
 * Connects to Payfect with an account's key.
 * @throws {TypeError} at once, where an option cannot work.
 */
export function payfect(options: PayfectOptions): Payfect {
  assertServerSide();
  const apiKey = checkApiKey(options.apiKey);
  const api = new PayfectApi(checkBaseUrl(options.baseUrl ?? 'https://api.payfect.finance/api/v1'), apiKey);
  const paymentHosts = checkPaymentHosts(options.paymentHosts ?? ['buy.payfect.finance', 'buy-dev.payfect.finance']);
  // Looked up at each call, so that a `fetch` that is instrumented later is used.
  const upstream = {
    fetch: options.fetch ?? ((...request: Parameters<typeof fetch>) => fetch(...request)),
    clock: options.clock ?? systemClock,
  };
  return {
    name: 'payfect',
    paymentHosts,
    async readSession(id, { fetch = upstream.fetch } = {}) {
      const json = await api.readCheckout(id, { ...upstream, fetch });
      const shown = parsed(parsePayfectSession, json);
      const { clientReferenceId, paymentIntent } = json;
      return { shown, clientReferenceId: textOrNull(clientReferenceId), paymentIntent: textOrNull(paymentIntent) };
    },
    verifyCallback:
      options.callbackSecret === undefined ? null : createPayfectVerifier([options.callbackSecret].flat()),
    checkouts: {
      create: async (params) => parsed(parsePayfectCheckout, await api.createCheckout(params, upstream)),
      retrieve: async (id) => parsed(parsePayfectCheckout, await api.readCheckout(id, upstream)),
    },
  };
}

function parsed<Input, Output>(parse: (json: Input) => Output, json: Input): Output {
  try {
    return parse(json);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new ProviderError('bad-response', `Payfect's answer cannot be read: ${error.message}.`);
  }
}
