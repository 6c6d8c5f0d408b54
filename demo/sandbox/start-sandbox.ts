// What `payfect-checkout/sandbox` exports: the sandbox for a merchant's own development and tests.
// The build bundles it and writes its declarations from this file alone, so all public types are here.
import { SANDBOX_BTCPAY_API_KEY, SANDBOX_BTCPAY_STORE_ID, SANDBOX_BTCPAY_WEBHOOK_SECRET } from './btcpay/stores.js';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from './create-sandbox.js';
import { SANDBOX_API_KEY } from './payfect/merchants.js';
import { LATE_FIELD } from './payment/outcome-page-model.js';
import { type RunningSandbox, serveSandbox } from './serve-sandbox.js';
import { SANDBOX_WEWIRE_API_KEY } from './wewire/merchants.js';

export interface StartSandboxOptions {
  /** @default 0, which picks a free port */
  readonly port?: number;
  /** 32 bytes in base64url. @default the sandbox's documented secret */
  readonly callbackSecret?: string;
  /** Receives one sentence per callback that your server did not accept. @default `console.error` */
  readonly log?: (line: string) => void;
}

/** What the shopper pays with; whatever is missing is the first that the checkout offers. */
export interface SandboxChoice {
  readonly method?: 'crypto' | 'card';
  readonly currency?: string;
  readonly network?: string;
}

/**
 * A running sandbox. Its functions press the buttons of the payment page: they take a session id or the URL of a payment
 * page, wait until your server has received the callback, and resolve with the URL that the shopper is sent to, or null.
 * They reject for a checkout that the sandbox does not know, and for one that has ended.
 */
export interface Sandbox {
  /** Origin, without a trailing slash. */
  readonly url: string;
  /** Options for `payfect()`. */
  readonly payfect: {
    readonly apiKey: string;
    readonly callbackSecret: string;
    readonly baseUrl: string;
    readonly paymentHosts: readonly string[];
  };
  /** Options for `wewire()`. */
  readonly wewire: {
    readonly apiKey: string;
    readonly baseUrl: string;
    readonly paymentHosts: readonly string[];
    readonly checkoutUrl: (context: { readonly sessionId: string }) => string;
  };
  /** Options for `btcpay()`. */
  readonly btcpay: {
    readonly apiKey: string;
    readonly storeId: string;
    readonly baseUrl: string;
    readonly webhookSecret: string;
    readonly isTest: true;
  };
  /**
   * Registers a webhook of the BTCPay store, as its webhook page does: `url` is your callback route. It is signed with
   * `btcpay.webhookSecret`.
   */
  addBTCPayWebhook(url: string): Promise<void>;
  /** Pays in full. */
  pay(checkout: string, choice?: SandboxChoice): Promise<string | null>;
  /** Pays half of what is due, like a wallet that deducts a fee. The checkout stays open. */
  underpay(checkout: string): Promise<string | null>;
  /** Lets the time run out. */
  expire(checkout: string): Promise<string | null>;
  /** Pays after the end; a checkout that is still open expires first. */
  payLate(checkout: string, choice?: SandboxChoice): Promise<string | null>;
  /** Leaves the payment page by *Cancel*. The checkout stays open: only your server can cancel one. */
  cancel(checkout: string): Promise<string | null>;
  /** Stops at once and closes open connections. */
  close(): Promise<void>;
}

/**
 * Starts doubles of the payment providers on localhost, with their payment pages. All state is in memory.
 * @throws {RangeError} if the callback secret is not 32 bytes in base64url.
 * @throws {Error} with `code` `EADDRINUSE` if the port is taken.
 * @example
 * const sandbox = await startSandbox();
 * const proxy = createCheckoutProxy({ provider: payfect(sandbox.payfect) });
 */
export async function startSandbox(options: StartSandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, callbackSecret = SANDBOX_CALLBACK_SECRET_DEFAULT, log = console.error } = options;
  const running = await serveSandbox({ port, callbackSecret, log });
  const { url } = running;
  const paymentHosts = [new URL(url).host];
  const press = pressIn(running);
  const btcpay = {
    apiKey: SANDBOX_BTCPAY_API_KEY,
    storeId: SANDBOX_BTCPAY_STORE_ID,
    baseUrl: `${url}/btcpay`,
    webhookSecret: SANDBOX_BTCPAY_WEBHOOK_SECRET,
    isTest: true,
  } as const;
  return {
    url,
    payfect: { apiKey: SANDBOX_API_KEY, callbackSecret, baseUrl: `${url}/api/v1`, paymentHosts },
    wewire: {
      apiKey: SANDBOX_WEWIRE_API_KEY,
      baseUrl: `${url}/wewire/api/v1`,
      paymentHosts,
      checkoutUrl: ({ sessionId }) => `${url}/wewire/checkouts/${sessionId}`,
    },
    btcpay,
    addBTCPayWebhook: (target) => addWebhook(running, btcpay, target),
    pay: (checkout, choice) => press(checkout, 'pay', { ...choice }),
    underpay: (checkout) => press(checkout, 'underpay'),
    expire: (checkout) => press(checkout, 'expire'),
    async payLate(checkout, choice) {
      await press(checkout, 'expire').catch(() => null);
      return press(checkout, 'pay', { ...choice, [LATE_FIELD]: '1' });
    },
    cancel: (checkout) => press(checkout, 'cancel'),
    close: running.close,
  };
}

async function addWebhook({ app }: RunningSandbox, btcpay: Sandbox['btcpay'], url: string): Promise<void> {
  const response = await app.request(`/btcpay/api/v1/stores/${btcpay.storeId}/webhooks`, {
    method: 'POST',
    headers: { authorization: `token ${btcpay.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url, secret: btcpay.webhookSecret }),
  });
  if (!response.ok) throw new TypeError(`"${url}" is no address that a webhook can be sent to.`);
}

type Press = (checkout: string, button: string, fields?: Readonly<Record<string, string>>) => Promise<string | null>;

function pressIn({ app, idle, url }: RunningSandbox): Press {
  return async (checkout, button, fields = {}) => {
    for (const path of pagesOf(checkout, url)) {
      const response = await app.request(`${path}/${button}`, { method: 'POST', body: new URLSearchParams(fields) });
      if (response.status === 404) continue;
      await idle();
      if (response.status === 409) throw new Error(`"${button}" is not possible: the checkout ${checkout} has ended.`);
      if (response.status === 400)
        throw new Error(`The checkout ${checkout} does not offer ${JSON.stringify(fields)}.`);
      const location = response.headers.get('location');
      return location === null ? null : new URL(location, url).href;
    }
    throw new Error(`The sandbox at ${url} has no checkout ${checkout}.`);
  };
}

/** The paths where a checkout's payment page may be: an id does not tell its provider. */
function pagesOf(checkout: string, url: string): readonly string[] {
  if (URL.canParse(checkout)) return checkout.startsWith(`${url}/`) ? [new URL(checkout).pathname] : [];
  const id = encodeURIComponent(checkout);
  return [`/checkouts/${id}`, `/wewire/checkouts/${id}`, `/btcpay/i/${id}`];
}
