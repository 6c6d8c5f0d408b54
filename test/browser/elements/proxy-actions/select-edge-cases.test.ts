// Ways to pay twice, on the wrong network, or for a canceled checkout, found in a review of the second step.
import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse, problemResponse } from '../../support/fake-server.js';
import { mapMemory } from '../../support/map-memory.js';
import { choiceSession, mount, openSession, SESSION_ID } from '../../support/mount.js';
import { OTHER_ID } from '../../support/sessions.js';
import { posts, choose, continueWithTron, fixedSession, mountOffered, offeredSession, proxy } from './support.js';

const TRON = { currency: 'usdt', network: 'tron' };
const everything = choiceSession({ id: OTHER_ID });

describe('A confirmed choice', () => {
  it('cannot be changed by the page', async () => {
    const stage = await mountOffered({ response: proxy(() => jsonResponse(everything)), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    stage.element.network = 'ethereum';
    await stage.settle();
    expect(stage.part('confirmation').textContent.trim()).to.equal('20.00 USDT on Tron (TRC20)');
    await stage.press(stage.part('pay'));
    expect(stage.lastSent('pay').detail.selection.network).to.equal('tron');
  });

  it('is kept while waiting, whatever the session lists', async () => {
    const unlisted = fixedSession({ paymentMethodTypes: [] });
    const response = proxy(() => jsonResponse(unlisted), { [OTHER_ID]: unlisted });
    const stage = await mountOffered({ response, attributes: TRON }, 'continue');
    await continueWithTron(stage);
    await stage.press(stage.part('pay'));
    await stage.advance(10_000);
    expect(stage.element.network).to.equal('tron');
  });

  for (const [what, response] of [
    ['another network', () => jsonResponse(everything)],
    ['nothing', () => new Response(null, { status: 204 })],
  ] as const) {
    it(`fails if the response contains ${what}`, async () => {
      const ethereumOnly = choiceSession({
        id: OTHER_ID,
        paymentMethodTypes: ['crypto'],
        paymentMethodOptions: {
          crypto: [
            {
              currency: { value: 'usdt', name: 'Tether', logo: null },
              networks: [{ value: 'ethereum', name: 'Ethereum (ERC20)' }],
            },
          ],
        },
      });
      const reply = what === 'nothing' ? response : () => jsonResponse(ethereumOnly);
      const stage = await mountOffered({ response: proxy(reply), attributes: TRON }, 'continue');
      await continueWithTron(stage);
      expect(stage.count('[part=confirmation]')).to.equal(0);
      expect(stage.lastSent('error').detail.code).to.equal('action-failed');
    });
  }

  it('is announced, and so is the request in progress', async () => {
    const { respond, release } = heldResponse();
    const stage = await mountOffered({ response: proxy(respond), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    expect(stage.spoken).to.equal('Preparing your payment…');
    release(jsonResponse(fixedSession()));
    await stage.settle();
    expect(stage.spoken).to.equal('20.00 USDT on Tron (TRC20)');
  });
});

describe('A session created for a choice', () => {
  it('stays complete after a reload, instead of the requested one', async () => {
    const memory = mapMemory();
    const response = proxy(() => jsonResponse(fixedSession()));
    const before = await mountOffered({ response, attributes: TRON, memory }, 'continue');
    await continueWithTron(before);
    const paid = proxy(() => problemResponse(500, 'internal'), { [OTHER_ID]: fixedSession({ status: 'complete' }) });
    before.server.respond = paid;
    await before.element.refresh();
    expect(before.element.phase).to.equal('complete');
    before.element.remove();
    const after = await mount({ response: paid, attributes: TRON, memory });
    expect([after.element.phase, after.element.session?.id]).to.deep.equal(['complete', OTHER_ID]);
    expect(after.sentNames).to.deep.equal(['ready', 'complete']);
  });

  it('is dropped for the requested one after not-found', async () => {
    const memory = mapMemory({ [SESSION_ID]: { sessionId: OTHER_ID, selection: { method: 'crypto', ...TRON } } });
    const response = (request: Request) =>
      request.url.endsWith(OTHER_ID) ? problemResponse(404, 'not-found') : jsonResponse(openSession());
    const stage = await mount({ response, memory });
    await stage.advance(10_000);
    expect(stage.element.phase).to.equal('failed');
    await stage.element.refresh();
    await stage.settle();
    expect([stage.element.phase, stage.element.session?.id]).to.deep.equal(['open', SESSION_ID]);
  });
});

describe('The first step', () => {
  it('says what is missing even without a payment page', async () => {
    const pageless = offeredSession(undefined, { url: null });
    const response = proxy(() => jsonResponse(fixedSession()), { [SESSION_ID]: pageless });
    const stage = await mountOffered({ response }, 'continue');
    await stage.press(stage.part('continue'));
    expect(stage.find('[part=currencies] [part=field-error]').textContent).to.contain('Choose a currency.');
  });

  it('does not accept blanks', async () => {
    const named = offeredSession(undefined, { nameCollection: true });
    const response = proxy(() => jsonResponse(fixedSession()), { [SESSION_ID]: named });
    const stage = await mountOffered({ response, attributes: TRON }, 'continue');
    stage.findA(HTMLInputElement, 'form input[name=name]').value = '   ';
    stage.part('continue').click();
    await stage.settle();
    expect(posts(stage)).to.have.length(0);
  });

  it('does not show one session’s details in the next', async () => {
    const named = (id: string) => offeredSession({ select: `${id}/select` }, { id, nameCollection: true });
    const sessions = { [SESSION_ID]: named(SESSION_ID), [OTHER_ID]: named(OTHER_ID) };
    const response = proxy(() => problemResponse(502, 'upstream-error'), sessions);
    const stage = await mountOffered({ response, attributes: TRON }, 'continue');
    stage.findA(HTMLInputElement, 'form input[name=name]').value = 'Ada Lovelace';
    await choose(stage, 'currency', 'usdt');
    stage.part('continue').click();
    await stage.settle();
    stage.element.sessionId = OTHER_ID;
    await stage.settle();
    await stage.advance(0);
    await stage.settle();
    expect(stage.findA(HTMLInputElement, 'form input[name=name]').value).to.equal('');
  });
});
