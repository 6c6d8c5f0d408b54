import { expect } from '@open-wc/testing';
import type { HeadersSource } from '../../../src/session/session-client.js';
import { jsonResponse, problemResponse } from '../support/fake-server.js';
import { deferred } from '../support/deferred.js';
import { mount, openSession, type Stage, type StageOptions } from '../support/mount.js';

/** A server behind a CSRF check: 403 without the token. */
function checked(token = 't-1'): (request: Request) => Response {
  return ({ headers }) =>
    headers.get('x-csrf-token') === token ? jsonResponse(openSession()) : problemResponse(403, 'forbidden');
}

const stageWith = (options: StageOptions = {}) => mount({ response: checked(), ...options });

async function setHeaders(stage: Stage, headers: HeadersSource): Promise<void> {
  stage.element.headers = headers;
  await stage.settle();
  await stage.advance(0);
}

describe('Headers that are set late', () => {
  for (const [name, headers] of [
    ['a record', { 'x-csrf-token': 't-1' }],
    ['a promise', Promise.resolve({ 'x-csrf-token': 't-1' })],
    ['a function', () => ({ 'x-csrf-token': 't-1' })],
  ] as readonly [string, HeadersSource][]) {
    it(`revive a checkout that failed without them: ${name}`, async () => {
      const stage = await stageWith();
      expect(stage.element.phase).to.equal('failed');
      await setHeaders(stage, headers);
      expect(stage.element.phase).to.equal('open');
      expect(stage.sentNames).to.deep.equal(['error', 'ready']);
    });
  }

  it('replace a read in flight, whose refusal is then not seen', async () => {
    const refusal = deferred<Response>();
    const stage = await stageWith({ response: () => refusal.promise });
    stage.server.respond = checked();
    await setHeaders(stage, { 'x-csrf-token': 't-1' });
    expect(stage.element.phase).to.equal('open');
    refusal.resolve(problemResponse(403, 'forbidden'));
    await stage.settle();
    expect(stage.element.phase).to.equal('open');
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('are sent with the first read if that is still to be sent, and cause no second one', async () => {
    const stage = await stageWith({
      setUp: (element) => void element.updateComplete.then(() => (element.headers = { 'x-csrf-token': 't-1' })),
    });
    expect(stage.element.phase).to.equal('open');
    expect(stage.server.requests).to.have.length(1);
  });

  it('revive a checkout whose next try is scheduled', async () => {
    const stage = await stageWith({ response: () => problemResponse(404, 'not-found') });
    expect(stage.element.phase).to.equal('loading');
    stage.server.respond = checked();
    await setHeaders(stage, { 'x-csrf-token': 't-1' });
    expect(stage.element.phase).to.equal('open');
  });

  it('are used at once by an open checkout whose old ones are refused', async () => {
    const stage = await stageWith({ setUp: (element) => (element.headers = { 'x-csrf-token': 't-1' }) });
    stage.server.respond = checked('t-2');
    await stage.element.refresh();
    expect(stage.count('[part=notice]')).to.equal(1);
    await setHeaders(stage, { 'x-csrf-token': 't-2' });
    expect(stage.count('[part=notice]')).to.equal(0);
  });

  it('do not start over if they are the same again, as a framework sets them at each render', async () => {
    const stage = await stageWith({ setUp: (element) => (element.headers = { 'x-csrf-token': 'wrong' }) });
    for (let render = 0; render < 3; render++) await setHeaders(stage, { 'x-csrf-token': 'wrong' });
    await stage.advance(60_000);
    expect(stage.server.requests).to.have.length(1);
  });

  it('start over at most every two seconds, and the last ones are used', async () => {
    const stage = await stageWith();
    stage.element.addEventListener('error', () => (stage.element.headers = () => ({})));
    await setHeaders(stage, () => ({}));
    await stage.advance(1_999);
    expect(stage.server.requests).to.have.length(2);
    await stage.advance(1);
    expect(stage.server.requests).to.have.length(3);
    stage.element.headers = () => ({ 'x-csrf-token': 't-1' });
    await stage.advance(2_000);
    expect(stage.element.phase).to.equal('open');
  });

  it('read nothing for an invalid session id, and send no second error', async () => {
    const stage = await stageWith({ attributes: { 'session-id': 'short' } });
    await setHeaders(stage, { 'x-csrf-token': 't-1' });
    expect([stage.element.phase, stage.sentNames, stage.server.requests.length]).to.deep.equal([
      'failed',
      ['error'],
      0,
    ]);
  });

  it('read nothing of a complete checkout', async () => {
    const stage = await stageWith({ response: openSession({ status: 'complete' }) });
    await setHeaders(stage, { 'x-csrf-token': 't-1' });
    await stage.advance(60_000);
    expect([stage.element.phase, stage.server.requests.length]).to.deep.equal(['complete', 1]);
  });

  it('leave no timer when the element is removed', async () => {
    const stage = await stageWith();
    stage.element.headers = { 'x-csrf-token': 't-1' };
    await stage.element.updateComplete;
    stage.element.remove();
    await stage.settle();
    expect(stage.clock.pending).to.equal(0);
  });
});

describe('B2 Headers that never settle', () => {
  it('are waited for ten seconds; then the checkout tries again, and it can be revived', async () => {
    const stage = await stageWith({ setUp: (element) => (element.headers = () => new Promise(() => undefined)) });
    await stage.advance(10_000);
    expect(stage.element.phase).to.equal('loading');
    await stage.advance(60_000);
    expect([stage.element.phase, stage.server.requests.length]).to.deep.equal(['failed', 0]);
    expect(stage.lastSent('error').detail).to.include({ code: 'timeout', retryable: true });
    await setHeaders(stage, { 'x-csrf-token': 't-1' });
    expect(stage.element.phase).to.equal('open');
  });

  it('are said beside the button of an action that cannot be sent', async () => {
    const response = openSession({ links: { cancel: `${String(openSession().id)}/cancel` } });
    const stage = await stageWith({ response });
    stage.element.headers = () => {
      throw new Error('no token');
    };
    await stage.element.cancel();
    expect([stage.element.phase, stage.lastSent('error').detail.code]).to.deep.equal(['open', 'action-failed']);
  });
});
