import { ProviderError } from '../../../../src/providers/provider-error.js';
import type { CheckoutProvider } from '../../../../src/providers/provider.js';
import { parsePayfectSession } from '../../../../src/schema/payfect-session.js';
import type { SelectRequest } from '../../../../src/schema/select-request.js';
import { parseWeWireSession } from '../../../../src/schema/wewire-session.js';
import { documentedAnswer, SESSION_ID } from '../../support/documented-answers.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';

type Json = Record<string, unknown>;

/** A provider that does what a test says, and notes what the proxy asks of it. */
export interface FakeProvider extends CheckoutProvider {
  readonly sessions: Map<string, Json>;
  readonly reads: string[];
  readonly recreated: { readonly id: string; readonly choice: SelectRequest | null }[];
  readonly canceled: string[];
}

/** Like Payfect: gives sessions anew, and cancels none. */
export function fakePayfect(changes: Json = {}): FakeProvider {
  const session = documentedAnswer('queried', changes);
  const fake = fakeProvider(session, 'buy-dev.payfect.finance');
  return {
    ...fake,
    name: 'payfect',
    readSession: async (id) => ({ ...PRIVATE, shown: parsePayfectSession(fake.read(id)) }),
    async recreate(id, choice) {
      fake.recreated.push({ id, choice });
      const nextId = `recreated-${fake.recreated.length}`;
      fake.sessions.set(nextId, { ...session, id: nextId, status: 'open' });
      return nextId;
    },
    cancelSession: null,
  };
}

/** Like WeWire: cancels sessions, and knows of no payment. */
export function fakeWeWire(changes: Json = {}): FakeProvider {
  const fake = fakeProvider(wewireAnswer({ id: SESSION_ID, status: 'open', ...changes }), 'pay.wewire.example');
  return {
    ...fake,
    name: 'wewire',
    readSession: async (id) => ({ ...PRIVATE, shown: parseWeWireSession(fake.read(id)) }),
    recreate: null,
    cancelSession: async (id) => void fake.canceled.push(id),
  };
}

const PRIVATE = { clientReferenceId: null, paymentIntent: null };

function fakeProvider(session: Json, paymentHost: string) {
  const sessions = new Map([[SESSION_ID, session]]);
  const reads: string[] = [];
  const recreated: { id: string; choice: SelectRequest | null }[] = [];
  const canceled: string[] = [];
  return {
    paymentHosts: [paymentHost],
    verifyCallback: null,
    sessions,
    reads,
    recreated,
    canceled,
    read(id: string): Json {
      reads.push(id);
      const found = sessions.get(id);
      if (found === undefined) throw new ProviderError('not-found', 'none');
      return found;
    },
  };
}
