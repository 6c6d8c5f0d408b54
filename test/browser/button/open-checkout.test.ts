import { expect } from '@open-wc/testing';
import type { PayfectCheckoutButton } from '../../../src/button/payfect-checkout-button.js';
import { openCheckout } from '../../../src/index.js';
import { openSession, SESSION_ID, until } from '../support/mount.js';

/** The button that `openCheckout` adds; null if there is none. */
const button = () => document.querySelector('payfect-checkout-button');

async function opened(): Promise<PayfectCheckoutButton> {
  await until(() => button()?.shadowRoot?.querySelector('dialog')?.open === true, 'the dialog is open');
  const found = button();
  if (found === null) throw new Error('There is no dialog.');
  return found;
}

describe('openCheckout', () => {
  it('opens a dialog on the page, and returns how it ended', async () => {
    const ended = openCheckout({ sessionId: SESSION_ID, proxyUrl: '/nowhere', locale: 'en' });
    const host = await opened();
    expect(host.parentElement).to.equal(document.body);
    expect(host.shadowRoot?.querySelector('[part=button]')?.getClientRects().length).to.equal(0);
    host.shadowRoot?.querySelector<HTMLElement>('[part=close]')?.click();
    expect(await ended).to.deep.equal({ outcome: 'closed', session: null });
    expect(button()).to.equal(null);
    await until(() => document.adoptedStyleSheets.length === 0, 'the page can scroll again');
  });

  for (const status of ['complete', 'expired'] as const) {
    it(`returns \`${status}\` and the session`, async () => {
      // The answer is in the URL: nothing in this test stands in for the network.
      const answer = encodeURIComponent(JSON.stringify(openSession({ status })));
      const ended = openCheckout({ sessionId: SESSION_ID, proxyUrl: `data:application/json,${answer}#` });
      const host = await opened();
      await until(() => host.phase === status, 'the session is read');
      host.shadowRoot?.querySelector<HTMLElement>('[part=done]')?.click();
      const { outcome, session } = await ended;
      expect([outcome, session?.id, session?.status]).to.deep.equal([status, SESSION_ID, status]);
    });
  }

  it('passes its settings on to the checkout in the dialog', async () => {
    const answer = encodeURIComponent(JSON.stringify(openSession()));
    const settings = {
      sessionId: SESSION_ID,
      proxyUrl: `data:application/json,${answer}#`,
      layout: 'split',
      summary: 'none',
      icons: { usdt: '/coin.svg' },
      strings: { method: 'How?', close: 'Back' },
      items: [{ name: 'Mug' }],
      noImages: true,
    } as const;
    const ended = openCheckout(settings);
    const host = await opened();
    await until(() => host.phase === 'open', 'the session is read');
    const checkout = host.shadowRoot?.querySelector('payfect-checkout');
    for (const [name, value] of Object.entries(settings))
      expect(Reflect.get(checkout ?? {}, name), name).to.equal(value);
    expect(host.shadowRoot?.querySelector('[part=close]')?.getAttribute('aria-label')).to.equal('Back');
    host.close();
    await ended;
  });

  it('adds the dialog where the page wants it', async () => {
    const container = document.createElement('section');
    document.body.append(container);
    const ended = openCheckout({ sessionId: SESSION_ID, proxyUrl: '/nowhere', container });
    const host = await opened();
    expect(host.parentElement).to.equal(container);
    host.close();
    await ended;
    container.remove();
  });

  it('closes when its signal is aborted, and rejects with the reason', async () => {
    const controller = new AbortController();
    const ended = openCheckout({ sessionId: SESSION_ID, proxyUrl: '/nowhere', signal: controller.signal });
    await opened();
    controller.abort(new Error('the cart has changed'));
    expect(await ended.catch((error: unknown) => String(error))).to.equal('Error: the cart has changed');
    expect(button()).to.equal(null);
    expect(document.querySelector(':modal')).to.equal(null);
  });

  it('opens nothing for a signal that is aborted', async () => {
    const ended = openCheckout({ sessionId: SESSION_ID, signal: AbortSignal.abort() });
    expect(await ended.catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
    expect(button()).to.equal(null);
  });

  it('rejects with the code if the session cannot be created', async () => {
    // The test server knows no such file, and accepts no POST.
    const ended = openCheckout({ createUrl: '/no-such-shop', locale: 'en' });
    const error = await ended.catch((reason: unknown) => reason);
    expect(error).to.have.property('code');
    expect(error).to.be.instanceOf(Error);
    expect(button()).to.equal(null);
  });
});
