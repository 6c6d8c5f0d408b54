import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse, problemResponse } from '../../support/fake-server.js';
import { mapMemory } from '../../support/map-memory.js';
import { mount, SESSION_ID, type Stage } from '../../support/mount.js';
import { OTHER_ID } from '../../support/sessions.js';
import {
  posts,
  choose,
  continueWithTron,
  fixedSession,
  FIXED_URL,
  mountOffered,
  offeredSession,
  proxy,
} from './support.js';

const TRON = { currency: 'usdt', network: 'tron' };

function fixing(): Promise<Stage> {
  return mountOffered({ response: proxy(() => jsonResponse(fixedSession())), attributes: TRON }, 'continue');
}

describe('A choice that the proxy fixes', () => {
  it('has no payment link before', async () => {
    const stage = await fixing();
    expect(stage.count('a[part=pay]')).to.equal(0);
    expect(stage.part('continue').textContent.trim()).to.equal('Continue · 20.00 USDT');
  });

  it('leaves no room for details that the session does not collect', async () => {
    const stage = await fixing();
    expect(stage.find('form').getBoundingClientRect().height).to.equal(0);
  });

  it('is sent to the proxy once, as chosen', async () => {
    const stage = await fixing();
    stage.part('continue').click();
    await stage.settle();
    const [request] = posts(stage);
    expect(new URL(request?.url ?? '').pathname).to.equal(`/payfect/checkouts/${SESSION_ID}/select`);
    expect(request?.headers.get('content-type')).to.equal('application/json');
    expect(await request?.json()).to.deep.equal({ type: 'crypto', currency: 'usdt', network: 'tron' });
    expect(posts(stage)).to.have.length(1);
  });

  it('is confirmed in words, with the link to the new payment page', async () => {
    const stage = await fixing();
    await continueWithTron(stage);
    expect(stage.part('confirmation').textContent.trim()).to.equal('20.00 USDT on Tron (TRC20)');
    expect(stage.findA(HTMLAnchorElement, 'a[part=pay]').href).to.equal(FIXED_URL);
    expect(stage.element.session?.id).to.equal(OTHER_ID);
    expect(stage.element.network).to.equal('tron');
    expect(stage.count('input')).to.equal(0);
  });

  it('names both currencies if the price is in another one', async () => {
    const response = proxy(() => jsonResponse(fixedSession({ currency: 'TWD' })));
    const stage = await mountOffered({ response, attributes: TRON }, 'continue');
    await continueWithTron(stage);
    expect(stage.part('confirmation').textContent.trim()).to.equal('NT$20.00, paid in USDT on Tron (TRC20)');
  });

  it('names the method if it has no currencies', async () => {
    const stage = await mountOffered(
      {
        response: proxy(() => jsonResponse(fixedSession({ paymentMethodTypes: ['card'], paymentMethodOptions: {} }))),
        attributes: { method: 'card' },
      },
      'continue',
    );
    stage.part('continue').click();
    await stage.settle();
    expect(stage.part('confirmation').textContent.trim()).to.equal('20.00 USDT by card');
  });

  it('stays confirmed through later reads, whatever options the new session lists', async () => {
    const response = proxy(() => jsonResponse(fixedSession()), {
      [OTHER_ID]: fixedSession({ paymentMethodTypes: [] }),
    });
    const stage = await mountOffered({ response, attributes: TRON }, 'continue');
    await continueWithTron(stage);
    await stage.advance(30_000);
    expect(stage.part('confirmation').textContent.trim()).to.equal('20.00 USDT on Tron (TRC20)');
    expect(stage.element.network).to.equal('tron');
  });

  it('switches reads to the new session', async () => {
    const stage = await fixing();
    await continueWithTron(stage);
    const before = stage.server.requests.length;
    await stage.advance(30_000);
    const read = stage.server.requests.slice(before).map(({ url }) => new URL(url).pathname);
    expect(new Set(read)).to.deep.equal(new Set([`/payfect/checkouts/${OTHER_ID}`]));
  });

  it('sends ready for the new session, and hands off to its page', async () => {
    const stage = await fixing();
    await continueWithTron(stage);
    await stage.press(stage.part('pay'));
    expect(stage.sentNames).to.deep.equal(['ready', 'ready', 'pay']);
    expect(stage.lastSent('pay').detail.url).to.equal(FIXED_URL);
    expect(stage.lastSent('pay').detail.selection).to.deep.equal({ method: 'crypto', ...TRON });
    expect(stage.element.phase).to.equal('waiting');
  });

  it('is restored after a reload with the old session id', async () => {
    const memory = mapMemory();
    const options = { response: proxy(() => jsonResponse(fixedSession())), attributes: TRON, memory };
    const before = await mountOffered(options, 'continue');
    await continueWithTron(before);
    await before.press(before.part('pay'));
    before.element.remove();
    const after = await mount(options);
    expect([after.element.phase, after.element.session?.id]).to.deep.equal(['waiting', OTHER_ID]);
  });

  it('can be changed at once', async () => {
    const unlisted = fixedSession({ paymentMethodTypes: [] });
    const stage = await mountOffered({ response: proxy(() => jsonResponse(unlisted)), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    await stage.press(stage.part('change'));
    expect(stage.element.session?.id).to.equal(SESSION_ID);
    await choose(stage, 'network', 'ethereum');
    stage.part('continue').click();
    await stage.settle();
    expect(await posts(stage)[1]?.json()).to.deep.equal({ type: 'crypto', currency: 'usdt', network: 'ethereum' });
    expect(stage.part('confirmation').textContent.trim()).to.equal('20.00 USDT on Ethereum (ERC20)');
  });

  it('ignores double clicks', async () => {
    const { respond, release } = heldResponse();
    const stage = await mountOffered({ response: proxy(respond), attributes: TRON }, 'continue');
    stage.part('continue').click();
    await stage.settle();
    expect(stage.part('continue').getAttribute('aria-disabled')).to.equal('true');
    stage.part('continue').click();
    await stage.settle();
    expect(posts(stage)).to.have.length(1);
    release(jsonResponse(fixedSession()));
    await stage.settle();
    expect(stage.element.session?.id).to.equal(OTHER_ID);
  });

  it('is not sent while a choice is missing', async () => {
    const stage = await mountOffered({ response: proxy(() => jsonResponse(fixedSession())) }, 'continue');
    await stage.press(stage.part('continue'));
    expect(posts(stage)).to.have.length(0);
    expect(stage.find('[part=currencies] [part=field-error]').textContent).to.contain('Choose a currency.');
  });

  it('works under the same session id', async () => {
    const stage = await mountOffered(
      { response: proxy(() => jsonResponse(fixedSession({ id: SESSION_ID }))), attributes: TRON },
      'continue',
    );
    await continueWithTron(stage);
    expect(stage.part('confirmation').textContent).to.contain('20.00 USDT on Tron');
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('moves the focus from the button to the confirmation', async () => {
    const stage = await fixing();
    stage.part('continue').focus();
    await continueWithTron(stage);
    expect(stage.root.activeElement?.getAttribute('part')).to.equal('confirmation');
  });
});

describe('One step', () => {
  it('is enough if there is nothing to choose', async () => {
    const response = proxy(() => problemResponse(500, 'internal'), {
      [SESSION_ID]: fixedSession({ id: SESSION_ID, links: { select: `${SESSION_ID}/select` } }),
    });
    const stage = await mountOffered({ response }, 'pay');
    expect(stage.findA(HTMLAnchorElement, 'a[part=pay]').href).to.equal(FIXED_URL);
    expect(stage.count('[part=continue]')).to.equal(0);
  });

  it('is all there is without the select link', async () => {
    const stage = await mount({ response: offeredSession({}), attributes: TRON });
    expect(stage.count('a[part=pay]')).to.equal(1);
    expect(stage.count('[part=continue]')).to.equal(0);
  });
});
