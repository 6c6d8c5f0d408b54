import type { ProviderSession } from '../providers/provider.js';
import { jsonAnswer } from './answer.js';
import type { Exchange, SessionHandler } from './exchange.js';
import { publicPayfectSession } from './public-payfect-session.js';
import { secondsLeft } from './seconds-left.js';
import type { Services } from './services.js';
import { paymentUrl } from './shown-url.js';

/** `GET checkouts/{id}`: what a shopper may see of a session. */
export function sessionRoute(services: Services): SessionHandler {
  const warn = warnOncePaymentUrl(services);
  const { paymentHosts } = services.options.provider;
  return async (exchange, id) => {
    const { shown } = await services.sessions.get(id);
    await warn(exchange, shown);
    return jsonAnswer({
      ...publicPayfectSession(shown, paymentHosts),
      secondsLeft: secondsLeft(shown.expiresAt, services.clock.now()),
      // Relative to the answered URL, so it holds wherever the proxy is mounted.
      links: { events: `${id}/events` },
    });
  };
}

/** A refused payment page is a matter of configuration: once is enough. */
function warnOncePaymentUrl({ options, log }: Services) {
  let hasWarned = false;
  return async ({ requestId }: Exchange, { id, url }: ProviderSession['shown']): Promise<void> => {
    if (hasWarned || url === null || paymentUrl(url, options.provider.paymentHosts) !== null) return;
    hasWarned = true;
    await log({ event: 'payment-url', code: 'refused', status: 200, durationMs: 0, sessionId: id, requestId });
  };
}
