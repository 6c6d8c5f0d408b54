// Who hears the element's events, and that native events of the same names are not mistaken for them.
import { expect, fixture, html } from '@open-wc/testing';
import { problemResponse } from '../support/fake-server.js';
import { choiceSession, EVENT_NAMES, mount, openSession, SESSION_ID, type Stage } from '../support/mount.js';

/** Collects the custom events that a target hears; native ones of the same names are left out. */
function listen(target: EventTarget, options: AddEventListenerOptions = {}): string[] {
  const heard: string[] = [];
  for (const name of EVENT_NAMES) {
    target.addEventListener(name, (event) => event instanceof CustomEvent && heard.push(name), options);
  }
  return heard;
}

const ALL_BUT_EXPIRED = ['ready', 'change', 'pay', 'error', 'cancel', 'ready', 'complete'];

/** Makes the element send most of its events. */
async function sendEvents(stage: Stage): Promise<void> {
  stage.server.show(choiceSession());
  await setSessionId(stage, SESSION_ID);
  stage.find('input[name=currency]').click();
  await stage.settle();
  stage.find('input[name=network]').click();
  await stage.settle();
  await stage.press(stage.part('pay'));
  stage.server.refuse(403, 'forbidden');
  await stage.element.refresh();
  await stage.element.cancel();
  stage.server.show(openSession({ id: 'another-session', status: 'complete' }));
  await setSessionId(stage, 'another-session');
}

async function setSessionId(stage: Stage, id: string): Promise<void> {
  stage.element.setAttribute('session-id', id);
  await stage.settle();
  await stage.advance(0);
}

describe('The events of the element', () => {
  it('B8 are not heard by a dialog, a form or the window around it', async () => {
    const stage = await mount({ attributes: { 'session-id': '' } });
    const around = await fixture<HTMLElement>(html`<dialog open><form></form></dialog>`);
    const form = around.querySelector('form');
    if (form === null) throw new Error('There is no form.');
    form.addEventListener('click', stage.preventNavigation);
    form.append(stage.element);
    const controller = new AbortController();
    const targets = [form, around, document.body, document, window];
    const heard = targets.map((target) => listen(target, { signal: controller.signal }));
    await sendEvents(stage);
    controller.abort();
    expect(stage.sentNames).to.include.members(ALL_BUT_EXPIRED);
    expect(heard).to.deep.equal(targets.map(() => []));
  });

  it('are heard by a capture listener on the document', async () => {
    const stage = await mount({ attributes: { 'session-id': '' } });
    const controller = new AbortController();
    const heard = listen(document, { capture: true, signal: controller.signal });
    await sendEvents(stage);
    controller.abort();
    expect(heard).to.include.members(ALL_BUT_EXPIRED);
    expect(heard).to.deep.equal(stage.sentNames);
  });

  it('do not leave the shadow root that the element is in', async () => {
    const stage = await mount({ attributes: { 'session-id': '' } });
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.addEventListener('click', stage.preventNavigation);
    root.append(stage.element);
    const [inside, outside] = [listen(root, { capture: true }), listen(host, { capture: true })];
    await sendEvents(stage);
    expect(inside).to.deep.equal(stage.sentNames);
    expect(outside).to.deep.equal([]);
  });
});

const CONTENT = `
  <div slot="header"><input name="coupon" value="10OFF"><img alt=""><dialog open>Terms</dialog></div>
  <input slot="footer" type="radio" name="network" value="ethereum">
  <form slot="footer"><button>Newsletter</button></form>`;

/** Events that browsers or the page's own scripts send from such content. */
const NATIVE = ['change', 'input', 'error', 'cancel', 'close', 'click', 'auxclick', 'submit', 'toggle', 'complete'];

describe('Native events of slotted content', () => {
  for (const type of NATIVE) {
    it(`B8 change nothing and go on to the page: ${type}`, async () => {
      const attributes = { currency: 'usdt', network: 'tron' };
      const stage = await mount({ response: choiceSession(), attributes, content: CONTENT });
      const place = stage.element.parentElement;
      let arrived = 0;
      place?.addEventListener(type, (event) => {
        if (!event.defaultPrevented) arrived += 1;
        // Firefox submits a form even for a synthetic event.
        event.preventDefault();
        event.stopPropagation();
      });
      const sources = [...stage.element.querySelectorAll('input, img, dialog, form')];
      for (const source of sources) {
        source.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
      }
      await stage.settle();
      expect(arrived).to.equal(sources.length);
      expect([stage.element.phase, stage.element.network]).to.deep.equal(['open', 'tron']);
      expect(stage.sentNames).to.deep.equal(['ready']);
      expect(stage.server.requests).to.have.length(1);
      expect(stage.count('[part=notice]')).to.equal(0);
    });
  }

  it('do not hide a slotted image that fails to load', async () => {
    const stage = await mount({ content: '<img slot="header" alt="Logo" src="data:,">' });
    const image = stage.element.querySelector('img');
    while (image?.complete !== true) await stage.settle();
    stage.element.parentElement?.addEventListener('error', (event) => event.stopPropagation());
    image.dispatchEvent(new Event('error', { bubbles: true, composed: true }));
    expect(image.hidden).to.equal(false);
  });

  it('leave the content of the failed view in place', async () => {
    const stage = await mount({
      response: () => problemResponse(403, 'forbidden'),
      content: '<a href="#pay">Pay at the provider</a>',
    });
    const link = stage.element.querySelector('a');
    if (link === null) throw new Error('There is no link.');
    await stage.press(link);
    expect(stage.element.phase).to.equal('failed');
    expect(stage.server.requests).to.have.length(1);
    expect(stage.sentNames).to.deep.equal(['error']);
  });
});
