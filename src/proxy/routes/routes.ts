// Every route of the proxy, as one table: a further one is a further line.
import type { Route, SessionHandler } from '../http/request.js';
import type { Services } from '../services.js';
import { cancelRoute, restartRoute, selectRoute } from './actions.js';
import { callbackRoute } from './callback.js';
import { eventsRoute } from './events.js';
import { createSessionAnswer, sessionRoute } from './session.js';

export function createRoutes(services: Services): readonly Route[] {
  const { select, restart, cancel } = services.actions;
  const answer = createSessionAnswer(services);
  return [
    {
      name: 'session',
      path: /^\/checkouts\/([^/]+)$/,
      methods: ['GET', 'HEAD'],
      action: 'read',
      answer: sessionRoute(services, answer),
    },
    {
      name: 'events',
      path: /^\/checkouts\/([^/]+)\/events$/,
      methods: ['GET'],
      action: 'events',
      answer: eventsRoute(services),
    },
    ...action('select', select && selectRoute(services, select, answer)),
    ...action('restart', restart && restartRoute(services, restart, answer)),
    ...action('cancel', cancel && cancelRoute(services, cancel)),
    ...callback(services),
  ];
}

function action(name: 'select' | 'restart' | 'cancel', answer: SessionHandler | null): readonly Route[] {
  if (answer === null) return [];
  return [{ name, path: new RegExp(`^/checkouts/([^/]+)/${name}$`), methods: ['POST'], action: name, answer }];
}

/** WeWire documents no callback, and Payfect's cannot be verified without its secret. */
function callback(services: Services): readonly Route[] {
  if (services.options.provider.verifyCallback === null) return [];
  return [{ name: 'callback', path: /^\/callback$/, methods: ['POST'], answer: callbackRoute(services) }];
}
