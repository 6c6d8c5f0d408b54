import { expect } from '@open-wc/testing';
import type { Problem } from '../../../src/schema/problem.js';
import type { CheckoutErrorCode } from '../../../src/session/checkout-error.js';
import { errorFromResponse } from '../../../src/session/read-response.js';

const responseWith = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

const STATUSES: readonly [status: number, code: CheckoutErrorCode, retryable: boolean][] = [
  [204, 'bad-response', true],
  [304, 'bad-response', true],
  [400, 'bad-response', true],
  [401, 'forbidden', false],
  [403, 'forbidden', false],
  [404, 'not-found', false],
  [405, 'bad-response', true],
  [408, 'timeout', true],
  [409, 'bad-response', true],
  [410, 'not-found', false],
  [418, 'bad-response', true],
  [429, 'server', true],
  [500, 'server', true],
  [501, 'server', true],
  [502, 'server', true],
  [503, 'server', true],
  [504, 'timeout', true],
  [599, 'server', true],
];

describe('An error response, by status', () => {
  for (const [status, code, retryable] of STATUSES) {
    it(`is ${code} at ${status}, ${retryable ? 'retryable' : 'not retryable'}`, () => {
      expect(errorFromResponse(responseWith(status), null)).to.include({ code, retryable, retryAfterMs: null });
    });
  }

  for (const body of [null, undefined, 'Bad Gateway', [], {}, { code: 7 }, { code: 'constructor' }, { error: 'x' }]) {
    it(`is the same with another backend’s body: ${JSON.stringify(body)}`, () => {
      expect(errorFromResponse(responseWith(502), body).code).to.equal('server');
    });
  }
});

/** Every problem code of the proxy, with its status. */
const PROBLEMS: Readonly<Record<Problem['code'], [status: number, code: CheckoutErrorCode]>> = {
  'not-found': [404, 'not-found'],
  forbidden: [403, 'forbidden'],
  'method-not-allowed': [405, 'bad-response'],
  'rate-limited': [429, 'server'],
  'invalid-callback': [400, 'bad-response'],
  'upstream-auth': [502, 'forbidden'],
  'upstream-timeout': [504, 'timeout'],
  'upstream-unreachable': [502, 'server'],
  'upstream-error': [502, 'server'],
  'upstream-bad-response': [502, 'bad-response'],
  'invalid-choice': [400, 'bad-response'],
  'unsupported-media-type': [415, 'bad-response'],
  'payload-too-large': [413, 'bad-response'],
  'request-timeout': [408, 'timeout'],
  'server-timeout': [503, 'server'],
  conflict: [409, 'bad-response'],
  internal: [500, 'server'],
};

describe('An error response, by problem code', () => {
  for (const [problem, [status, code]] of Object.entries(PROBLEMS)) {
    it(`${problem} is ${code}`, () => {
      expect(errorFromResponse(responseWith(status), { code: problem, status }).code).to.equal(code);
    });
  }

  it('keeps URL, status, type and body for the page’s developer', () => {
    const body = { code: 'upstream-error', requestId: 'r-1' };
    const { cause } = errorFromResponse(responseWith(502, { 'content-type': 'application/problem+json' }), body);
    expect(cause).to.deep.equal({ url: '', status: 502, type: 'application/problem+json', body, problem: body.code });
  });
});

describe('The Retry-After of a response', () => {
  it('comes from the header', () => {
    expect(errorFromResponse(responseWith(429, { 'retry-after': '7' }), { retryAfter: 9 }).retryAfterMs).to.equal(7000);
  });

  it('comes from the body if the header cannot be read', () => {
    expect(errorFromResponse(responseWith(429), { retryAfter: 9 }).retryAfterMs).to.equal(9000);
  });

  it('is compared with the response’s own date', () => {
    const headers = { 'retry-after': 'Sun, 30 Jul 2023 08:00:30 GMT', date: 'Sun, 30 Jul 2023 08:00:00 GMT' };
    expect(errorFromResponse(responseWith(503, headers), null).retryAfterMs).to.equal(30_000);
  });
});
