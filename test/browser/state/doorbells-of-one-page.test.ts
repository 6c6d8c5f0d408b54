import { expect } from '@open-wc/testing';
import { Doorbell } from '../../../src/state/doorbell.js';
import { FakeStream } from '../support/fake-stream.js';
import { ManualClock } from '../support/manual-clock.js';

const URL_OF_BELL = 'https://shop.example/payfect/checkouts/x/events';

describe('Doorbells of one page', () => {
  it('open at most four streams, and the next when one of them ends', async () => {
    const streams = { count: 4 };
    const clock = new ManualClock();
    let opened = 0;
    const listen = async (url: string, signal: AbortSignal) => {
      opened += 1;
      return new FakeStream(url, signal).response;
    };
    const doorbell = new Doorbell({ clock, listen, onRing: () => undefined, streams });
    doorbell.connect(URL_OF_BELL);
    await clock.advance(0);
    expect(opened).to.equal(0);
    streams.count = 3;
    await clock.advance(2000);
    expect([opened, streams.count]).to.deep.equal([1, 4]);
    doorbell.connect(null);
    await clock.advance(0);
    expect(streams.count).to.equal(3);
  });
});
