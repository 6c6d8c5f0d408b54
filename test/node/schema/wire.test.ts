import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseNeutralSession } from '../../../src/schema/neutral-session.js';
import { parsePayfectSession } from '../../../src/schema/payfect-session.js';
import { parseProblem } from '../../../src/schema/problem.js';
import { parseProxyMembers } from '../../../src/schema/proxy-members.js';
import { isSessionId } from '../../../src/schema/session-id.js';
import { webUrlOrNull } from '../../../src/schema/web-url.js';
import { isWeWireForm, parseWeWireSession } from '../../../src/schema/wewire-session.js';

describe('isSessionId', () => {
  test('accepts 8 to 64 letters, digits, "_" or "-"', () => {
    for (const id of ['12345678', 'ed8d24aa-a860-426b-8e56-87cb9f55a081', 'a_-Z0'.repeat(12)])
      assert.ok(isSessionId(id));
  });

  test('rejects anything that could change the path of a URL, and other lengths and types', () => {
    const hostile = ['.', '..', '%2e%2e', '........', '../../..', 'a/b/c/d/e', 'abcdefgh?x', 'abcdefgh#', 'abcdefg\n'];
    for (const id of [...hostile, '1234567', 'a'.repeat(65), 'abcdefgh\n', '１２３４５６７８', null, 12345678]) {
      assert.ok(!isSessionId(id), String(id));
    }
  });
});

describe('WeWire’s session', () => {
  const json = { id: 'wewire-0001', amount: 100.5, currency: 'USD', allowedAssets: ['ETH', 7, 'USDT'] };

  test('is recognized by its amount', () => {
    assert.ok(isWeWireForm(json));
    assert.ok(!isWeWireForm({ amountTotal: '20.00' }));
  });

  for (const [amount, text] of [
    [0.0000001, '0.0000001'],
    [1.5e-10, '0.00000000015'],
    [1e21, '1000000000000000000000'],
    [1.2345e25, '12345000000000000000000000'],
    [5e-324, `0.${'0'.repeat(323)}5`],
    [1.7976931348623157e308, `17976931348623157${'0'.repeat(292)}`],
    [-2.5e-7, '-0.00000025'],
    [-0, '0'],
    [9007199254740991, '9007199254740991'],
    [0.1, '0.1'],
  ] as const) {
    test(`S9 has plain digits for the JSON number ${amount}`, () => {
      assert.equal(parseWeWireSession({ ...json, amount }).amount, text);
      assert.equal(parsePayfectSession({ ...json, amountTotal: amount }).amountTotal, text);
      assert.equal(
        parseNeutralSession({ ...json, provider: 'x', total: { amount, currency: 'X' } }).total.amount,
        text,
      );
    });
  }

  test('is parsed with its amount as decimal text, and null for status and url', () => {
    const session = parseWeWireSession(json);
    assert.deepEqual([session.amount, session.status, session.url], ['100.5', null, null]);
    assert.deepEqual(session.allowedAssets, ['ETH', 'USDT']);
  });
});

describe('parseProxyMembers', () => {
  test('reads links, secondsLeft and pollAfter', () => {
    const members = parseProxyMembers({ links: { events: 'x/events' }, secondsLeft: 12, pollAfter: 5 });
    assert.deepEqual(members.links, { events: 'x/events', select: null, cancel: null, restart: null });
    assert.deepEqual([members.secondsLeft, members.pollAfterSeconds], [12, 5]);
  });

  test('returns null for members that are missing or of the wrong type', () => {
    for (const value of [null, {}, { links: [], secondsLeft: '12' }]) {
      const members = parseProxyMembers(value);
      assert.deepEqual([members.links.events, members.secondsLeft, members.pollAfterSeconds], [null, null, null]);
    }
  });
});

describe('parseProblem', () => {
  test('reads the code and the wait time', () => {
    assert.deepEqual(parseProblem({ code: 'rate-limited', retryAfter: 7 }), {
      code: 'rate-limited',
      retryAfterSeconds: 7,
    });
  });

  test('keeps a code that this package does not define', () => {
    assert.deepEqual(parseProblem({ code: 'teapot' }), { code: 'teapot', retryAfterSeconds: null });
  });

  test('returns null for both if the body is not a problem document', () => {
    for (const body of ['<html>', null, [], { code: 7, retryAfter: '7' }]) {
      assert.deepEqual(parseProblem(body), { code: null, retryAfterSeconds: null });
    }
  });
});

describe('webUrlOrNull', () => {
  test('accepts https, and http on loopback hosts', () => {
    for (const url of ['https://buy.example/x', 'http://localhost:8001/x', 'http://127.0.0.1/x', 'http://[::1]:1/x']) {
      assert.equal(webUrlOrNull(url)?.href, url);
    }
  });

  test('rejects other schemes, http on other hosts, and URLs with a user name', () => {
    const hostile = [
      'javascript:alert(1)',
      'http://buy.example/',
      'https://bank@evil.example/',
      'http://localhost.evil/',
    ];
    for (const url of [...hostile, 'data:text/html,x', '/path', '', null]) assert.equal(webUrlOrNull(url), null);
  });
});
