// The way of a request: find the route, pass the gate, answer, log. `Request` in, `Response` out, on any runtime.
// It knows neither keys nor fields: those are the provider's and the allow-list's.
import { guard } from './guard/guard.js';
import { clientKey } from './guard/limits.js';
import { ProblemError, problemOf } from './http/problem.js';
import {
  type RequestContext,
  type PlainRequest,
  toPlainRequest,
  type PlainHandler,
  registerPlainHandler,
  type Route,
} from './http/request.js';
import { type PlainResponse, withoutBody, problemResponse, toResponse } from './http/response.js';
import { createNotify, type Notify } from './notify.js';
import { checkProxyOptions } from './options/check.js';
import type { CheckoutProxyOptions } from './options/options.js';
import { createRoutes } from './routes/routes.js';
import { createServices, type Services } from './services.js';

/** `context.clientAddress` is the shopper's address as the server knows it; without it nothing is limited by client. */
export type CheckoutHandler = (request: Request, context?: { clientAddress?: string }) => Promise<Response>;

export interface CheckoutProxy extends CheckoutHandler {
  /**
   * Tells open pages at once that a session has changed; call it where you learn of that. WeWire documents neither status
   * nor callback, so for its sessions also say how it ended (`'complete'`, `'expired'`); that is remembered for a week, in
   * `replayMemory`, and complete outlasts expired. For longer, give `resolve`.
   * Rejects with a TypeError for what is no session id, and for a status where the provider has its own (Payfect).
   */
  readonly notify: Notify;
}

/**
 * Makes the part of a merchant's server that `<payfect-checkout>` talks to. As a function it never rejects.
 * @throws {TypeError} at once, where an option cannot work.
 */
export function createCheckoutProxy(options: CheckoutProxyOptions): CheckoutProxy {
  checkProxyOptions(options);
  const services = createServices(options);
  const plain = createPlainHandler(services);
  const handler: CheckoutHandler = async (request, { clientAddress } = {}) =>
    toResponse(await plain(toPlainRequest(request), clientAddress));
  const proxy = Object.assign(handler, { notify: createNotify(services) });
  registerPlainHandler(proxy, plain);
  return proxy;
}

function createPlainHandler(services: Services): PlainHandler {
  const { options } = services;
  const routes = createRoutes(services);
  const basePath = options.basePath === '/' ? '' : (options.basePath ?? '/payfect');
  return async (incoming, clientAddress) => {
    const startMs = services.clock.now();
    const exchange = openExchange(incoming, basePath, clientAddress);
    const route = routes.find(({ path }) => path.test(exchange.path));
    const { answer, problem } = await settle(exchange, route, services);
    await services.log({
      event: route?.name ?? 'unknown',
      code: problem?.code ?? 'ok',
      status: answer.status,
      durationMs: services.clock.now() - startMs,
      sessionId: exchange.sessionId,
      requestId: exchange.requestId,
      error: problem?.cause,
    });
    const signed = services.origins.addCorsHeaders(answer, incoming);
    return incoming.method === 'HEAD' ? withoutBody(signed) : signed;
  };
}

function openExchange(incoming: PlainRequest, basePath: string, clientAddress: string | undefined): RequestContext {
  const { pathname } = incoming;
  const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : '';
  const client = clientAddress === undefined ? undefined : clientKey(clientAddress);
  return {
    plainRequest: incoming,
    path,
    client,
    requestId: crypto.randomUUID(),
    sessionId: null,
  };
}

async function settle(
  exchange: RequestContext,
  route: Route | undefined,
  services: Services,
): Promise<{ answer: PlainResponse; problem: ProblemError | null }> {
  try {
    return { answer: await answerOf(exchange, route, services), problem: null };
  } catch (error) {
    const problem = problemOf(error);
    return { answer: problemResponse(problem, exchange.requestId), problem };
  }
}

async function answerOf(
  exchange: RequestContext,
  route: Route | undefined,
  services: Services,
): Promise<PlainResponse> {
  if (route === undefined) throw new ProblemError('not-found');
  const { plainRequest, path } = exchange;
  const methods = methodsOf(route, services);
  if (!methods.includes(plainRequest.method)) {
    throw new ProblemError('method-not-allowed', { headers: { allow: methods.join(', ') } });
  }
  if (plainRequest.method === 'OPTIONS') return services.origins.preflight(plainRequest, route.methods);
  // `return await`, because a promise that an async function returns as it is takes two more turns.
  if (route.name === 'callback') return await route.answer(exchange);
  const id = await guard(exchange, route.path.exec(path)?.[1], route.action, services);
  return await route.answer(exchange, id);
}

/** `OPTIONS` is there for pages of listed origins only, and never where the provider delivers. */
function methodsOf(route: Route, { origins }: Services): readonly string[] {
  return origins.usesCors && route.name !== 'callback' ? [...route.methods, 'OPTIONS'] : route.methods;
}
