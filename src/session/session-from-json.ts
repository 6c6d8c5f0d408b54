import { parsePayfectSession } from '../schema/payfect-session.js';
import { parseProxyMembers, type ProxyLinks, type ProxyMembers } from '../schema/proxy-members.js';
import { epochMs } from '../schema/time.js';
import { webUrlOrNull } from '../schema/web-url.js';
import { isWeWireForm, parseWeWireSession } from '../schema/wewire-session.js';
import { payfectMembers } from './payfect-members.js';
import type { PaymentPage, Session, SessionStatus } from './session.js';
import { wewireMembers } from './wewire-members.js';

/** What the page and the answer's own address say, beside the JSON. */
export interface SessionContext {
  /** The URL that answered: the proxy's links are relative to it. */
  readonly answeredUrl: string;
  /** Hosts (with port) that a payment page may have; empty allows any. */
  readonly paymentHosts: readonly string[];
  /** Epoch milliseconds by the server's clock when it answered, null where it did not say. */
  readonly serverNowMs: number | null;
}

/**
 * Turns a proxy's answer, Payfect's or WeWire's session alike, into the model that everything else works with.
 * @throws {SchemaError} naming the path, where what cannot be done without is missing.
 */
export function sessionFromJson(json: unknown, context: SessionContext): Session {
  const source = isWeWireForm(json) ? parseWeWireSession(json) : parsePayfectSession(json);
  const proxy = parseProxyMembers(json);
  const own = source.provider === 'payfect' ? payfectMembers(source) : wewireMembers(source);
  const expiresAtMs = epochMs(source.expiresAt);
  const secondsLeft = secondsLeftFrom(proxy, expiresAtMs, context.serverNowMs);
  return {
    ...own,
    id: source.id,
    provider: source.provider,
    status: statusFrom(source.status, source.provider),
    sentStatus: source.status,
    paymentPage: paymentPageFrom(source.url, context.paymentHosts),
    cancelUrl: webUrlOrNull(source.cancelUrl)?.href ?? null,
    expiresAtMs,
    secondsLeft,
    pollAfterSeconds: proxy.pollAfterSeconds,
    routes: routesFrom(proxy.links, context.answeredUrl),
  };
}

/** WeWire documents no status: its session is open until the server says otherwise. */
function statusFrom(status: string | null, provider: Session['provider']): SessionStatus {
  const wanted = status ?? (provider === 'wewire' ? 'open' : null);
  return KNOWN_STATUSES.find((known) => known === wanted) ?? 'pending';
}

const KNOWN_STATUSES = ['open', 'complete', 'expired'] as const;

function secondsLeftFrom(proxy: ProxyMembers, expiresAtMs: number | null, serverNowMs: number | null): number | null {
  if (proxy.secondsLeft !== null) return Math.max(0, proxy.secondsLeft);
  if (expiresAtMs === null || serverNowMs === null) return null;
  return Math.max(0, (expiresAtMs - serverNowMs) / 1000);
}

function routesFrom({ events, select, cancel, restart }: ProxyLinks, answeredUrl: string): ProxyLinks {
  const at = (link: string | null) => sameOriginUrl(link, answeredUrl);
  return { events: at(events), select: at(select), cancel: at(cancel), restart: at(restart) };
}

/** A link to another origin would send the page's extra headers to a stranger. */
function sameOriginUrl(link: string | null, answeredUrl: string): string | null {
  if (link === null || !URL.canParse(link, answeredUrl)) return null;
  const url = new URL(link, answeredUrl);
  return url.origin === new URL(answeredUrl).origin ? url.href : null;
}

/**
 * Decides whether the shopper may be sent to a payment URL: `https:` (`http:` on loopback only), no user info, and on
 * one of `allowedHosts` (host with port) where the page named any.
 */
export function paymentPageFrom(url: string | null, allowedHosts: readonly string[]): PaymentPage {
  if (url === null) return { kind: 'none' };
  // URL parsers drop tabs and newlines silently; a provider never sends them, someone who hides something does.
  const parsed = /[\s\\]/.test(url) ? null : webUrlOrNull(url);
  if (parsed === null || (allowedHosts.length > 0 && !allowedHosts.includes(parsed.host))) return { kind: 'refused' };
  return { kind: 'allowed', url: parsed.href, host: parsed.host };
}
