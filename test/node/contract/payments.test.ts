// Payments in place, in each form of a session.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { publicPayments } from '../../../src/providers/public-payments.js';
import { sessionViolations } from '../../../src/schema/contract.js';
import { neutralAnswer } from '../../support/neutral-answer.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { fullPayment, LEAST_PAYMENT } from '../../support/payments.js';
import { wewireAnswer } from '../../support/wewire-answers.js';
import { pathsOf, schemaPaths } from '../support/paths.js';
import { sessionThrough } from '../support/proxy-for.js';
import { isSession, SESSION_SCHEMA } from '../support/validators.js';

const FORMS = { payfectSession: newestAnswer(), wewireSession: wewireAnswer(), neutralSession: neutralAnswer() };

for (const [form, answer] of Object.entries(FORMS)) {
  describe(`The contract for payments in ${form}`, () => {
    const sessionWith = async (payments: unknown) => ({ ...Object(await sessionThrough(answer)), payments });
    const violationsOf = async (payment: object) =>
      sessionViolations(await sessionWith([payment])).map(({ path, fault }) => `${path} ${fault}`);

    test('allows exactly the members that the allow-list has', () => {
      const allowed = schemaPaths(SESSION_SCHEMA, form).filter((path) => path.startsWith('payments.'));
      const isPayment = (path: string) => path.startsWith('payments.');
      assert.deepEqual(allowed, pathsOf({ payments: publicPayments([fullPayment()]) }).filter(isPayment));
    });

    test('accepts every member, only what is required, null for what is unknown, and none at all', async () => {
      const unknown = publicPayments([LEAST_PAYMENT]);
      for (const payments of [[fullPayment()], [LEAST_PAYMENT], unknown, []]) {
        const session = await sessionWith(payments);
        assert.ok(isSession(session), JSON.stringify(isSession.errors));
      }
    });

    for (const member of ['currency', 'network', 'address', 'amount'] as const) {
      test(`requires ${member}`, async () => {
        const { [member]: _, ...payment } = fullPayment();
        assert.deepEqual(await violationsOf(payment), [`payments.0.${member} missing`]);
      });
    }

    const wrong: Readonly<Record<string, [changes: object, path: string]>> = {
      'a number as an amount': [{ amount: 20 }, 'amount'],
      'an amount with an exponent': [{ amount: '2e1' }, 'amount'],
      'a negative amount': [{ due: '-1' }, 'due'],
      'an amount with a comma': [{ received: '12,00' }, 'received'],
      'an amount of a transaction with a unit': [
        { transactions: [{ id: 'x', amount: '1 USDT' }] },
        'transactions.0.amount',
      ],
      'a blank in an address': [{ address: 'T x' }, 'address'],
      'an invisible character in an address': [{ address: 'T\u200bx' }, 'address'],
      'a look-alike of a letter in an address': [{ address: '\u0422x' }, 'address'],
      'an empty memo': [{ memo: { name: 'Memo', value: '' } }, 'memo.value'],
      'a blank around a memo': [{ memo: { name: 'Memo', value: '47 ' } }, 'memo.value'],
      'text as a memo': [{ memo: '4711' }, 'memo'],
      'an explorer that is not on the web': [
        { transactions: [{ id: 'x', url: 'javascript:x' }] },
        'transactions.0.url',
      ],
      'a request with a blank': [{ uri: 'bitcoin:x y' }, 'uri'],
      'a wallet without a scheme': [{ wallets: [{ name: 'x', url: '/send' }] }, 'wallets.0.url'],
      'a chain that is not CAIP-2': [{ network: { value: 'tron', chain: 'TRON' } }, 'network.chain'],
      'confirmations below zero': [{ confirmations: { seen: -1 } }, 'confirmations.seen'],
      'text as canStillPay': [{ canStillPay: 'no' }, 'canStillPay'],
      'an address of support that is no e-mail': [{ support: { email: 'help' } }, 'support.email'],
    };
    for (const [what, [changes, path]] of Object.entries(wrong)) {
      test(`rejects ${what}`, async () => {
        assert.deepEqual(await violationsOf({ ...fullPayment(), ...changes }), [`payments.0.${path} wrong`]);
      });
    }

    test('accepts words that it does not know: they are plain progress', async () => {
      assert.deepEqual(await violationsOf(fullPayment({ stage: 'sweeping', exception: 'frozen' })), []);
    });

    test('rejects other members at any depth, and an object in place of the list', async () => {
      const payment = { ...fullPayment(), network: { value: 'tron', node: 1 }, sender: 'x' };
      assert.deepEqual((await violationsOf(payment)).sort(), [
        'payments.0.network.node not-in-contract',
        'payments.0.sender not-in-contract',
      ]);
      assert.deepEqual(sessionViolations(await sessionWith(fullPayment())), [{ path: 'payments', fault: 'wrong' }]);
    });
  });
}
