// Every route of the proxy, as one table: a further one is a further line.
import { callbackRoute } from './callback-route.js';
import { eventsRoute } from './events-route.js';
import type { Route } from './exchange.js';
import type { Services } from './services.js';
import { sessionRoute } from './session-route.js';

export function createRoutes(services: Services): readonly Route[] {
  const forBrowsers: readonly Route[] = [
    {
      name: 'session',
      path: /^\/checkouts\/([^/]+)$/,
      methods: ['GET', 'HEAD'],
      action: 'read',
      answer: sessionRoute(services),
    },
    {
      name: 'events',
      path: /^\/checkouts\/([^/]+)\/events$/,
      methods: ['GET'],
      action: 'events',
      answer: eventsRoute(services),
    },
  ];
  if (services.options.provider.verifyCallback === null) return forBrowsers;
  return [
    ...forBrowsers,
    { name: 'callback', path: /^\/callback$/, methods: ['POST'], answer: callbackRoute(services) },
  ];
}
