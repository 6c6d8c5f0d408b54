import type { ProviderSession } from '../providers/provider.js';
import { jsonAnswer, type Answer } from './answer.js';
import type { Exchange } from './exchange.js';
import { linksOf } from './offered-actions.js';
import { publicPayfectSession } from './public-payfect-session.js';
import { publicWeWireSession } from './public-wewire-session.js';
import { secondsLeft } from './seconds-left.js';
import type { Services } from './services.js';
import { paymentUrl } from './shown-url.js';

/** `prefix` leads from the answered URL to `checkouts/`; relative, so it holds wherever the proxy is mounted. */
export type SessionAnswer = (exchange: Exchange, session: ProviderSession, prefix: string) => Promise<Answer>;

/** Makes answers that hold what a shopper may see of a session, and what may be done with it. */
export function createSessionAnswer(services: Services): SessionAnswer {
  const { options, actions, clock } = services;
  const { pollAfterSeconds } = options.limits ?? {};
  const warn = warnOncePaymentUrl(services);
  // A busy session is answered far more often than it is read, and what may be shown of it changes with a read only.
  const publicJson = new WeakMap<ProviderSession['shown'], string>();
  return async (exchange, session, prefix) => {
    const { shown } = session;
    let lasting = publicJson.get(shown);
    if (lasting === undefined) {
      await warn(exchange, shown);
      lasting = JSON.stringify(publicSession(shown, options.provider.paymentHosts));
      publicJson.set(shown, lasting);
    }
    const isOver = shown.status === 'complete' || shown.status === 'expired';
    const passing = JSON.stringify({
      secondsLeft: secondsLeft(shown.expiresAt, clock.now()),
      ...(pollAfterSeconds === undefined || isOver ? {} : { pollAfter: pollAfterSeconds }),
      links: linksOf(session, prefix, actions),
    });
    return jsonAnswer(`${lasting.slice(0, -1)},${passing.slice(1)}`);
  };
}

function publicSession(shown: ProviderSession['shown'], paymentHosts: readonly string[]): object {
  return shown.provider === 'payfect'
    ? publicPayfectSession(shown, paymentHosts)
    : publicWeWireSession(shown, paymentHosts);
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
