// The options of BTCPay Server, and the checks for those that only it has.
import type { Clock } from '../clock.js';
import type { UpstreamFetch } from '../http/upstream-fetch.js';
import { checkBaseUrl } from '../options.js';

export interface BTCPayOptions {
  /** A key of the Greenfield API, restricted to your store: it needs to view and create invoices. */
  readonly apiKey: string | undefined;
  /** The id of your store. */
  readonly storeId: string | undefined;
  /** The address of your BTCPay Server, without `/api/v1`. */
  readonly baseUrl: string | undefined;
  /** The secret of the webhook that reports to the proxy's callback route; a list of two while you rotate it. */
  readonly webhookSecret?: string | readonly string[] | undefined;
  /** Hosts (with port) that the checkout page may have. @default the host of `baseUrl` */
  readonly paymentHosts?: readonly string[] | undefined;
  /** The merchant's name that shoppers see. Invoices do not contain one. @default no name */
  readonly merchantName?: string | undefined;
  /** Whom a shopper can ask about money that is underpaid, late or held. @default nobody */
  readonly support?: { readonly url?: string | undefined; readonly email?: string | undefined } | undefined;
  /** Returns a transaction's page in a block explorer, or null. @default no links */
  readonly transactionUrl?:
    ((context: { readonly network: string; readonly transactionId: string }) => string | null) | undefined;
  /** Whether the server runs on test networks, where coins are worth nothing. Invoices do not say so. @default false */
  readonly isTest?: boolean | undefined;
  /** @default the global `fetch` */
  readonly fetch?: UpstreamFetch | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}

export const OPTION_NAMES = [
  'apiKey',
  'storeId',
  'baseUrl',
  'webhookSecret',
  'paymentHosts',
  'merchantName',
  'support',
  'transactionUrl',
  'isTest',
  'fetch',
  'clock',
] as const;

const EXAMPLE = 'https://btcpay.example';

/** @returns the server's address without a slash at its end. */
export function checkBTCPayBaseUrl(baseUrl: string | undefined): string {
  if (baseUrl === undefined || baseUrl === '') {
    throw new TypeError(`baseUrl is missing: pass the address of your BTCPay Server, such as ${EXAMPLE}.`);
  }
  const url = checkBaseUrl(baseUrl).replace(/\/$/, '');
  if (!/\/api(\/v1)?$/.test(url)) return url;
  throw new TypeError(`baseUrl must be the address of the server alone, such as ${EXAMPLE}, got "${url}".`);
}

export function checkStoreId(storeId: unknown): string {
  if (typeof storeId !== 'string' || storeId === '') {
    throw new TypeError(
      'storeId is missing: pass the id that BTCPay Server shows under Settings > General of your store.',
    );
  }
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(storeId)) {
    throw new TypeError(
      'storeId contains a character that no id of a store has: copy it again, without a URL around it.',
    );
  }
  return storeId;
}

/** @throws {TypeError} for a secret that would verify nothing. The message does not repeat it. */
export function checkWebhookSecrets(secrets: readonly unknown[]): readonly string[] {
  if (secrets.length === 0) throw new TypeError('webhookSecret is an empty list: pass one secret, or leave it out.');
  return secrets.map((secret) => {
    if (typeof secret === 'string' && secret !== '' && secret.trim() === secret) return secret;
    throw new TypeError(
      'webhookSecret must be the secret of the webhook, as the webhook page of your store shows it, without spaces around ' +
        'it. To rotate it without a gap, pass both: [newSecret, oldSecret].',
    );
  });
}

export function checkSupport(support: BTCPayOptions['support']): void {
  const { url, email } = support ?? {};
  if (url !== undefined && !(URL.canParse(url) && new URL(url).protocol === 'https:')) {
    throw new TypeError(`support.url must be an https: address, got "${url}".`);
  }
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new TypeError(`support.email must be an e-mail address, got "${email}".`);
  }
}
