// What is typed is not lost, whatever happens around it, and is kept in memory only.
import { expect } from '@open-wc/testing';
import { jsonResponse, problemResponse } from '../../support/fake-server.js';
import { SESSION_ID, type Stage, until } from '../../support/mount.js';
import { fixedSession, offeredSession, posts, proxy } from '../proxy-actions/support.js';
import { ALL, asking, chooseCountry, field, names, proceed, type, TYPED } from './support.js';

function values(stage: Stage): Readonly<Record<string, string>> {
  return Object.fromEntries(names(stage).map((name) => [name, field(stage, name).value]));
}

/** A form with every field filled in, and what is in it. */
async function filled(): Promise<{ readonly stage: Stage; readonly before: Readonly<Record<string, string>> }> {
  const stage = await asking(ALL);
  await chooseCountry(stage, 'US');
  type(stage, TYPED);
  return { stage, before: values(stage) };
}

const SHOWN = { [SESSION_ID]: offeredSession(undefined, ALL) };

describe('What is typed into the form', () => {
  it('stays while the session is read again', async () => {
    const { stage, before } = await filled();
    const reads = stage.server.requests.length;
    await stage.advance(60_000);
    expect(stage.server.requests.length).to.be.greaterThan(reads);
    expect(values(stage)).to.deep.equal(before);
  });

  it('stays when the choice is confirmed and changed', async () => {
    const { stage, before } = await filled();
    await proceed(stage);
    expect(stage.count('form')).to.equal(0);
    await stage.press(stage.part('change'));
    expect(values(stage)).to.deep.equal(before);
  });

  it('stays when it could not be sent', async () => {
    const { stage, before } = await filled();
    stage.server.respond = proxy(() => problemResponse(400, 'invalid-choice'), SHOWN);
    await proceed(stage);
    expect(stage.count('[part=notice]')).to.equal(1);
    expect(values(stage)).to.deep.equal(before);
  });

  it('stays in another language', async () => {
    const { stage, before } = await filled();
    stage.element.locale = 'zh-TW';
    await until(() => stage.text.includes('您的資料'), 'the language is loaded');
    expect(values(stage)).to.deep.equal(before);
  });

  it('stays when the element is moved, and when it comes back later', async () => {
    const { stage, before } = await filled();
    const place = stage.element.parentElement;
    stage.element.remove();
    await stage.advance(1000);
    place?.append(stage.element);
    await stage.advance(0);
    expect(values(stage)).to.deep.equal(before);
  });

  it('stays while the session cannot be read', async () => {
    const { stage, before } = await filled();
    stage.server.refuse(503, 'upstream-unreachable');
    await stage.element.refresh();
    await stage.element.refresh();
    stage.server.respond = proxy(() => jsonResponse(fixedSession()), SHOWN);
    await stage.element.refresh();
    await stage.settle();
    expect(values(stage)).to.deep.equal(before);
    await proceed(stage);
    expect(posts(stage)).to.have.length(1);
  });

  it('is the same node all along: autofill, undo and the cursor stay, too', async () => {
    const { stage } = await filled();
    const name = field(stage, 'name');
    await chooseCountry(stage, 'TW');
    await proceed(stage);
    await stage.press(stage.part('change'));
    expect(field(stage, 'name')).to.equal(name);
  });

  it('is in no storage', async () => {
    const { stage } = await filled();
    await proceed(stage);
    const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify({ ...storage })).join(' ');
    expect(stored + document.cookie).not.to.contain('Lovelace');
  });
});
