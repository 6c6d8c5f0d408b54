// T1 to T3: who may read a session, and what a malicious id could reach.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSessionId } from '../../../src/schema/session-id.js';
import { fakePayfect } from '../proxy/support/fake-provider.js';
import { jsonResponse } from '../proxy/support/fake-upstream.js';
import { problemOf, SESSION_PATH, testProxy } from '../proxy/support/test-proxy.js';
import { bitcoinAnswer, invoiceAnswer, STORE_ID } from '../../support/btcpay-answers.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';
import { getRaw, startBTCPayStack, startStack, startWeWireStack } from '../support/start-stack.js';

async function statusHeadersAndBodyOf(response: Response): Promise<string> {
  return JSON.stringify([response.status, [...response.headers], await problemOf(response)]);
}

test('T1 every route gets the response for an unknown session if authorize denies it', async () => {
  const denied = testProxy({
    provider: fakePayfect(),
    authorize: () => false,
    select: () => 'x',
    restart: () => 'x',
    onCancel: () => undefined,
  });
  const allowed = testProxy({ provider: fakePayfect() });
  const unknown = await statusHeadersAndBodyOf(await allowed.send('/payfect/checkouts/unknown-1'));
  for (const response of [
    await denied.read(),
    await denied.send(`${SESSION_PATH}/events`),
    await denied.post('select', { type: 'card' }),
    await denied.post('restart'),
    await denied.post('cancel'),
  ]) {
    assert.equal(await statusHeadersAndBodyOf(response), unknown);
  }
});

test('T1 authorize denies unless it returns true, also if it throws', async () => {
  for (const verdict of ['"yes"', '1', '{}', 'null']) {
    assert.equal((await testProxy({ authorize: () => JSON.parse(verdict) }).read()).status, 404, verdict);
  }
  assert.equal((await testProxy({ authorize: () => Promise.reject(new Error('database')) }).read()).status, 404);
  assert.equal((await testProxy({ authorize: async () => true }).read()).status, 200);
});

test('T2 malformed, unknown and denied ids get the same 404, except for the request id', async () => {
  const proxy = testProxy({ authorize: ({ sessionId }) => sessionId !== 'foreign-1' });
  proxy.upstream.respond = () => jsonResponse({}, { status: 404 });
  const responses = await Promise.all(
    ['short', 'x'.repeat(65), 'with.dot-1', '..%2f..%2fx', 'foreign-1', 'unknown-1'].map((id) =>
      proxy.send(`/payfect/checkouts/${id}`),
    ),
  );
  const texts = await Promise.all(responses.map(statusHeadersAndBodyOf));
  assert.equal(new Set(texts).size, 1, texts.join('\n'));
});

test('T2 response times reveal nothing: an id that authorize denies causes no upstream request', async () => {
  const { read, send, upstream } = testProxy({ authorize: () => false });
  await read();
  await send('/payfect/checkouts/unknown-1');
  assert.equal(upstream.requests.length, 0);
});

test('T2 guesses are limited per address, and an unknown id causes at most one upstream request in two seconds', async () => {
  const { send, upstream, clock } = testProxy();
  upstream.respond = () => jsonResponse({}, { status: 404 });
  const guess = (id: string) => send(`/payfect/checkouts/${id}`, {}, { clientAddress: '203.0.113.1' });
  for (let round = 0; round < 10; round += 1) assert.equal((await guess('unknown-1')).status, 404);
  assert.equal(upstream.requests.length, 1);
  clock.advance(2_000);
  await guess('unknown-1');
  assert.equal(upstream.requests.length, 2);
  const statuses = [];
  for (let index = 0; index < 50; index += 1) statuses.push((await guess(`guess-${1_000 + index}`)).status);
  assert.ok(statuses.includes(429));
});

const DOTS = ['.', '%2e', '%252e', '%c0%ae', '．'.normalize('NFC')];
const SLASHES = ['/', '%2f', '\\', '%5c', '%252f', '//', '/./', ';/'];

/** Spellings of `../`, alone and combined with an id, and other odd ids. */
function traversals(): readonly string[] {
  const steps = DOTS.flatMap((dot) => SLASHES.map((slash) => `${dot}${dot}${slash}`));
  const ids = steps.flatMap((step) => [step, `${step}${step}`, `${SESSION_ID}/${step}`, `${step}checkouts`]);
  const odd = ['', '.', '..', '...', '*', '%00', `${SESSION_ID}%00`, `${SESSION_ID}%0d%0a`, `${SESSION_ID}%20`, '[]'];
  return [...ids, ...odd].map((id) => encodeURI(id).replaceAll('%25', '%'));
}

test('T3 no spelling of an id reaches another path of Payfect', async (t) => {
  const { requests, port } = await startStack(t);
  for (const id of traversals()) {
    const { body } = await getRaw(port, `/payfect/checkouts/${id}`);
    assert.ok(!body.includes('amountTotal') || body.includes(`"id":"${SESSION_ID}"`), id);
  }
  assert.equal((await getRaw(port, `/payfect/checkouts/${SESSION_ID}`)).status, 200);
  const paths = new Set(requests.map(({ path }) => path));
  assert.deepEqual([...paths], [`/api/v1/checkouts/${SESSION_ID}/`]);
});

test('T3 no spelling of an id reaches WeWire’s list of all sessions, which contains customer data', async (t) => {
  const { requests, port } = await startWeWireStack(t, (request, response) => {
    const isList = request.url?.endsWith('/checkout') === true || request.url?.endsWith('/sessions/') === true;
    const customer = wewireAnswer({ id: SESSION_ID });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isList ? [customer] : customer));
  });
  for (const id of traversals()) {
    const { body } = await getRaw(port, `/payfect/checkouts/${id}`);
    assert.doesNotMatch(body, /john/i, id);
  }
  assert.equal((await getRaw(port, SESSION_PATH)).status, 200);
  assert.deepEqual([...new Set(requests.map(({ path }) => path))], [`/api/v1/checkout/sessions/${SESSION_ID}`]);
});

test('T3 no spelling of an id reaches another resource of BTCPay Server, such as its list of invoices', async (t) => {
  const { requests, port } = await startBTCPayStack(t, (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const isMethods = request.url?.includes('/payment-methods') === true;
    response.end(JSON.stringify(isMethods ? [bitcoinAnswer()] : invoiceAnswer({ id: SESSION_ID })));
  });
  for (const id of traversals()) {
    const { body } = await getRaw(port, `/payfect/checkouts/${id}`);
    assert.doesNotMatch(body, /jane/i, id);
  }
  assert.equal((await getRaw(port, SESSION_PATH)).status, 200);
  const invoice = `/api/v1/stores/${STORE_ID}/invoices/${SESSION_ID}`;
  assert.deepEqual([...new Set(requests.map(({ path }) => path))].sort(), [
    invoice,
    `${invoice}/payment-methods?onlyAccountedPayments=false`,
  ]);
});

test('T3 a list, or another session than the requested one, gets 502', async (t) => {
  for (const body of [[{ id: SESSION_ID }], { data: [] }, { id: 'another-1', amountTotal: '1', currency: 'usdt' }]) {
    const { port } = await startStack(t, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    assert.equal((await getRaw(port, SESSION_PATH)).status, 502);
  }
  // The proxy checks the id itself, too.
  const provider = fakePayfect({ id: 'another-1' });
  assert.equal((await testProxy({ provider }).read()).status, 502);
});

test('T3 an id is 8 to 64 letters, digits, "_" or "-"', () => {
  for (const id of ['abcdefgh', 'A-Z_0-9x', 'x'.repeat(64)]) assert.ok(isSessionId(id), id);
  for (const id of [
    'abcdefg',
    'x'.repeat(65),
    'abc.efgh',
    'abcdefg/',
    'abcdefgh\n',
    'ábcdefgh',
    '%2e%2e%2e',
    7,
    null,
  ]) {
    assert.ok(!isSessionId(id), String(id));
  }
});
