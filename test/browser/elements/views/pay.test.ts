import { expect } from '@open-wc/testing';
import { choiceSession, mount, openSession, PAYMENT_URL, type Stage } from '../../support/mount.js';

function stopPay(stage: Stage): void {
  stage.element.addEventListener('pay', (event) => event.preventDefault());
}

describe('The link to the payment page', () => {
  it('is an anchor without opener, in a new tab', async () => {
    const stage = await mount();
    const link = stage.findA(HTMLAnchorElement, 'a[part=pay]');
    expect(link.href).to.equal(PAYMENT_URL);
    expect(link.rel).to.equal('noopener noreferrer');
    expect(link.target).to.equal('_blank');
    expect(link.textContent).to.contain('opens in a new tab');
  });

  it('opens in the same tab with target=_self, without announcing a new one', async () => {
    const stage = await mount({ attributes: { target: '_self' } });
    expect(stage.findA(HTMLAnchorElement, 'a[part=pay]').target).to.equal('_self');
    expect(stage.part('pay').textContent).not.to.contain('opens in a new tab');
  });

  it('treats any other target as _blank', async () => {
    const stage = await mount({ attributes: { target: 'evil-frame' } });
    expect(stage.findA(HTMLAnchorElement, 'a[part=pay]').target).to.equal('_blank');
  });

  it('names its host', async () => {
    const stage = await mount();
    expect(stage.text).to.contain('You’ll pay on buy-dev.payfect.finance');
    const described = stage.part('pay').getAttribute('aria-describedby');
    expect(stage.find(`#${described}`).textContent).to.contain('buy-dev.payfect.finance');
  });

  it('sends pay with the URL and the selection, then waits', async () => {
    const stage = await mount();
    await stage.press(stage.part('pay'));
    const { detail } = stage.lastSent('pay');
    expect(detail.url).to.equal(PAYMENT_URL);
    expect(detail.selection).to.deep.equal({ method: 'crypto', currency: 'usdt', network: 'tron' });
    expect(detail.session.id).to.equal(openSession().id);
    expect(stage.followed).to.deep.equal([PAYMENT_URL]);
    expect(stage.element.phase).to.equal('waiting');
  });

  it('is blocked if the page cancels pay, and the checkout stays open', async () => {
    const stage = await mount({
      setUp: (element) => element.addEventListener('pay', (event) => event.preventDefault()),
    });
    await stage.press(stage.part('pay'));
    expect(stage.followed).to.deep.equal([]);
    expect(stage.element.phase).to.equal('open');
  });

  it('counts the middle button, which follows links, too', async () => {
    const stage = await mount();
    await stage.press(stage.part('pay'), { type: 'auxclick', button: 1 });
    expect(stage.sentNames).to.deep.equal(['ready', 'pay']);
    expect(stage.element.phase).to.equal('waiting');
  });

  it('can be blocked for the middle button, too', async () => {
    const stage = await mount();
    stopPay(stage);
    await stage.press(stage.part('pay'), { type: 'auxclick', button: 1 });
    expect(stage.followed).to.deep.equal([]);
    expect(stage.element.phase).to.equal('open');
  });

  it('ignores the right button, which opens a menu', async () => {
    const stage = await mount();
    await stage.press(stage.part('pay'), { type: 'auxclick', button: 2 });
    expect(stage.sentNames).to.deep.equal(['ready']);
    expect(stage.element.phase).to.equal('open');
  });
});

describe('The link while a choice is missing', () => {
  it('has no href, says what to do, and sends no pay', async () => {
    const stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt' } });
    const link = stage.part('pay');
    expect(link.hasAttribute('href')).to.equal(false);
    expect(link.textContent).to.contain('Pay 20.00 USDT');
    expect(stage.text).not.to.contain('Choose a network.');
    await stage.press(link);
    expect(stage.part('networks').getAttribute('aria-describedby')).to.equal('network-gap');
    expect(stage.find('#network-gap').textContent).to.contain('Choose a network.');
    expect(stage.sentNames).to.deep.equal(['ready']);
    expect(stage.element.phase).to.equal('open');
  });

  it('focuses the network radio buttons', async () => {
    const stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt' } });
    await stage.press(stage.part('pay'));
    expect(stage.root.activeElement?.getAttribute('name')).to.equal('network');
  });

  it('focuses the currency radio buttons first', async () => {
    const stage = await mount({ response: choiceSession() });
    await stage.press(stage.part('pay'));
    expect(stage.find('#currency-gap').textContent).to.contain('Choose a currency.');
    expect(stage.root.activeElement?.getAttribute('name')).to.equal('currency');
  });

  it('sends no pay for the middle button', async () => {
    const stage = await mount({ response: choiceSession() });
    await stage.press(stage.part('pay'), { type: 'auxclick', button: 1 });
    expect(stage.sentNames).to.deep.equal(['ready']);
    expect(stage.element.phase).to.equal('open');
  });

  it('shows no QR code, which would bypass the choice', async () => {
    const stage = await mount({ response: choiceSession() });
    expect(stage.count('[part=qr]')).to.equal(0);
  });
});

describe('A payment page that must not be opened', () => {
  const BAD_URLS = {
    'javascript:': 'javascript:alert(1)',
    'http:': 'http://buy.payfect.finance/checkouts/1',
    'user info': 'https://buy.payfect.finance@evil.example/',
    'a hidden line break': 'https://buy.payfect.finance/\n1',
  };
  for (const [what, url] of Object.entries(BAD_URLS)) {
    it(`has no link and sends bad-url: ${what}`, async () => {
      const stage = await mount({ response: openSession({ url }) });
      expect(stage.count('a')).to.equal(0);
      expect(stage.count('[part=qr]')).to.equal(0);
      expect(stage.sentNames).to.deep.equal(['ready', 'error']);
      expect(stage.lastSent('error').detail).to.deep.equal({
        code: 'bad-url',
        message: 'We can’t open the payment page safely. Don’t pay elsewhere; contact the shop.',
        retryable: false,
      });
      expect(stage.text).to.contain('We can’t open the payment page safely.');
    });
  }

  it('includes any host outside payment-hosts', async () => {
    const stage = await mount({ attributes: { 'payment-hosts': 'buy.payfect.finance pay.shop.example' } });
    expect(stage.count('a')).to.equal(0);
    expect(stage.lastSent('error').detail.code).to.equal('bad-url');
  });

  it('does not include a host in payment-hosts', async () => {
    const attributes = { 'payment-hosts': ' buy.payfect.finance\n buy-dev.payfect.finance ' };
    const stage = await mount({ attributes });
    expect(stage.part('pay').getAttribute('href')).to.equal(PAYMENT_URL);
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('includes a missing one', async () => {
    const stage = await mount({ response: openSession({ url: null }) });
    expect(stage.count('a')).to.equal(0);
    expect(stage.lastSent('error').detail.code).to.equal('bad-url');
  });

  it('is reported once through repeated reads', async () => {
    const stage = await mount({ response: openSession({ url: 'javascript:alert(1)' }) });
    await stage.element.refresh();
    await stage.settle();
    expect(stage.sentNames).to.deep.equal(['ready', 'error']);
  });
});
