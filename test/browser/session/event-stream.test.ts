import { expect } from '@open-wc/testing';
import { readEventStream, type DoorbellSignal } from '../../../src/session/event-stream.js';

const encoder = new TextEncoder();

function streamOf(chunks: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
}

function responseWith(body: BodyInit | null, type = 'text/event-stream', status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': type } });
}

async function signalsOf(response: Response): Promise<readonly DoorbellSignal[]> {
  const signals: DoorbellSignal[] = [];
  for await (const signal of readEventStream(response)) signals.push(signal);
  return signals;
}

const changesIn = async (...chunks: (string | Uint8Array)[]) =>
  (await signalsOf(responseWith(streamOf(chunks)))).filter((signal) => signal === 'change').length;

describe('A doorbell', () => {
  it('rings once per change, and is alive for each chunk', async () => {
    const chunks = ['event: change\ndata:\n\n', 'event: change\ndata:\n\nevent: change\ndata:\n\n'];
    expect(await signalsOf(responseWith(streamOf(chunks)))).to.deep.equal([
      'alive',
      'change',
      'alive',
      'change',
      'change',
    ]);
  });

  it('is alive for comments, without ringing', async () => {
    expect(await signalsOf(responseWith(streamOf([': ok\n\n', ':\n\n', ': 15\n\n'])))).to.deep.equal([
      'alive',
      'alive',
      'alive',
    ]);
  });

  for (const lineEnd of ['\n', '\r\n', '\r']) {
    it(`reads lines that end in ${JSON.stringify(lineEnd)}`, async () => {
      expect(await changesIn(['retry: 5000', 'event: change', 'data:', '', ''].join(lineEnd))).to.equal(1);
    });
  }

  it('needs no space after the colon', async () => {
    expect(await changesIn('event:change\n\n')).to.equal(1);
  });

  it('rings once if its line arrives byte by byte', async () => {
    const bytes = encoder.encode(': 頑碼\r\nevent: change\r\ndata:\r\n\r\n');
    expect(await changesIn(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).to.equal(1);
  });

  it('rings once if its line end arrives in two chunks', async () => {
    expect(await changesIn('event: change\r', '\ndata:\r\n\r\n')).to.equal(1);
  });

  it('does not ring before the line is complete', async () => {
    expect(await changesIn('event: change')).to.equal(0);
    expect(await changesIn('event: change', 'd\n\n')).to.equal(0);
  });

  for (const line of [
    'event: changed',
    'event: ping',
    ': event: change',
    'data: event: change',
    'Event: change',
    'event:  change',
    'event',
    'change',
  ]) {
    it(`does not ring for ${JSON.stringify(line)}`, async () => {
      expect(await changesIn(`${line}\n\n`)).to.equal(0);
    });
  }

  it('drops an endless line, ignores its remainder, and continues after it', async () => {
    const long = ['data: ', ...Array.from({ length: 50 }, () => 'x'.repeat(10_000)), 'event: change', '\n'];
    expect(await changesIn(...long)).to.equal(0);
    expect(await changesIn(...long, 'event: change\n\n')).to.equal(1);
  });
});

describe('A response that is not a doorbell', () => {
  const body = () => streamOf(['event: change\n\n']);
  const cases: readonly [name: string, response: () => Response][] = [
    ['a page of HTML', () => responseWith(body(), 'text/html')],
    ['JSON', () => responseWith(body(), 'application/json')],
    ['no type', () => responseWith(body(), '')],
    ['not found', () => responseWith(body(), 'text/event-stream', 404)],
    ['service unavailable', () => responseWith(body(), 'text/event-stream', 503)],
    ['no content', () => responseWith(null, 'text/event-stream', 204)],
    ['no body', () => responseWith(null)],
  ];
  for (const [name, response] of cases) {
    it(`yields nothing: ${name}`, async () => {
      expect(await signalsOf(response())).to.deep.equal([]);
    });
  }

  it('is canceled', async () => {
    let isCanceled = false;
    const stream = new ReadableStream({ cancel: () => void (isCanceled = true) });
    await signalsOf(responseWith(stream, 'text/html'));
    expect(isCanceled).to.equal(true);
  });
});

describe('A doorbell without a listener', () => {
  it('is canceled', async () => {
    let isCanceled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encoder.encode('event: change\n\n')),
      cancel: () => void (isCanceled = true),
    });
    for await (const signal of readEventStream(responseWith(stream))) if (signal === 'change') break;
    expect(isCanceled).to.equal(true);
  });

  it('rejects if its connection breaks', async () => {
    const fault = new TypeError('network error');
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(fault) });
    const reason: unknown = await signalsOf(responseWith(stream)).catch((error: unknown) => error);
    expect(reason).to.equal(fault);
  });
});
