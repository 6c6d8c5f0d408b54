// The page removes an element, moves it, sets another session id, or adopts it into another document.
import { expect, fixture, html } from '@open-wc/testing';
import { heldResponse, jsonResponse } from '../support/fake-server.js';
import { mount, openSession, SESSION_ID, Stage } from '../support/mount.js';

const OTHER_ID = '0f0e0d0c-0b0a-4090-8070-605040302010';
const MINUTE_MS = 60_000;

describe('F32 removed from the page', () => {
  it('F32 asks nothing, keeps no timer and says nothing any more, the answer under way included', async () => {
    const stage = await mount();
    const held = heldResponse();
    stage.server.respond = held.respond;
    await stage.advance(18_000);
    const requestCount = stage.server.requests.length;
    const [signal] = stage.server.requests.slice(-1).map((request) => request.signal);
    stage.element.remove();
    await stage.settle();
    expect(signal?.aborted).to.equal(true);
    expect(stage.clock.pending).to.equal(0);
    held.release(jsonResponse(openSession({ status: 'complete' })));
    await stage.settle();
    for (const type of ['focus', 'online', 'pageshow']) dispatchEvent(new Event(type));
    document.dispatchEvent(new Event('visibilitychange'));
    await stage.advance(MINUTE_MS);
    expect(stage.server.requests.length).to.equal(requestCount);
    expect(stage.clock.pending).to.equal(0);
    expect(stage.sentNames).to.deep.equal(['ready']);
  });
});

describe('F33 moved in the page', () => {
  const moves: Readonly<Record<string, (place: Element, element: Element) => void>> = {
    append: (place, element) => place.append(element),
    insertBefore: (place, element) => place.insertBefore(element, place.firstChild),
    replaceChildren: (place, element) => place.replaceChildren(element),
    // Not in every browser yet: falls back to `append`.
    moveBefore: (place, element) => {
      const move: unknown = Reflect.get(place, Reflect.has(place, 'moveBefore') ? 'moveBefore' : 'append');
      Reflect.apply(move as () => void, place, [element, null]);
    },
  };
  for (const [name, move] of Object.entries(moves)) {
    it(`F33 by ${name}: asks nothing again, keeps its state, and goes on`, async () => {
      const stage = await mount();
      await stage.press(stage.part('pay'));
      const place = document.createElement('div');
      stage.element.parentElement?.append(place);
      move(place, stage.element);
      await stage.settle();
      expect(stage.server.requests.length).to.equal(1);
      expect(stage.element.phase).to.equal('waiting');
      stage.server.show(openSession({ status: 'complete' }));
      await stage.advance(2400);
      expect(stage.sentNames).to.deep.equal(['ready', 'pay', 'complete']);
    });
  }
});

describe('F34 another session id during a read', () => {
  it('F34 drops the old answer, even where the request takes no notice, and says nothing for the old id', async () => {
    const stage = await mount();
    const held = heldResponse();
    stage.server.respond = held.respond;
    await stage.advance(18_000);
    stage.server.respond = () => jsonResponse(openSession({ id: OTHER_ID, amountTotal: '7.00' }));
    stage.element.sessionId = OTHER_ID;
    await stage.settle();
    await stage.advance(0);
    held.release(jsonResponse(openSession({ status: 'complete' })));
    await stage.settle();
    expect(stage.element.phase).to.equal('open');
    expect(stage.element.session?.id).to.equal(OTHER_ID);
    expect(stage.text).to.contain('7.00');
    expect(stage.sent.map(({ type, detail }) => [type, detail.session.id])).to.deep.equal([
      ['ready', SESSION_ID],
      ['ready', OTHER_ID],
    ]);
  });
});

describe('F35 no session id, or an invalid one', () => {
  for (const [name, sessionId, status] of [
    ['removed', null, 'idle'],
    ['empty', '', 'idle'],
    ['too short', 'short', 'failed'],
    ['too long', 'x'.repeat(65), 'failed'],
    ['a path', '../../checkouts', 'failed'],
    ['an escaped path', '%2e%2e%2fcheckouts', 'failed'],
    ['naughty', '<script>alert(1)</script>', 'failed'],
  ] as const) {
    it(`F35 ${name}: ${status}, and nothing is asked`, async () => {
      const stage = await mount();
      if (sessionId === null) stage.element.removeAttribute('session-id');
      else stage.element.setAttribute('session-id', sessionId);
      await stage.settle();
      await stage.advance(10 * MINUTE_MS);
      expect(stage.element.phase).to.equal(status);
      expect(stage.server.requests.length).to.equal(1);
      expect(stage.clock.pending).to.equal(0);
    });
  }
});

describe('F36 adopted into another document', () => {
  /** The card's border radius, which only our style sheet sets. */
  const cornerOf = ({ element }: Stage) => {
    const card = element.shadowRoot?.firstElementChild;
    return card && element.ownerDocument.defaultView?.getComputedStyle(card).borderTopLeftRadius;
  };

  it('F36 goes on in a frame, and back on the page, and looks the same', async () => {
    const stage = await mount();
    const home = stage.element.parentElement;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
    expect(cornerOf(stage)).to.equal('16px');
    frame.contentDocument?.body.append(stage.element);
    await stage.settle();
    expect(cornerOf(stage)).to.equal('16px');
    stage.server.show(openSession({ amountTotal: '8.00' }));
    await stage.element.refresh();
    await stage.settle();
    expect(stage.text).to.contain('8.00');
    home?.append(stage.element);
    await stage.settle();
    expect(cornerOf(stage)).to.equal('16px');
    stage.server.show(openSession({ status: 'complete' }));
    await stage.element.refresh();
    await stage.settle();
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });

  it('F36 starts in a frame, created in another document', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
    const stage = new Stage({});
    frame.contentDocument?.body.append(stage.element);
    await stage.settle();
    await stage.advance(0);
    expect(stage.sentNames).to.deep.equal(['ready']);
    expect(cornerOf(stage)).to.equal('16px');
  });

  it('F36 starts in a document without a window', async () => {
    const stage = new Stage({});
    document.implementation.createHTMLDocument().body.append(stage.element);
    await stage.settle();
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(stage.element);
    await stage.settle();
    await stage.advance(0);
    expect(stage.sentNames).to.deep.equal(['ready']);
    expect(cornerOf(stage)).to.equal('16px');
  });
});
