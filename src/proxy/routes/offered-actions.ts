// Which actions a session's present state allows. The routes and the links in answers both ask here.
import type { ProviderSession } from '../../providers/provider.js';
import type { Actions } from '../actions.js';
import { ProblemError } from '../http/problem.js';
import type { ShownSession } from '../stores/shown-session.js';

/** A status that nobody knows may stand for money on its way: such a session is left alone. */
const STATUSES: Readonly<Record<keyof Actions, readonly unknown[]>> = {
  select: ['open'],
  cancel: ['open'],
  restart: ['open', 'expired'],
};

/** @throws {ProblemError} `conflict`, where the session's state does not allow the action. */
export function assertAllows({ shown }: ProviderSession, action: keyof Actions): void {
  if (!STATUSES[action].includes(shown.status)) throw new ProblemError('conflict', { state: shown.status });
}

/** Links to what may be done now, each beginning with `prefix`, which leads from the answered URL to `checkouts/`. */
export function linksOf({ id, status }: ShownSession, prefix: string, actions: Actions): object {
  const offered = (['select', 'cancel', 'restart'] as const).filter(
    (action) => actions[action] !== null && STATUSES[action].includes(status),
  );
  return Object.fromEntries(['events', ...offered].map((name) => [name, `${prefix}${id}/${name}`]));
}
