import { expect } from '@open-wc/testing';
import { jsonResponse } from '../support/fake-server.js';
import { mount, openSession } from '../support/mount.js';

describe('An element that is moved or reinserted', () => {
  it('keeps counting down after a move', async () => {
    const stage = await mount();
    const elsewhere = document.createElement('div');
    stage.element.parentElement?.append(elsewhere);
    elsewhere.append(stage.element);
    await stage.settle();
    await stage.advance(3100);
    expect(stage.part('countdown').textContent).to.contain('29:57');
  });

  it('reads at once when reinserted', async () => {
    const stage = await mount();
    const parent = stage.element.parentElement;
    stage.element.remove();
    await stage.advance(3_000_000);
    stage.server.show(openSession({ status: 'expired' }));
    const requestCount = stage.server.requests.length;
    parent?.append(stage.element);
    await stage.settle();
    expect(stage.server.requests.length).to.equal(requestCount + 1);
    expect(stage.element.phase).to.equal('expired');
  });

  it('is idle when a framework sets its session id to null', async () => {
    const stage = await mount();
    Reflect.set(stage.element, 'sessionId', null);
    await stage.settle();
    expect(stage.element.phase).to.equal('idle');
  });
});

describe('Keyboard focus', () => {
  it('stays inside when its control is removed within a phase', async () => {
    const stage = await mount();
    await stage.press(stage.part('pay'));
    stage.part('check').focus();
    stage.server.respond = () => jsonResponse(openSession({ status: 'processing' }));
    await stage.element.refresh();
    await stage.settle();
    expect(document.activeElement === stage.element).to.equal(true);
  });
});
