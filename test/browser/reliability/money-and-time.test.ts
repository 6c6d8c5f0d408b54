// Amounts, currencies and times in all spellings seen from providers, and some others.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mount, openSession } from '../support/mount.js';

const NOW = 'Fri, 20 Nov 2026 00:00:00 GMT';

/** The countdown for a session that was sent at `NOW`; null without one. */
async function countdownOf(expiresAt: unknown): Promise<string | null> {
  const body = JSON.stringify(openSession({ secondsLeft: undefined, expiresAt }));
  const headers = { 'content-type': 'application/json', date: NOW };
  const stage = await mount({ response: () => new Response(body, { headers }) });
  expect(stage.server.requests.length).to.equal(1);
  expect(stage.sentNames).to.deep.equal(['ready']);
  return stage.count('[part=countdown]') === 0 ? null : stage.part('countdown').innerText.replace(/\s+/g, ' ').trim();
}

describe('F54 the time when a session expires', () => {
  const tenMinutesMs = Date.parse(NOW) + 600_000;
  for (const [spelling, expiresAt] of Object.entries({
    'ISO 8601': '2026-11-20T00:10:00Z',
    'ISO 8601 with milliseconds': '2026-11-20T00:10:00.000Z',
    'ISO 8601 with microseconds': '2026-11-20T00:10:00.000000Z',
    'ISO 8601 without a zone': '2026-11-20T00:10:00',
    'ISO 8601 with an offset': '2026-11-20T08:10:00+08:00',
    'ISO 8601 without seconds': '2026-11-20T00:10Z',
    'milliseconds as a string': String(tenMinutesMs),
    'milliseconds as a number': tenMinutesMs,
    'seconds as a string': String(tenMinutesMs / 1000),
    'seconds with a fraction as a string': `${tenMinutesMs / 1000}.000001`,
    'seconds as a number': tenMinutesMs / 1000,
  })) {
    it(`F54 ${spelling}: ten minutes`, async () => {
      expect(await countdownOf(expiresAt)).to.match(/10:0[01]$/);
    });
  }

  const noTexts = [null, 0, -1, 1e21, true, [], {}];
  const noTimes = ['', '0', '-1690532072', 'soon', '2026-11-20', '2026-13-32T25:00:00Z', '9'.repeat(20)];
  for (const nonsense of [...noTexts, ...noTimes]) {
    it(`F54 ${JSON.stringify(nonsense)}: no countdown, and no end`, async () => {
      expect(await countdownOf(nonsense)).to.equal(null);
    });
  }

  it('F54 the year 9999: days, and no additional read', async () => {
    expect(await countdownOf('9999-12-31T23:59:59Z')).to.contain('days');
  });

  it('F54 yesterday: checks, and lets the server end the session', async () => {
    expect(await countdownOf('2026-11-19T00:00:00Z')).to.contain('Checking');
  });
});

async function totalOf(amountTotal: string, currency: string, locale = 'en'): Promise<string> {
  const stage = await mount({ response: openSession({ amountTotal, currency }), attributes: { locale } });
  return stage.find('[part=total] bdi').textContent.replace(/\s+/g, ' ').trim();
}

describe('F55 amounts of every size', () => {
  const forty = '1234567890123456789012345678901234567890';
  for (const [amount, text] of [
    ['0.000000000000000001', '0.000000000000000001 USDT'],
    [`0.${forty}`, `0.${forty} USDT`],
    ['20', '20 USDT'],
    ['20.00000', '20.00000 USDT'],
    ['-20.00', '-20.00 USDT'],
    ['1e21', '1e21 USDT'],
    ['1E-7', '1E-7 USDT'],
    ['20,00', '20,00 USDT'],
    ['.5', '.5 USDT'],
    ['+20', '+20 USDT'],
    ['NaN', 'NaN USDT'],
  ] as const) {
    it(`F55 ${amount}: ${text}`, async () => {
      expect(await totalOf(amount, 'usdt')).to.equal(text);
    });
  }

  it('F55 exactly the digits that were sent are shown', async function () {
    this.timeout(20_000);
    const amounts = fc.sample(fc.stringMatching(/^(0|[1-9]\d{0,39})(\.\d{1,40})?$/), { numRuns: 20, seed: 55 });
    for (const amount of amounts) {
      expect((await totalOf(amount, 'usdt')).replaceAll(',', '')).to.equal(`${amount} USDT`);
    }
  });
});

describe('F56 currencies that formatters get wrong', () => {
  for (const [amount, currency, text] of [
    ['20.50', 'JPY', '¥20.50'],
    ['1.2500', 'KWD', 'KWD 1.2500'],
    ['0.00012345', 'BTC', '0.00012345 BTC'],
    ['990', 'TWD', 'NT$990.00'],
    ['20.00', 'usdt', '20.00 USDT'],
    ['20.00', 'ABCDEFGHIJKL', '20.00 ABCDEFGHIJKL'],
    ['20.00', 'U$', '20.00 U$'],
    ['20.00', '__proto__', '20.00 __PROTO__'],
  ] as const) {
    it(`F56 ${amount} ${currency}: ${text}`, async () => {
      expect(await totalOf(amount, currency)).to.equal(text);
    });
  }

  it('F56 CLF, which not all browsers know: every digit, and the code', async () => {
    expect(await totalOf('0.00012345', 'CLF')).to.match(/^(CLF 0\.00012345|0\.00012345 CLF)$/);
  });

  it('F56 no currency: a bad response', async () => {
    const stage = await mount({ response: openSession({ currency: '' }) });
    expect(stage.element.phase).to.equal('loading');
    await stage.advance(10_000);
    expect(stage.lastSent('error').detail.code).to.equal('bad-response');
  });
});
