import { expect } from '@open-wc/testing';
import { jsonResponse, problemResponse } from '../support/fake-server.js';
import { mount, openSession } from '../support/mount.js';

const HALF_AN_HOUR_MS = 1_800_000;

describe('The live region', () => {
  it('announces after a second that the order is loading', async () => {
    const stage = await mount({ response: () => new Promise<Response>(() => undefined) });
    await stage.advance(900);
    expect(stage.spoken).to.equal('');
    await stage.advance(100);
    expect(stage.spoken).to.equal('Loading your order');
  });

  it('is empty while the shopper chooses', async () => {
    const stage = await mount();
    expect(stage.spoken).to.equal('');
  });

  it('announces that the payment is awaited', async () => {
    const stage = await mount();
    await stage.press(stage.part('pay'));
    expect(stage.spoken).to.contain('Waiting for your payment');
  });

  for (const [status, sentence] of [
    ['complete', 'Paid. Thank you. 頑碼資訊有限公司 has received your payment.'],
    ['expired', 'Time’s up'],
    ['processing', 'Your payment is being processed. Please don’t pay again. This page updates on its own.'],
  ] as const) {
    it(`announces the status ${status}`, async () => {
      const stage = await mount({ response: openSession({ status }) });
      expect(stage.spoken).to.contain(sentence);
    });
  }

  it('announces that the payment was canceled', async () => {
    const stage = await mount();
    await stage.press(stage.part('cancel'));
    expect(stage.spoken).to.contain('Payment canceled');
  });

  it('announces why the session cannot be shown', async () => {
    const stage = await mount({ response: () => problemResponse(403, 'forbidden') });
    expect(stage.spoken).to.contain('The shop can’t show this payment.');
  });

  it('announces failed reads from the second on', async () => {
    const stage = await mount();
    stage.server.refuse(503, 'upstream-error');
    await stage.element.refresh();
    await stage.settle();
    expect(stage.spoken).to.equal('');
    await stage.element.refresh();
    await stage.settle();
    expect(stage.spoken).to.equal('Connection lost. Trying again…');
  });

  it('does not say "no payment seen yet" once the payment is being processed', async () => {
    const stage = await mount();
    await stage.press(stage.part('pay'));
    stage.server.show(openSession({ status: 'processing' }));
    await stage.press(stage.part('check'));
    await stage.settle();
    expect(stage.spoken).to.equal(
      'Your payment is being processed. Please don’t pay again. This page updates on its own.',
    );
  });

  it('announces why reading has stopped, while the view still shows the payment in progress', async () => {
    const stage = await mount({ response: openSession({ status: 'processing' }) });
    stage.server.refuse(403, 'forbidden');
    await stage.element.refresh();
    await stage.settle();
    expect(stage.spoken).to.contain('The shop can’t show this payment.');
    expect(stage.find('.title').textContent).to.equal('Your payment is being processed');
  });

  it('is one element that survives phase changes', async () => {
    const stage = await mount();
    const region = stage.find('[role=status]');
    stage.server.show(openSession({ status: 'complete' }));
    await stage.element.refresh();
    await stage.settle();
    expect(stage.find('[role=status]') === region).to.equal(true);
    expect(region.textContent).to.contain('Paid');
    expect(stage.count('[role=status], [aria-live]')).to.equal(1);
  });
});

/** The server keeps responding with the time left by its own clock. */
function keepTime(stage: Awaited<ReturnType<typeof mount>>): void {
  stage.server.respond = () => jsonResponse(openSession({ secondsLeft: (HALF_AN_HOUR_MS - stage.clock.now()) / 1000 }));
}

describe('The countdown', () => {
  it('shows whole seconds without announcing them', async () => {
    const stage = await mount();
    keepTime(stage);
    expect(stage.part('countdown').textContent).to.contain('30:00');
    await stage.advance(61_100);
    expect(stage.part('countdown').textContent).to.contain('28:59');
    expect(stage.spoken).to.equal('');
  });

  for (const [seconds, sentence] of [
    [300, '5 minutes left to pay.'],
    [60, '1 minute left to pay.'],
    [30, '30 seconds left to pay.'],
  ] as const) {
    it(`is announced once as it passes ${seconds} seconds`, async () => {
      const stage = await mount();
      keepTime(stage);
      await stage.advance(HALF_AN_HOUR_MS - seconds * 1000 - 1000);
      expect(stage.spoken).to.equal('');
      await stage.advance(2000);
      expect(stage.spoken).to.equal(sentence);
      await stage.advance(6000);
      expect(stage.spoken).to.equal('');
    });
  }

  it('reads the session at zero instead of ending the checkout', async () => {
    const stage = await mount({ response: openSession({ secondsLeft: 5 }) });
    stage.server.show(openSession({ secondsLeft: 0 }));
    const requestCount = stage.server.requests.length;
    await stage.advance(6000);
    expect(stage.part('countdown').textContent).to.contain('Time’s up. Checking for your payment…');
    expect(stage.element.phase).to.equal('open');
    expect(stage.server.requests.length).to.be.greaterThan(requestCount);
  });

  it('is not shown if the expiry is unknown', async () => {
    const stage = await mount({ response: openSession({ secondsLeft: undefined, expiresAt: null }) });
    expect(stage.count('[part=countdown]')).to.equal(0);
  });
});
