import { expect } from '@open-wc/testing';
import type { CheckoutErrorCode } from '../../../../src/session/checkout-error.js';
import { en } from '../../../../src/locale/english/en.js';
import { deferred } from '../../support/deferred.js';
import { jsonResponse, problemResponse, type Responder } from '../../support/fake-server.js';
import { languages } from '../../support/languages.js';
import { mount, openSession, PAYMENT_URL, until, type Stage } from '../../support/mount.js';

const FAULTS: Partial<Record<CheckoutErrorCode, Responder>> = {
  'not-found': () => problemResponse(404, 'not-found'),
  forbidden: () => problemResponse(403, 'forbidden'),
  network: () => {
    throw new TypeError('Failed to fetch');
  },
  timeout: () => problemResponse(504, 'upstream-timeout'),
  server: () => problemResponse(502, 'upstream-unreachable'),
  'bad-response': () => jsonResponse({ id: openSession().id }),
};
const LANGUAGES = ['en', 'zh-Hant', 'ar', 'ru'];

async function mountFailed(response: Responder): Promise<Stage> {
  const stage = await mount({ response });
  await stage.advance(60_000);
  return stage;
}

describe('A session that cannot be shown', () => {
  for (const [code, response] of Object.entries(FAULTS)) {
    for (const locale of LANGUAGES) {
      it(`shows the reason in ${locale}: ${code}`, async () => {
        // What an event says is in the language that is loaded by then.
        const known = deferred<undefined>();
        const stage = await mount({
          response: async (request) => {
            await known.promise;
            return response(request);
          },
          attributes: { locale },
        });
        await until(() => stage.part('checkout').lang === locale, `the language is ${locale}`);
        known.resolve(undefined);
        await stage.advance(60_000);
        const { strings } = await languages.load(locale);
        const message = strings[`errors.${code as CheckoutErrorCode}`];
        expect(stage.element.phase).to.equal('failed');
        expect(stage.text).to.contain(message);
        expect(stage.text).to.contain(strings.failedTitle);
        expect(stage.lastSent('error').detail.code).to.equal(code);
        expect(stage.lastSent('error').detail.message).to.equal(message);
      });
    }

    const isFinal = code === 'not-found' || code === 'forbidden';
    it(`${isFinal ? 'offers no retry, which would not help' : 'can be retried'}: ${code}`, async () => {
      const stage = await mountFailed(response);
      expect(stage.lastSent('error').detail.retryable).to.equal(!isFinal);
      expect(stage.count('[part~=retry]')).to.equal(isFinal ? 0 : 1);
      if (isFinal) return;
      stage.server.show(openSession());
      await stage.press(stage.part('retry'));
      await stage.advance(0);
      expect(stage.element.phase).to.equal('open');
      expect(stage.sentNames).to.deep.equal(['error', 'ready']);
    });
  }

  it('sends one error for all failed reads in a row', async () => {
    const stage = await mountFailed(() => problemResponse(502, 'upstream-unreachable'));
    expect(stage.server.requests.length).to.equal(3);
    expect(stage.sentNames).to.deep.equal(['error']);
    expect(stage.lastSent('error').detail.retryable).to.equal(true);
  });

  it('times out after ten seconds', async () => {
    const stage = await mount({ response: () => new Promise<Response>(() => undefined) });
    await stage.advance(10_000);
    expect(stage.count('[part=notice]')).to.equal(0);
    await stage.advance(60_000);
    expect(stage.lastSent('error').detail.code).to.equal('timeout');
  });

  it('fails for a response with another session id', async () => {
    const stage = await mountFailed(() => jsonResponse(openSession({ id: 'another-session-id' })));
    expect(stage.lastSent('error').detail.code).to.equal('bad-response');
  });

  it('shows the page’s own link to the payment page', async () => {
    const content = `<a href="${PAYMENT_URL}">Continue to payment</a>`;
    const stage = await mount({ response: () => problemResponse(403, 'forbidden'), content });
    const link = stage.findA(HTMLSlotElement, 'slot:not([name])').assignedElements()[0];
    expect(link?.textContent).to.equal('Continue to payment');
    expect(link?.checkVisibility()).to.equal(true);
  });
});

describe('An invalid session id', () => {
  for (const sessionId of ['short', '../checkouts', 'a b c d e f g', 'x'.repeat(65), 'abcdefg%2e']) {
    it(`fails without a request: ${sessionId.slice(0, 14)}`, async () => {
      const stage = await mount({ attributes: { 'session-id': sessionId } });
      await stage.advance(60_000);
      expect(stage.server.requests).to.deep.equal([]);
      expect(stage.element.phase).to.equal('failed');
      expect(stage.lastSent('error').detail.code).to.equal('invalid-session-id');
      expect(stage.text).to.contain(en['errors.invalid-session-id']);
    });
  }

  it('can be replaced by a valid one', async () => {
    const stage = await mount({ attributes: { 'session-id': 'short' } });
    stage.element.sessionId = String(openSession().id);
    await stage.settle();
    await stage.advance(0);
    expect(stage.element.phase).to.equal('open');
  });
});
