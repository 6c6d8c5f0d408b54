// Request pipeline: route, guard, handle, log. `Request` in, `Response` out, on any runtime.
// It knows neither keys nor fields: those belong to the provider.
import { withinLimit } from '../providers/within-limit.js';
import { guard } from './guard/guard.js';
import { clientKey } from './guard/limits.js';
import { ProblemError, toProblem } from './http/problem.js';
import {
  type AddressLookup,
  type CheckoutHandler,
  type PlainHandler,
  type PlainRequest,
  registerPlainHandler,
  type RequestContext,
  toPlainRequest,
} from './http/request.js';
import { type PlainResponse, problemResponse, toResponse, withoutBody } from './http/response.js';
import { createNotify, type Notify } from './notify.js';
import { checkProxyOptions } from './options/check.js';
import { limitWaits } from './options/limit-waits.js';
import type { CheckoutProxyOptions } from './options/options.js';
import { createRoutes, type Route } from './routes/routes.js';
import { createServices, type Services } from './services.js';

export interface CheckoutProxy extends CheckoutHandler {
  /**
   * Tells open pages at once that a session has changed; call it where you learn of the change. For a provider whose sessions
   * report no status, also pass how the session ended (`'complete'`, `'expired'`). The `store` remembers that for a week, and
   * complete outlasts expired. For longer, use `sessionStatus`.
   * Rejects with a TypeError if the id is not a session id, and for a status if the provider reports its own.
   */
  readonly notify: Notify;
}

/**
 * Creates the part of a merchant's server that `<payfect-checkout>` talks to. The returned function never rejects.
 * @throws {TypeError} immediately, if an option cannot work.
 * @example
 * const proxy = createCheckoutProxy({ provider, onComplete: (payment) => orders.markPaid(payment) });
 * export default { fetch: (request) => proxy(request) };
 */
export function createCheckoutProxy(options: CheckoutProxyOptions): CheckoutProxy {
  checkProxyOptions(options);
  const services = createServices(limitWaits(options));
  const plain = createPlainHandler(services);
  const { clientAddress } = services.options;
  const handler: CheckoutHandler = async (request, context = {}) => {
    const ownLookup = clientAddress === undefined ? null : () => clientAddress(request);
    const address = 'clientAddress' in context ? context.clientAddress : ownLookup;
    return toResponse(await plain(toPlainRequest(request), address));
  };
  const proxy = Object.assign(handler, { notify: createNotify(services) });
  registerPlainHandler(proxy, plain);
  return proxy;
}

/** Milliseconds. */
const ADDRESS_LIMIT_MS = 1_000;

/**
 * Runs lookups of the shopper's address. If one fails, or there is none (null), the client is not limited, and that is
 * logged once.
 */
function createAddressFinder({ clock, log }: Services): (lookup: AddressLookup | null) => Promise<string | undefined> {
  let hasWarned = false;
  const warn = async (error?: unknown): Promise<void> => {
    if (hasWarned) return;
    hasWarned = true;
    await log.warn({ event: 'client-address', sessionId: null, requestId: null, error });
  };
  return async (lookup) => {
    try {
      if (lookup !== null) return await withinLimit('clientAddress', ADDRESS_LIMIT_MS, clock, lookup);
      await warn();
    } catch (error) {
      await warn(error);
    }
    return undefined;
  };
}

function createPlainHandler(services: Services): PlainHandler {
  const { options } = services;
  const routes = createRoutes(services);
  const findAddress = createAddressFinder(services);
  const basePath = options.basePath === '/' ? '' : (options.basePath ?? '/payfect');
  const refuseBeside = createMountCheck(basePath, services);
  return async (request, clientAddress) => {
    const startMs = services.clock.now();
    const isFound = typeof clientAddress === 'string' || clientAddress === undefined;
    const address = isFound ? clientAddress : await findAddress(clientAddress);
    const context = createContext(request, basePath, address);
    const route = routes.find(({ path }) => path.test(context.path));
    const handled = route === undefined ? refuseBeside(context) : handle(context, route, services);
    const { response, problem } = await settle(handled, context);
    await services.log.request({
      route: route?.name ?? 'unknown',
      code: problem?.code ?? 'ok',
      status: response.status,
      durationMs: services.clock.now() - startMs,
      sessionId: context.sessionId,
      requestId: context.requestId,
      error: problem?.cause,
    });
    const withCors = services.origins.addCorsHeaders(response, request);
    return request.method === 'HEAD' ? withoutBody(withCors) : withCors;
  };
}

function createContext(request: PlainRequest, basePath: string, clientAddress: string | undefined): RequestContext {
  const { pathname } = request;
  const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : '';
  return {
    request,
    // Some frameworks and CDNs add a slash to every path.
    path: path.replace(/\/$/, ''),
    hasSlashAtEnd: path.endsWith('/'),
    // Plain JavaScript may return null, as `Headers.get` does.
    client: typeof clientAddress === 'string' ? clientKey(clientAddress) : undefined,
    requestId: crypto.randomUUID(),
    sessionId: null,
  };
}

/** Refuses a request that no route is for. Says so if the server in front forwards paths that only begin like the proxy's. */
function createMountCheck(basePath: string, { log }: Services): (context: RequestContext) => Promise<never> {
  let hasWarned = false;
  return async ({ request: { pathname }, requestId }) => {
    // `/payfect-checkout.js`, the script file, begins like `/payfect`.
    const isBeside = basePath !== '' && pathname.startsWith(basePath) && /^[^/]/.test(pathname.slice(basePath.length));
    if (!isBeside) throw new ProblemError('not-found');
    const title = `The checkout proxy has only paths that begin with ${basePath}/, so forward only those to it`;
    if (!hasWarned) {
      hasWarned = true;
      await log.warn({ event: 'mount', sessionId: null, requestId });
    }
    throw new ProblemError('not-found', { title });
  };
}

async function settle(
  handled: Promise<PlainResponse>,
  { requestId }: RequestContext,
): Promise<{ response: PlainResponse; problem: ProblemError | null }> {
  try {
    return { response: await handled, problem: null };
  } catch (error) {
    const problem = toProblem(error);
    return { response: problemResponse(problem, requestId), problem };
  }
}

async function handle(context: RequestContext, route: Route, services: Services): Promise<PlainResponse> {
  const { request, path } = context;
  const methods = methodsOf(route, services);
  if (!methods.includes(request.method)) {
    throw new ProblemError('method-not-allowed', { headers: { allow: methods.join(', ') } });
  }
  if (request.method === 'OPTIONS') return services.origins.preflight(request, route.methods);
  // `return await`, because returning a promise from an async function takes two more microtasks.
  if (route.name === 'callback') return await route.handle(context);
  const id = await guard(context, route.path.exec(path)?.[1], route.action, services);
  return await route.handle(context, id);
}

/** `OPTIONS` exists for pages of listed origins only, and never for the provider's callback. */
function methodsOf(route: Route, { origins }: Services): readonly string[] {
  return origins.usesCors && route.name !== 'callback' ? [...route.methods, 'OPTIONS'] : route.methods;
}
