import { expect } from '@open-wc/testing';
import { jsonResponse, problemResponse, type Responder } from '../support/fake-server.js';
import { settled } from '../support/manual-clock.js';
import { mount, openSession } from '../support/mount.js';

const PATIENCE_MS = 3000;

/** A response with a URL, as a browser's own has one. */
function at(url: string, response: Response): Response {
  return Object.defineProperty(response, 'url', { value: url });
}

const html = (status: number) => () =>
  new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html' } });
const other = (status: number) => () => Response.json({ detail: 'Not found' }, { status });
const problem = (status: number, code: string) => () => problemResponse(status, code);

describe('The console hint', () => {
  let hints: [text: string, ...details: unknown[]][] = [];
  const { warn } = console;
  beforeEach(() => {
    hints = [];
    console.warn = (text: string, ...details: unknown[]) => void hints.push([text, ...details]);
  });
  afterEach(() => {
    console.warn = warn;
    globalThis.setTimeout = setTimeout;
  });

  const cases: readonly [what: string, respond: Responder, hint: RegExp, status: number, type: string][] = [
    ['a proxy that is not mounted: a page of HTML', html(404), /not-found: .*mounted at proxy-url/, 404, 'text/html'],
    ['a proxy that is not mounted: an app’s own JSON', other(404), /not-found: .*mounted/, 404, 'application/json'],
    ['an app that answers everything with its page', html(200), /bad-response: .*mounted/, 200, 'text/html'],
    ['a refusal', problem(403, 'forbidden'), /forbidden: check headers/, 403, 'application/problem+json'],
    ['a refusal by a CSRF check', html(403), /forbidden: check headers/, 403, 'text/html'],
    ['a login', html(401), /forbidden: check headers/, 401, 'text/html'],
    ['an unknown session', problem(404, 'not-found'), /not-found: $/, 404, 'application/problem+json'],
    ['a gateway in front of no server', html(502), /server: .*mounted/, 502, 'text/html'],
    ['a failing provider', problem(502, 'upstream-error'), /server: $/, 502, 'application/problem+json'],
  ];
  for (const [what, respond, hint, status, type] of cases) {
    it(`says once what to look at, with URL, status and type: ${what}`, async () => {
      const stage = await mount({ response: (request) => at(request.url, respond(request) as Response) });
      await stage.advance(60_000);
      expect(stage.element.phase).to.equal('failed');
      expect(hints).to.have.length(1);
      expect(hints[0]?.[0]).to.match(hint);
      expect(hints[0]?.[1]).to.include({ status, type, url: stage.server.requests[0]?.url });
    });
  }

  it('names the member that a session lacks, and no proxy', async () => {
    await mount({ response: () => jsonResponse({ id: openSession().id }) });
    expect(hints[0]?.[0]).to.match(/bad-response: $/);
    expect(String(hints[0]?.[1])).to.match(/missing or invalid/);
  });

  it('names the error of headers that failed', async () => {
    await mount({ setUp: (element) => (element.headers = () => Promise.reject(new Error('no token'))) });
    expect(hints[0]?.[0]).to.match(/network: .*failed headers/);
    expect(String(hints[0]?.[1])).to.match(/no token/);
  });

  for (const [what, attributes, found] of [
    ['is missing', { 'session-id': '' }, 'session-id'],
    ['is misspelt', { 'session-id': '', sessionid: 'ed8d24aa' }, 'sessionid'],
    ['is no id', { 'session-id': '[object Object]' }, 'session-id'],
  ] as const) {
    it(`says once that the session id ${what}, with the attributes that there are`, async () => {
      const later = holdTimers();
      const { element } = await mount({ attributes });
      await later(PATIENCE_MS - 1);
      expect(hints).to.deep.equal([]);
      await later(PATIENCE_MS);
      element.locale = 'de';
      await element.updateComplete;
      await later(60_000);
      expect(hints).to.have.length(1);
      expect(hints[0]?.slice(0, 2)).to.deep.equal([
        '<payfect-checkout> needs 8 to 64 of A-Za-z0-9_- as its session-id, not',
        attributes['session-id'],
      ]);
      expect(hints[0]?.[2]).to.include(found);
    });
  }

  it('says nothing of an id that comes a little later, or of an element that is gone', async () => {
    const later = holdTimers();
    const late = await mount({ attributes: { 'session-id': '' } });
    late.element.sessionId = String(openSession().id);
    await late.settle();
    const gone = await mount({ attributes: { 'session-id': '' } });
    gone.element.remove();
    await later(60_000);
    expect(hints).to.deep.equal([]);
  });
});

const { setTimeout } = globalThis;

/** Holds the timers of the browser until the end of the test; the result runs those of up to so many milliseconds. */
function holdTimers(): (ms: number) => Promise<void> {
  const timers: { readonly ms: number; readonly task: () => void }[] = [];
  globalThis.setTimeout = Object.assign(
    (task: () => void, ms = 0) => timers.push({ ms, task }),
    setTimeout,
  ) as typeof setTimeout;
  return async (ms) => {
    for (const timer of timers.filter((held) => held.ms <= ms)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.task();
    }
    await settled();
  };
}
