import { expect } from '@open-wc/testing';
import { raceAbort } from '../../../src/session/race-abort.js';
import { deferred } from '../support/deferred.js';

describe('raceAbort', () => {
  it('settles like the promise', async () => {
    const { signal } = new AbortController();
    expect(await raceAbort(Promise.resolve('answer'), signal)).to.equal('answer');
    const fault = new Error('cut');
    expect(await raceAbort(Promise.reject(fault), signal).catch((reason: unknown) => reason)).to.equal(fault);
  });

  it("rejects with the signal's reason even if the promise ignores it", async () => {
    const controller = new AbortController();
    const settling = raceAbort(deferred<string>().promise, controller.signal);
    const reason = new Error('too slow');
    controller.abort(reason);
    expect(await settling.catch((cause: unknown) => cause)).to.equal(reason);
  });

  it('leaves no unhandled rejection, whichever settles second', async () => {
    const unhandled: PromiseRejectionEvent[] = [];
    const note = (event: PromiseRejectionEvent) => unhandled.push(event);
    addEventListener('unhandledrejection', note);
    const abortedFirst = new AbortController();
    const late = deferred<string>();
    const settling = raceAbort(late.promise, abortedFirst.signal).catch(() => null);
    abortedFirst.abort();
    await settling;
    late.reject(new Error('after the abort'));
    const abortedSecond = new AbortController();
    await raceAbort(Promise.resolve('answer'), abortedSecond.signal);
    abortedSecond.abort();
    // The browser reports unhandled rejections before the next frame's callbacks.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.have.length(0);
  });
});
