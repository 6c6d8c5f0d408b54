import { expect } from '@open-wc/testing';
import { jsonBody } from '../../../src/session/read-response.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { rejectionOf } from '../support/rejection-of.js';

const JSON_TYPE = 'application/json';

function responseWith(body: BodyInit | null, type: string | null = JSON_TYPE, status = 200): Response {
  // A body without its own media type, so that only the header counts.
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return new Response(bytes, { status, headers: type === null ? {} : { 'content-type': type } });
}

/** An endless body that records how much was read, and whether it was canceled. */
function endlessBody(chunk: Uint8Array<ArrayBuffer>) {
  const seen = { chunks: 0, isCanceled: false };
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      seen.chunks += 1;
      controller.enqueue(chunk);
    },
    cancel() {
      seen.isCanceled = true;
    },
  });
  return { stream, seen };
}

describe('The JSON of a response', () => {
  for (const type of [
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/problem+json',
    'application/vnd.api+json;v=1',
  ]) {
    it(`is read as ${type}`, async () => {
      expect(await jsonBody(responseWith(JSON.stringify(newestAnswer()), type))).to.deep.equal(newestAnswer());
    });
  }

  it('is read with any status', async () => {
    expect(await jsonBody(responseWith('{"code":"not-found"}', JSON_TYPE, 404))).to.deep.equal({ code: 'not-found' });
  });

  it('is read in chunks that split a character', async () => {
    const bytes = new TextEncoder().encode('{"name":"頑碼"}');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await jsonBody(responseWith(stream))).to.deep.equal({ name: '頑碼' });
  });

  it('is read with a byte order mark', async () => {
    expect(await jsonBody(responseWith('\ufeff{"id":1}'))).to.deep.equal({ id: 1 });
  });

  it('is read up to a megabyte', async () => {
    expect(await jsonBody(responseWith(`"${'a'.repeat(999_998)}"`))).to.have.length(999_998);
  });
});

describe('A response that is not JSON', () => {
  const HTML = '<!doctype html><title>Sign in</title>';
  const cases: readonly [name: string, response: () => Response][] = [
    ['a page of HTML', () => responseWith(HTML, 'text/html')],
    ['a page of HTML with a JSON type', () => responseWith(HTML)],
    ['JSON with a text type', () => responseWith('{}', 'text/plain')],
    ['JSON with a JSONP type', () => responseWith('{}', 'application/jsonp')],
    ['JSON without a type', () => responseWith('{}', null)],
    ['truncated JSON', () => responseWith('{"id":"ed8d24aa')],
    ['JSON with a suffix', () => responseWith('{} {}')],
    ['single quotes', () => responseWith("{'id':1}")],
    ['an empty body', () => responseWith('')],
    ['no body', () => responseWith(null)],
    ['an invalid type', () => responseWith('{}', ';;;')],
    ['bytes that are not UTF-8', () => responseWith(Uint8Array.of(0x22, 0xb3, 0x70, 0x22))],
    ['one byte more than a megabyte', () => responseWith(`"${'a'.repeat(999_999)}"`)],
  ];
  for (const [name, response] of cases) {
    it(`is a bad response: ${name}`, async () => {
      expect(await rejectionOf(jsonBody(response()))).to.include({ code: 'bad-response', retryable: true });
    });
  }

  it('is a bad response if the connection breaks', async () => {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')),
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    expect(await rejectionOf(jsonBody(responseWith(stream)))).to.include({ code: 'bad-response' });
  });

  it('is read up to a megabyte, and canceled', async () => {
    const { stream, seen } = endlessBody(new Uint8Array(100_000).fill(0x20));
    expect(await rejectionOf(jsonBody(responseWith(stream)))).to.include({ code: 'bad-response' });
    expect(seen.isCanceled).to.equal(true);
    expect(seen.chunks).to.be.at.most(13);
  });

  it('is canceled unread if its type is wrong', async () => {
    const { stream, seen } = endlessBody(new TextEncoder().encode('<p>'));
    await rejectionOf(jsonBody(responseWith(stream, 'text/html')));
    expect(seen.isCanceled).to.equal(true);
    expect(seen.chunks).to.be.at.most(1);
  });
});
