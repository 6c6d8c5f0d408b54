// For providers without a wire form of their own: from the neutral session to what the proxy needs of it.
import type { NeutralCurrency, NeutralItem, NeutralSession } from '../schema/neutral-session.js';
import { epochMs } from '../schema/time.js';
import type { LineDescription, ProviderSession, PublicSession } from './provider.js';
import {
  httpUrl,
  paymentUrl,
  publicAmount,
  publicCode,
  publicDescription,
  publicName,
  publicTime,
  publicTotal,
} from './public-values.js';

export interface NeutralSessionFacts {
  /** Hosts (with port) that the payment page may have. A page on any other host is withheld from shoppers. */
  readonly paymentHosts: readonly string[];
  /** Your own order id, as `onComplete` gets it. Never sent to a browser. @default null */
  readonly clientReferenceId?: string | null;
  /** The provider's id of the payment. Never sent to a browser. @default null */
  readonly paymentIntent?: string | null;
}

/**
 * Turns a neutral session into the `ProviderSession` that `readSession` returns, with an allow-list for browsers.
 * @example
 * readSession: async (id) => neutralProviderSession(toNeutral(await api.read(id)), { paymentHosts: ['pay.example'] })
 */
export function neutralProviderSession(session: NeutralSession, facts: NeutralSessionFacts): ProviderSession {
  const { paymentHosts, clientReferenceId = null, paymentIntent = null } = facts;
  return {
    id: session.id,
    status: session.status,
    total: session.total,
    methods: session.methods,
    collects: session.collects,
    paymentUrl: session.url,
    expiresAtMs: epochMs(session.expiresAt),
    isLivemode: !session.isTest,
    clientReferenceId,
    paymentIntent,
    lines: session.items.map(({ name, quantity, amount }) => ({
      name,
      price: null,
      quantity,
      amount: amount?.amount ?? null,
    })),
    payments: session.payments,
    toPublic: (status, descriptions = []) => {
      const items = session.items.map((item, index) => withDescription(item, descriptions[index]));
      return publicNeutralSession({ ...session, status, items }, paymentHosts);
    },
  };
}

function withDescription(item: NeutralItem, description: LineDescription | null | undefined): NeutralItem {
  return item.name === null && description ? { ...item, ...description } : item;
}

function publicNeutralSession(session: NeutralSession, paymentHosts: readonly string[]): PublicSession {
  const { status, collects } = session;
  return {
    provider: publicCode(session.provider),
    id: session.id,
    status: status && publicCode(status),
    merchantName: publicName(session.merchantName),
    items: session.items.map(publicItem),
    total: { amount: publicTotal(session.total.amount), currency: publicCode(session.total.currency) },
    methods: session.methods.map(({ value, currencies }) => ({
      value: publicCode(value),
      currencies: currencies.map(publicCurrency),
    })),
    url: paymentUrl(session.url, paymentHosts),
    // Success pages are often protected by nothing but their address.
    successUrl: status === 'complete' ? httpUrl(session.successUrl) : null,
    cancelUrl: httpUrl(session.cancelUrl),
    expiresAt: publicTime(session.expiresAt),
    collects: collects && {
      name: collects.name,
      email: collects.email,
      phone: collects.phone,
      countries: collects.countries?.map(publicCode) ?? null,
    },
    isTest: session.isTest,
  };
}

function publicItem({ name, description, imageUrl, quantity, amount }: NeutralItem): object {
  const decimal = publicAmount(amount?.amount ?? null);
  return {
    name: publicName(name),
    description: publicDescription(description),
    imageUrl: httpUrl(imageUrl),
    quantity,
    amount: amount && decimal !== null ? { amount: decimal, currency: publicCode(amount.currency) } : null,
  };
}

function publicCurrency({ value, name, logoUrl, networks }: NeutralCurrency): object {
  return {
    value: publicCode(value),
    name: publicName(name),
    logoUrl: httpUrl(logoUrl),
    networks: networks.map((network) => ({ value: publicCode(network.value), name: publicName(network.name) })),
  };
}
