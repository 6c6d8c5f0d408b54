// What shoppers may do with a session beside reading it, as one function each. Where the merchant did not ask for it, there
// is none: no route, no link.
import type { KnownStatuses } from './stores/known-statuses.js';
import type { ActionContext, CheckoutProxyOptions, SelectContext } from './options/options.js';

export interface Actions {
  /** Gives the id of the session to go on with. */
  readonly select: ((context: SelectContext) => Promise<string> | string) | null;
  readonly restart: ((context: ActionContext) => Promise<string> | string) | null;
  readonly cancel: ((context: ActionContext) => Promise<void>) | null;
}

/** Of options that `checkProxyOptions` has let through. */
export function actionsOf(options: CheckoutProxyOptions, knownStatuses: KnownStatuses): Actions {
  const { provider, authorize, select, restart, onCancel, fetch } = options;
  const { recreate, cancelSession } = provider;
  const cancel = async ({ sessionId, request }: ActionContext): Promise<void> => {
    await cancelSession?.(sessionId, { fetch });
    // Both, even if one of them fails: the session is canceled by now.
    await Promise.all([
      cancelSession === null ? undefined : knownStatuses.remember(sessionId, 'expired'),
      onCancel?.({ sessionId, request }),
    ]);
  };
  return {
    select:
      select === 'recreate'
        ? recreate && (({ sessionId, choice }) => recreate(sessionId, choice, { fetch }))
        : (select ?? null),
    restart:
      restart === 'recreate'
        ? recreate && (({ sessionId }) => recreate(sessionId, null, { fetch }))
        : (restart ?? null),
    // Not by knowing an id alone.
    cancel: authorize !== undefined && (cancelSession !== null || onCancel !== undefined) ? cancel : null,
  };
}
