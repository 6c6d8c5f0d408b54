import { expect } from '@open-wc/testing';
import { Doorbell } from '../../../src/state/doorbell.js';
import { FakeStream } from '../support/fake-stream.js';
import { ManualClock, settled } from '../support/manual-clock.js';

const URL_OF_BELL = 'https://shop.example/payfect/checkouts/x/events';

function setUp() {
  const clock = new ManualClock();
  const streams: FakeStream[] = [];
  const bell = { rings: 0, isRefused: false };
  const doorbell = new Doorbell({
    clock,
    listen: async (url, signal) => {
      const stream = new FakeStream(url, signal);
      streams.push(stream);
      return bell.isRefused ? new Response(null, { status: 503 }) : stream.response;
    },
    onRing: () => (bell.rings += 1),
    streams: { count: 0 },
  });
  return { clock, streams, bell, doorbell };
}

/** Connects, and waits until the first stream is open. */
async function connected() {
  const set = setUp();
  set.doorbell.connect(URL_OF_BELL);
  await settled();
  const [stream] = set.streams;
  if (stream === undefined) throw new Error('The doorbell did not open a stream.');
  return { ...set, stream };
}

describe('Doorbell', () => {
  it('rings for each change, and nothing else', async () => {
    const { stream, bell } = await connected();
    expect(stream.url).to.equal(URL_OF_BELL);
    stream.heartbeat();
    stream.send('event: other\ndata: {"status":"complete"}\n\n');
    await settled();
    expect(bell.rings).to.equal(0);
    stream.ring();
    await settled();
    stream.ring();
    await settled();
    expect(bell.rings).to.equal(2);
  });

  it('opens one stream per URL', async () => {
    const { doorbell, streams, stream } = await connected();
    doorbell.connect(URL_OF_BELL);
    await settled();
    expect(streams).to.have.length(1);
    doorbell.connect(`${URL_OF_BELL}/2`);
    await settled();
    expect(streams.map(({ url }) => url)).to.deep.equal([URL_OF_BELL, `${URL_OF_BELL}/2`]);
    expect(stream.signal.aborted).to.equal(true);
  });

  it('stops for good when disconnected', async () => {
    const { clock, doorbell, streams, stream, bell } = await connected();
    stream.heartbeat();
    await settled();
    doorbell.connect(null);
    expect(stream.signal.aborted).to.equal(true);
    await settled();
    expect(clock.pending).to.equal(0);
    await clock.advance(600_000);
    expect(streams).to.have.length(1);
    expect(bell.rings).to.equal(0);
  });

  it('cancels a scheduled reconnect when disconnected', async () => {
    const { clock, doorbell, streams, stream, bell } = await connected();
    stream.heartbeat();
    stream.end();
    await settled();
    expect(clock.pending, 'the pause before the reconnect').to.equal(1);
    doorbell.connect(null);
    await settled();
    expect(clock.pending).to.equal(0);
    await clock.advance(600_000);
    expect([streams.length, bell.rings]).to.deep.equal([1, 0]);
  });

  it('reconnects 2 seconds after a clean end and rings once, for what it may have missed', async () => {
    const { clock, streams, stream, bell } = await connected();
    stream.heartbeat();
    stream.end();
    await settled();
    await clock.advance(1999);
    expect([streams.length, bell.rings]).to.deep.equal([1, 0]);
    await clock.advance(1);
    expect([streams.length, bell.rings]).to.deep.equal([2, 1]);
  });
});

describe('Doorbell: silent and refused streams', () => {
  it('replaces a stream after 40 seconds of silence', async () => {
    const { clock, streams, stream, bell } = await connected();
    stream.heartbeat();
    await settled();
    await clock.advance(39_999);
    expect(stream.signal.aborted).to.equal(false);
    await clock.advance(1);
    expect(stream.signal.aborted).to.equal(true);
    await clock.advance(2000);
    expect([streams.length, bell.rings]).to.deep.equal([2, 1]);
  });

  it('keeps a stream with a heartbeat every 15 seconds', async () => {
    const { clock, streams, stream } = await connected();
    for (let beat = 0; beat < 20; beat += 1) {
      await clock.advance(15_000);
      stream.heartbeat();
      await settled();
    }
    expect(stream.signal.aborted).to.equal(false);
    expect(streams).to.have.length(1);
  });

  it('replaces a stream without any bytes, without a ring', async () => {
    const { clock, streams, stream, bell } = await connected();
    await clock.advance(42_000);
    expect(stream.signal.aborted).to.equal(true);
    expect([streams.length, bell.rings]).to.deep.equal([2, 0]);
  });

  it('retries a refused stream after 2, 4, 8, 16, 32 and then every 60 seconds, without a ring', async () => {
    const { clock, streams, bell, doorbell } = setUp();
    bell.isRefused = true;
    doorbell.connect(URL_OF_BELL);
    await settled();
    for (const seconds of [2, 4, 8, 16, 32, 60, 60, 60]) {
      const before = streams.length;
      await clock.advance(seconds * 1000 - 1);
      expect(streams, `just before ${seconds} s`).to.have.length(before);
      await clock.advance(1);
      expect(streams, `after ${seconds} s`).to.have.length(before + 1);
    }
    expect(bell.rings).to.equal(0);
  });

  it('resets its back-off after a stable stream', async () => {
    const { clock, streams, bell, doorbell } = setUp();
    bell.isRefused = true;
    doorbell.connect(URL_OF_BELL);
    await settled();
    await clock.advance(6000);
    bell.isRefused = false;
    await clock.advance(8000);
    expect(streams).to.have.length(4);
    for (let beat = 0; beat < 3; beat += 1) {
      streams[3]?.heartbeat();
      await settled();
      await clock.advance(15_000);
    }
    streams[3]?.end();
    await settled();
    await clock.advance(2000);
    expect(streams).to.have.length(5);
  });

  it('backs off from a host that ends every stream early', async () => {
    const { clock, streams, doorbell } = setUp();
    doorbell.connect(URL_OF_BELL);
    const endAtOnce = async () => {
      streams.at(-1)?.heartbeat();
      streams.at(-1)?.end();
      await settled();
    };
    await settled();
    for (const pauseMs of [2000, 4000, 8000]) {
      const opened = streams.length;
      await endAtOnce();
      await clock.advance(pauseMs - 1);
      expect(streams).to.have.length(opened);
      await clock.advance(1);
      expect(streams).to.have.length(opened + 1);
    }
  });
});
