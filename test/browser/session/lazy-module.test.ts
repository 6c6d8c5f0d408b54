import { expect } from '@open-wc/testing';
import { lazyModule, nextTask } from '../../../src/session/lazy-module.js';

describe('lazyModule()', () => {
  const add = window.addEventListener.bind(window);
  const remove = window.removeEventListener.bind(window);
  /** The pauses that are running: each listens to `online` until it ends. */
  const pauses = new Set<unknown>();

  beforeEach(() => {
    pauses.clear();
    window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type === 'online') pauses.add(listener);
      add(type, listener);
    };
    window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      pauses.delete(listener);
      remove(type, listener);
    };
  });
  afterEach(() => Object.assign(window, { addEventListener: add, removeEventListener: remove }));

  it('leaves no timer once the module has arrived: not the first attempt’s', async () => {
    let arrive = (_module: string): void => undefined;
    const load = lazyModule(() => new Promise<string>((resolve) => (arrive = resolve)));
    const loading = load(() => true);
    expect(pauses.size).to.equal(1);
    arrive('module');
    expect(await loading).to.equal('module');
    expect(pauses.size).to.equal(0);
  });

  it('leaves no timer once the module has arrived: not that of a pause between attempts', async () => {
    const arrivals: ((module: string) => void)[] = [];
    const load = lazyModule(() => new Promise<string>((resolve) => arrivals.push(resolve)));
    const loading = load(() => true);
    // Ends the attempt, as a network that is back does; the pause after it has begun.
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(null))));
    arrivals[0]?.('late');
    expect(await loading).to.equal('late');
    expect(pauses.size).to.equal(0);
  });
});

describe('nextTask()', () => {
  it('ends after all microtasks, and those that they queue', async () => {
    let left = 100;
    const queue = () => {
      queueMicrotask(() => {
        left--;
        if (left > 0) queue();
      });
    };
    queue();
    await nextTask();
    expect(left).to.equal(0);
  });
});
