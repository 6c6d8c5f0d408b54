// A provider that this package does not know, written as a class.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { neutralAnswer } from '../../support/neutral-answer.js';
import {
  type CallbackClaim,
  type CallbackDelivery,
  type CheckoutProvider,
  createCheckoutProxy,
  neutralProviderSession,
  type Payment,
  ProviderError,
  type ProviderSession,
  type SelectRequest,
} from '../../../src/proxy/index.js';
import { checkProvider } from '../../../src/provider-check/index.js';
import { parseNeutralSession } from '../../../src/schema/neutral-session.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { SESSION_PATH, testProxy } from './support/test-proxy.js';

/** Every method needs `this`: a call without it throws. */
class Acme implements CheckoutProvider {
  readonly name = 'acme';
  readonly hasStatus: boolean;
  readonly #statusById = new Map([[SESSION_ID, 'open']]);

  constructor({ hasStatus = true } = {}) {
    this.hasStatus = hasStatus;
  }

  setStatus(id: string, status: string): void {
    this.#statusById.set(id, status);
  }

  async readSession(id: string): Promise<ProviderSession> {
    const session = parseNeutralSession(neutralAnswer({ id, status: this.#statusOf(id) }));
    return neutralProviderSession(session, { paymentHosts: ['buy-dev.payfect.finance'] });
  }

  async verifyCallback({ body }: CallbackDelivery): Promise<CallbackClaim | null> {
    const sessionId = new TextDecoder().decode(body);
    if (!this.#statusById.has(sessionId)) return null;
    const { total, isLivemode } = await this.readSession(sessionId);
    const nothingElse = { network: null, clientReferenceId: null, paymentIntent: null, isStale: false };
    return { sessionId, ...total, isLivemode, isSucceeded: true, ...nothingElse };
  }

  async recreate(_id: string, choice: SelectRequest | null): Promise<string> {
    const id = `recreated-${choice?.type ?? 'all'}`;
    this.setStatus(id, 'open');
    return id;
  }

  async cancelSession(id: string): Promise<void> {
    if (this.#statusOf(id) !== 'open') throw new ProviderError('conflict', 'over');
    this.setStatus(id, 'expired');
  }

  #statusOf(id: string): string {
    const status = this.#statusById.get(id);
    if (status === undefined) throw new ProviderError('not-found', 'unknown');
    return status;
  }
}

describe('A provider that is an instance of a class', () => {
  test('is read', async () => {
    const { read } = testProxy({ provider: new Acme() });
    const { provider, status } = await (await read()).json();
    assert.deepEqual([provider, status], ['acme', 'open']);
  });

  test('recreates sessions for select and restart', async () => {
    const { post } = testProxy({ provider: new Acme(), select: 'recreate', restart: 'recreate' });
    assert.equal((await (await post('select', { type: 'card' })).json()).id, 'recreated-card');
    assert.equal((await (await post('restart')).json()).id, 'recreated-all');
  });

  test('cancels sessions', async () => {
    const { post, read } = testProxy({ provider: new Acme(), authorize: () => true });
    assert.equal((await post('cancel')).status, 204);
    assert.equal((await (await read()).json()).status, 'expired');
  });

  test('verifies callbacks', async () => {
    const payments: Payment[] = [];
    const provider = new Acme();
    const { send } = testProxy({ provider, onComplete: (payment) => void payments.push(payment) });
    const deliver = (body: string) => send('/payfect/callback', { method: 'POST', body });
    provider.setStatus(SESSION_ID, 'complete');
    assert.deepEqual([(await deliver('another-1')).status, (await deliver(SESSION_ID)).status], [401, 204]);
    assert.deepEqual(
      payments.map(({ provider: name, sessionId }) => [name, sessionId]),
      [['acme', SESSION_ID]],
    );
  });

  test('passes checkProvider', async () => {
    const choice = { type: 'card', currency: null, network: null, customer: null };
    const samples = { openId: SESSION_ID, choice, cancelableId: SESSION_ID, secrets: [] };
    const findings = await checkProvider(new Acme(), samples);
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict === 'fail'),
      [],
    );
    assert.ok(findings.filter(({ verdict }) => verdict === 'pass').length >= 6);
  });
});

describe('A third provider whose sessions report a status', () => {
  test('is named in the error if sessionStatus is set', () => {
    assert.throws(() => createCheckoutProxy({ provider: new Acme(), sessionStatus: () => null }), {
      name: 'TypeError',
      message: /^sessionStatus is for providers whose sessions report no status\. Sessions of "acme" do/,
    });
  });

  test('is named in the error if notify gets a status', async () => {
    const { proxy, read } = testProxy({ provider: new Acme() });
    await assert.rejects(proxy.notify(SESSION_ID, 'complete'), {
      name: 'TypeError',
      message: /^notify takes no status here, because sessions of "acme" report their own/,
    });
    assert.equal((await (await read()).json()).status, 'open');
  });

  test('accepts notify without a status, which makes the next read bypass the cache', async () => {
    const provider = new Acme();
    const { proxy, read } = testProxy({ provider });
    assert.equal((await (await read()).json()).status, 'open');
    provider.setStatus(SESSION_ID, 'complete');
    await proxy.notify(SESSION_ID);
    assert.equal((await (await read()).json()).status, 'complete');
  });
});

describe('A third provider whose sessions report no status', () => {
  test('accepts sessionStatus', async () => {
    const { read } = testProxy({ provider: new Acme({ hasStatus: false }), sessionStatus: () => 'complete' });
    assert.equal((await (await read()).json()).status, 'complete');
  });

  test('accepts notify with a status', async () => {
    const { proxy, send } = testProxy({ provider: new Acme({ hasStatus: false }) });
    await proxy.notify(SESSION_ID, 'complete');
    assert.equal((await (await send(SESSION_PATH)).json()).status, 'complete');
  });
});
