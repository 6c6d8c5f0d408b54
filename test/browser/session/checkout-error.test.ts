import { expect } from '@open-wc/testing';
import { CheckoutError, type CheckoutErrorCode } from '../../../src/session/checkout-error.js';

const RETRYABLE: Readonly<Record<CheckoutErrorCode, boolean>> = {
  'not-found': false,
  forbidden: false,
  network: true,
  timeout: true,
  server: true,
  'bad-response': true,
  'bad-url': false,
  'invalid-session-id': false,
  'action-failed': true,
  'details-changed': false,
};

describe('CheckoutError', () => {
  for (const [code, retryable] of Object.entries(RETRYABLE) as [CheckoutErrorCode, boolean][]) {
    it(`with the code ${code} is ${retryable ? '' : 'not '}retryable`, () => {
      expect(new CheckoutError(code)).to.include({ code, retryable, message: code, retryAfterMs: null });
    });
  }

  it('keeps its cause', () => {
    const cause = new TypeError('Failed to fetch');
    expect(new CheckoutError('network', cause, 5000)).to.include({ cause, retryAfterMs: 5000 });
  });
});
