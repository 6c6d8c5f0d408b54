import { expect } from '@open-wc/testing';
import { watchPage } from '../../../src/state/page.js';

function watched(during: () => void): string[] {
  const log: string[] = [];
  const stop = watchPage({
    onWake: (isRestored) => log.push(isRestored ? 'restored' : 'wake'),
    onHide: () => log.push('hide'),
    onParsed: () => log.push('parsed'),
  });
  during();
  stop();
  return log;
}

describe('watchPage', () => {
  for (const type of ['focus', 'online']) {
    it(`wakes at ${type}`, () => {
      expect(watched(() => dispatchEvent(new Event(type)))).to.deep.equal(['wake']);
    });
  }

  it('wakes when the page becomes visible', () => {
    expect(watched(() => document.dispatchEvent(new Event('visibilitychange')))).to.deep.equal(['wake']);
  });

  it('says when the parser is done, after the document’s own listeners: one may set headers', () => {
    const order: string[] = [];
    const stop = watchPage({ onWake: () => undefined, onHide: () => undefined, onParsed: () => order.push('parsed') });
    document.addEventListener('DOMContentLoaded', () => order.push('page'), { once: true });
    document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
    stop();
    expect(order).to.deep.equal(['page', 'parsed']);
  });

  it('distinguishes a page restored from the back/forward cache from a loaded one', () => {
    const log = watched(() => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(log).to.deep.equal(['restored']);
  });

  it('reports nothing once stopped', () => {
    const log = watched(() => undefined);
    for (const type of ['focus', 'online']) dispatchEvent(new Event(type));
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(log).to.deep.equal([]);
  });
});
