// What a fresh pair of eyes found in the second step: ways to pay twice, on another network, or for what was cancelled.
import { expect } from '@open-wc/testing';
import { heldAnswer, jsonAnswer, problemAnswer } from '../../support/fake-server.js';
import { choiceAnswer, mapMemory, mount, openAnswer, SESSION_ID } from '../../support/mount.js';
import { OTHER_ID } from '../../support/sessions.js';
import { asked, choose, continueWithTron, fixedAnswer, mountOffered, offering, proxy } from './support.js';

const TRON = { currency: 'usdt', network: 'tron' };
const everything = choiceAnswer({ id: OTHER_ID });

describe('A confirmed choice', () => {
  it('cannot be rewritten by the page', async () => {
    const stage = await mountOffered({ answer: proxy(() => jsonAnswer(everything)), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    stage.element.network = 'ethereum';
    await stage.rest();
    expect(stage.part('confirmation').textContent.trim()).to.equal('20.00 USDT on Tron (TRC20)');
    await stage.press(stage.part('pay'));
    expect(stage.lastSent('pay').detail.selection.network).to.equal('tron');
  });

  it('is kept while the payment is awaited, whatever the checkout lists', async () => {
    const unlisted = fixedAnswer({ paymentMethodTypes: [] });
    const answer = proxy(() => jsonAnswer(unlisted), { [OTHER_ID]: unlisted });
    const stage = await mountOffered({ answer, attributes: TRON }, 'continue');
    await continueWithTron(stage);
    await stage.press(stage.part('pay'));
    await stage.advance(10_000);
    expect(stage.element.network).to.equal('tron');
  });

  for (const [what, answer] of [
    ['another network', () => jsonAnswer(everything)],
    ['nothing', () => new Response(null, { status: 204 })],
  ] as const) {
    it(`is none where the proxy answers with ${what}`, async () => {
      const ethereumOnly = choiceAnswer({
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
      const reply = what === 'nothing' ? answer : () => jsonAnswer(ethereumOnly);
      const stage = await mountOffered({ answer: proxy(reply), attributes: TRON }, 'continue');
      await continueWithTron(stage);
      expect(stage.count('[part=confirmation]')).to.equal(0);
      expect(stage.lastSent('error').detail.code).to.equal('action-failed');
    });
  }

  it('is told to a screen reader, and that it takes a moment', async () => {
    const { answer, release } = heldAnswer();
    const stage = await mountOffered({ answer: proxy(answer), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    expect(stage.spoken).to.equal('One moment…');
    release(jsonAnswer(fixedAnswer()));
    await stage.rest();
    expect(stage.spoken).to.equal('20.00 USDT on Tron (TRC20)');
  });
});

describe('A checkout that was made for a choice', () => {
  it('once paid is never hidden again behind the one that the page names', async () => {
    const memory = mapMemory();
    const answer = proxy(() => jsonAnswer(fixedAnswer()));
    const before = await mountOffered({ answer, attributes: TRON, memory }, 'continue');
    await continueWithTron(before);
    const paid = proxy(() => problemAnswer(500, 'internal'), { [OTHER_ID]: fixedAnswer({ status: 'complete' }) });
    before.server.answer = paid;
    await before.element.refresh();
    expect(before.element.phase).to.equal('complete');
    before.element.remove();
    const after = await mount({ answer: paid, attributes: TRON, memory });
    expect([after.element.phase, after.element.session?.id]).to.deep.equal(['complete', OTHER_ID]);
    expect(after.sentNames).to.deep.equal(['ready', 'complete']);
  });

  it('is given up for the one that the page names where nobody knows it any more', async () => {
    const memory = mapMemory({ [SESSION_ID]: { sessionId: OTHER_ID, selection: { method: 'crypto', ...TRON } } });
    const answer = (request: Request) =>
      request.url.endsWith(OTHER_ID) ? problemAnswer(404, 'not-found') : jsonAnswer(openAnswer());
    const stage = await mount({ answer, memory });
    await stage.advance(10_000);
    expect(stage.element.phase).to.equal('failed');
    await stage.element.refresh();
    await stage.rest();
    expect([stage.element.phase, stage.element.session?.id]).to.deep.equal(['open', SESSION_ID]);
  });
});

describe('The first step', () => {
  it('asks for what is missing also where there is no payment page yet', async () => {
    const pageless = offering(undefined, { url: null });
    const stage = await mount({ answer: proxy(() => jsonAnswer(fixedAnswer()), { [SESSION_ID]: pageless }) });
    await stage.rest();
    expect(stage.text).to.contain('Choose a currency to continue');
  });

  it('lets a country be typed where none is named', async () => {
    const anywhere = offering(undefined, { shippingAddressCollection: [] });
    const answer = proxy(() => jsonAnswer(fixedAnswer()), { [SESSION_ID]: anywhere });
    const stage = await mountOffered({ answer, attributes: TRON }, 'continue');
    expect(stage.count('form select')).to.equal(0);
    expect(stage.count('form input[name="address.country"]')).to.equal(1);
  });

  it('does not take blanks for an answer', async () => {
    const named = offering(undefined, { nameCollection: true });
    const answer = proxy(() => jsonAnswer(fixedAnswer()), { [SESSION_ID]: named });
    const stage = await mountOffered({ answer, attributes: TRON }, 'continue');
    stage.findA(HTMLInputElement, 'form input[name=name]').value = '   ';
    stage.part('continue').click();
    await stage.rest();
    expect(asked(stage)).to.have.length(0);
  });

  it('does not show one shopper’s details to the next', async () => {
    const named = (id: string) => offering({ select: `${id}/select` }, { id, nameCollection: true });
    const sessions = { [SESSION_ID]: named(SESSION_ID), [OTHER_ID]: named(OTHER_ID) };
    const answer = proxy(() => problemAnswer(502, 'upstream-error'), sessions);
    const stage = await mountOffered({ answer, attributes: TRON }, 'continue');
    stage.findA(HTMLInputElement, 'form input[name=name]').value = 'Ada Lovelace';
    await choose(stage, 'currency', 'usdt');
    stage.part('continue').click();
    await stage.rest();
    stage.element.sessionId = OTHER_ID;
    await stage.rest();
    await stage.advance(0);
    await stage.rest();
    expect(stage.findA(HTMLInputElement, 'form input[name=name]').value).to.equal('');
  });
});
