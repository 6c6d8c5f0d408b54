import { objectOrNull, textOrNull } from '../schema/decode.js';
import {
  isNeutralForm,
  type NeutralItem,
  type NeutralMethod,
  type NeutralNetwork,
  parseNeutralSession,
} from '../schema/neutral-session.js';
import { parseProxyMembers, type ProxyLinks, type ProxyMembers } from '../schema/proxy-members.js';
import { epochMs } from '../schema/time.js';
import { paymentUrlOrNull, webUrlOrNull } from '../schema/web-url.js';
import { isWeWireForm } from '../schema/wewire-session.js';
import { displayText } from './display-text.js';
import { fromPayfectForm } from './payfect-form.js';
import type { LineItem, Network, PaymentMethod, PaymentPage, Session, SessionStatus } from './session.js';
import { fromWeWireForm } from './wewire-form.js';

/** Captured when this script loads, in case the page replaces it later. */
const { URL } = globalThis;

/** What the page and the response say besides the JSON. */
export interface SessionContext {
  /** The requested URL: the proxy's links are relative to it. */
  readonly responseUrl: string;
  /** Hosts (with port) that a payment page may have; empty allows any. */
  readonly paymentHosts: readonly string[];
  /** Epoch milliseconds by the server's clock when it responded; null if it did not say. */
  readonly serverNowMs: number | null;
}

/**
 * Turns a proxy's response, in the neutral form or in Payfect's or WeWire's own, into the model that everything else uses.
 * Payments are read by a file of their own.
 * @throws {SchemaError} naming the path, if a required member is missing.
 */
export function sessionFromJson(json: unknown, context: SessionContext): Session {
  const read = isNeutralForm(json) ? parseNeutralSession : isWeWireForm(json) ? fromWeWireForm : fromPayfectForm;
  const { id, provider, total, collects, isTest, ...source } = read(json);
  const proxy = parseProxyMembers(json);
  const expiresAtMs = epochMs(source.expiresAt);
  return {
    id,
    provider,
    status: KNOWN_STATUSES.find((known) => known === source.status) ?? 'pending',
    sentStatus: textOrNull(objectOrNull(json)?.status),
    merchantName: displayText(source.merchantName),
    items: source.items.map(lineItem),
    total,
    methods: uniqueByValue(source.methods.map(paymentMethod)),
    paymentPage: paymentPageFrom(source.url, context.paymentHosts),
    successUrl: safeUrl(source.successUrl),
    cancelUrl: safeUrl(source.cancelUrl),
    expiresAtMs,
    secondsLeft: secondsLeftFrom(proxy, expiresAtMs, context.serverNowMs),
    pollAfterSeconds: proxy.pollAfterSeconds,
    routes: routesFrom(proxy.links, context.responseUrl),
    collects,
    isTest,
    payments: [],
  };
}

const KNOWN_STATUSES: readonly SessionStatus[] = ['open', 'complete', 'expired'];

/** Each member by its name: copying the rest of an object is slow, and there may be ten thousand of them. */
function lineItem({ name, description, imageUrl, quantity, amount }: NeutralItem): LineItem {
  return {
    name: displayText(name),
    description: displayText(description),
    imageUrl: safeUrl(imageUrl),
    quantity,
    amount,
  };
}

/** What the page says of a line that the provider left nameless. */
export interface ItemName {
  readonly name?: string;
  readonly description?: string;
  /** Absolute `https:` URL (`http:` on loopback). */
  readonly imageUrl?: string;
}

/** Names the lines that have no name, by position. What the provider says of a line stays. */
export function withNames(items: readonly LineItem[], names: readonly unknown[] | null): readonly LineItem[] {
  return items.map((item, index) => {
    const given = item.name === null ? objectOrNull(names?.[index]) : null;
    return given === null
      ? item
      : lineItem({
          ...item,
          name: textOrNull(given.name),
          description: item.description ?? textOrNull(given.description),
          imageUrl: item.imageUrl ?? textOrNull(given.imageUrl),
        });
  });
}

function paymentMethod({ value, currencies }: NeutralMethod): PaymentMethod {
  return {
    value,
    currencies: uniqueByValue(
      currencies.map((currency) => ({
        ...named(currency),
        logoUrl: safeUrl(currency.logoUrl),
        networks: uniqueByValue(currency.networks.map(named)),
      })),
    ),
  };
}

/** An option without a name is shown by its value. */
function named({ value, name }: NeutralNetwork): Network {
  return { value, name: displayText(name) ?? displayText(value) ?? value };
}

function uniqueByValue<T extends { readonly value: string }>(options: readonly T[]): readonly T[] {
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

function safeUrl(url: string | null): string | null {
  return webUrlOrNull(url)?.href ?? null;
}

function secondsLeftFrom(proxy: ProxyMembers, expiresAtMs: number | null, serverNowMs: number | null): number | null {
  if (proxy.secondsLeft !== null) return Math.max(0, proxy.secondsLeft);
  if (expiresAtMs === null || serverNowMs === null) return null;
  return Math.max(0, (expiresAtMs - serverNowMs) / 1000);
}

function routesFrom({ events, select, cancel, restart }: ProxyLinks, responseUrl: string): ProxyLinks {
  const at = (link: string | null) => urlBelowMount(link, responseUrl);
  return { events: at(events), select: at(select), cancel: at(cancel), restart: at(restart) };
}

/**
 * A link to anywhere else would be requested with the page's cookies and extra headers, such as its CSRF token: by a stranger,
 * or by the shop's own `/logout`. Below the mount only plain characters are allowed, because a server may decode `..%2f`, or
 * take `..;` for `..`.
 */
function urlBelowMount(link: string | null, responseUrl: string): string | null {
  if (link === null || !URL.canParse(link, responseUrl)) return null;
  const { href } = new URL(link, responseUrl);
  const requested = new URL(responseUrl).href;
  const mount = requested.slice(0, requested.lastIndexOf('/checkouts/') + 1);
  return href.startsWith(mount) && /^[\w./~-]+(\?|$)/.test(href.slice(mount.length)) ? href : null;
}

/** Decides whether the shopper may be sent to a payment URL. An empty list of allowed hosts (with port) allows any. */
export function paymentPageFrom(url: string | null, allowedHosts: readonly string[]): PaymentPage {
  if (url === null) return { kind: 'none' };
  const allowed = paymentUrlOrNull(url, allowedHosts.length > 0 ? allowedHosts : null);
  return allowed ? { kind: 'allowed', url: allowed.href, host: allowed.host } : { kind: 'refused' };
}
