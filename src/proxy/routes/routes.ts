// Every route of the proxy in one table.
import type { RequestContext, SessionHandler } from '../http/request.js';
import type { PlainResponse } from '../http/response.js';
import type { ShopperAction } from '../options/options.js';
import type { Services } from '../services.js';
import { cancelRoute, restartRoute, selectRoute } from './actions.js';
import { callbackRoute } from './callback.js';
import { eventsRoute } from './events.js';
import { createSessionResponder, sessionRoute } from './session.js';

interface RoutePattern {
  /** Matched against the path below `basePath`. The first group is the session id. */
  readonly path: RegExp;
  readonly methods: readonly string[];
}

interface BrowserRoute extends RoutePattern {
  readonly name: 'session' | 'events' | 'select' | 'cancel' | 'restart';
  readonly action: ShopperAction;
  readonly handle: SessionHandler;
}

interface ProviderRoute extends RoutePattern {
  readonly name: 'callback';
  readonly handle: (context: RequestContext) => Promise<PlainResponse>;
}

export type Route = BrowserRoute | ProviderRoute;

export function createRoutes(services: Services): readonly Route[] {
  const { select, restart, cancel } = services.actions;
  const respond = createSessionResponder(services);
  return [
    {
      name: 'session',
      path: /^\/checkouts\/([^/]+)$/,
      methods: ['GET', 'HEAD'],
      action: 'read',
      handle: sessionRoute(services, respond),
    },
    {
      name: 'events',
      path: /^\/checkouts\/([^/]+)\/events$/,
      methods: ['GET'],
      action: 'events',
      handle: eventsRoute(services),
    },
    ...actionRoute('select', select && selectRoute(services, select, respond)),
    ...actionRoute('restart', restart && restartRoute(services, restart, respond)),
    ...actionRoute('cancel', cancel && cancelRoute(services, cancel)),
    ...providerRoutes(services),
  ];
}

function actionRoute(name: 'select' | 'restart' | 'cancel', handle: SessionHandler | null): readonly Route[] {
  if (handle === null) return [];
  return [{ name, path: new RegExp(`^/checkouts/([^/]+)/${name}$`), methods: ['POST'], action: name, handle }];
}

/** Without a way to verify callbacks there is no route for them. */
function providerRoutes(services: Services): readonly Route[] {
  if (services.options.provider.verifyCallback === null) return [];
  return [{ name: 'callback', path: /^\/callback$/, methods: ['POST'], handle: callbackRoute(services) }];
}
