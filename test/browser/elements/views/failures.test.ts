import { expect } from '@open-wc/testing';
import { problemResponse } from '../../support/fake-server.js';
import { mount, openSession, SESSION_ID, type Stage } from '../../support/mount.js';
import { continueWithTron, mountOffered, offeredSession, proxy } from '../proxy-actions/support.js';

const SENTENCES: Readonly<Record<string, string>> = {
  continue: 'We couldn’t save your choice. Nothing was charged.',
  cancel: 'We couldn’t cancel. The payment is still open.',
  restart: 'We couldn’t start a new payment. Please try again.',
  check: 'We couldn’t check for your payment. Please check again.',
};
const refused = () => problemResponse(502, 'upstream-error');

/** The notice is the only one, directly above the button, in sight with it, and announced once, as an alert. */
function expectBeside(stage: Stage, part: string): void {
  const notice = stage.part('notice');
  expect(stage.count('[part=notice]')).to.equal(1);
  expect(notice.textContent.trim()).to.equal(SENTENCES[part]);
  const gapPx = stage.part(part).getBoundingClientRect().top - notice.getBoundingClientRect().bottom;
  expect(gapPx, 'gap to the button').to.be.within(0, 40);
  expect(notice.closest('[role=alert]')).to.not.equal(null);
  expect(stage.spoken, 'not a second time').to.equal('');
}

describe('A failed action', () => {
  it('B27 is said beside Continue', async () => {
    const stage = await mountOffered(
      { response: proxy(refused), attributes: { currency: 'usdt', network: 'tron' } },
      'continue',
    );
    await continueWithTron(stage);
    expectBeside(stage, 'continue');
  });

  it('B27 is said beside Cancel, and not when the next one works', async () => {
    const session = openSession({ links: { cancel: `${SESSION_ID}/cancel` } });
    const stage = await mount({ response: proxy(refused, { [SESSION_ID]: session }) });
    await stage.element.cancel();
    await stage.settle();
    expectBeside(stage, 'cancel');
    stage.server.respond = proxy(() => new Response(null, { status: 204 }), { [SESSION_ID]: session });
    await stage.press(stage.part('cancel'));
    await stage.settle();
    expect(stage.element.phase).to.equal('canceled');
    expect(stage.count('[part=notice]')).to.equal(0);
  });

  it('B27 is said beside the button that starts again', async () => {
    const links = { restart: `${SESSION_ID}/restart` };
    const expired = { [SESSION_ID]: offeredSession(links, { status: 'expired' }) };
    const stage = await mountOffered({ response: proxy(refused, expired) }, 'restart');
    await stage.press(stage.part('restart'));
    await stage.settle();
    expectBeside(stage, 'restart');
  });

  it('B27 is said beside the check, until the next one works', async () => {
    const stage = await mount();
    await stage.press(stage.part('pay'));
    stage.server.refuse(503, 'upstream-unreachable');
    await stage.press(stage.part('check'));
    expectBeside(stage, 'check');
    stage.server.show(openSession());
    await stage.press(stage.part('check'));
    expect(stage.count('[part=notice]')).to.equal(0);
    expect(stage.spoken).to.contain('We haven’t seen it yet.');
  });
});

describe('While the payment is awaited', () => {
  it('B24 the QR code and the link are offered: a click may have opened nothing', async () => {
    const stage = await mount();
    await stage.press(stage.part('pay'));
    expect(stage.findA(HTMLAnchorElement, 'a[part=pay]').host).to.equal('buy-dev.payfect.finance');
    stage.findA(HTMLDetailsElement, 'details[part=qr]').open = true;
    while (stage.count('[part=qr] svg') === 0) await stage.settle();
    expect(stage.element.phase).to.equal('waiting');
  });
});
