import type { CheckoutProvider } from '../../../../src/providers/provider.js';
import { payfect } from '../../../../src/providers/payfect/payfect.js';
import { wewire } from '../../../../src/providers/wewire/wewire.js';
import type { SelectRequest } from '../../../../src/schema/select-request.js';
import { newestAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { jsonResponse } from './fake-upstream.js';

type Json = Record<string, unknown>;

/** A provider with sessions in memory that records what the proxy calls it for. */
export interface FakeProvider extends CheckoutProvider {
  readonly sessions: Map<string, Json>;
  readonly reads: string[];
  readonly recreated: { readonly id: string; readonly choice: SelectRequest | null }[];
  readonly canceled: string[];
}

/** Like Payfect: can recreate sessions, cannot cancel them. */
export function fakePayfect(changes: Json = {}): FakeProvider {
  const session = newestAnswer(changes);
  const fake = fakeProvider(session);
  const { readSession } = payfect({ apiKey: 'key', fetch: fake.fetch });
  return {
    ...fake,
    name: 'payfect',
    hasStatus: true,
    readSession,
    async recreate(id, choice) {
      fake.recreated.push({ id, choice });
      const nextId = `recreated-${fake.recreated.length}`;
      fake.sessions.set(nextId, { ...session, id: nextId, status: 'open' });
      return nextId;
    },
    cancelSession: null,
  };
}

/** Like WeWire: can cancel sessions, does not report payments. */
export function fakeWeWire(changes: Json = {}): FakeProvider {
  const fake = fakeProvider(wewireAnswer({ id: SESSION_ID, status: 'open', ...changes }));
  const { readSession } = wewire({
    apiKey: 'sk_live_key',
    baseUrl: 'https://api.wewire.example/api/v1',
    paymentHosts: ['pay.wewire.example'],
    fetch: fake.fetch,
  });
  return {
    ...fake,
    name: 'wewire',
    hasStatus: false,
    readSession,
    recreate: null,
    cancelSession: async (id) => void fake.canceled.push(id),
  };
}

function fakeProvider(session: Json) {
  const sessions = new Map([[SESSION_ID, session]]);
  const reads: string[] = [];
  const recreated: { id: string; choice: SelectRequest | null }[] = [];
  const canceled: string[] = [];
  return {
    verifyCallback: null,
    sessions,
    reads,
    recreated,
    canceled,
    async fetch(url: string): Promise<Response> {
      const id = url.split('/').findLast((part) => part !== '') ?? '';
      reads.push(id);
      const found = sessions.get(id);
      return found === undefined ? jsonResponse({}, { status: 404 }) : jsonResponse(found);
    },
  };
}
