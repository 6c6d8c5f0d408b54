// Proxies that serve faulty payments in place: each fault fails its own check.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fullPayment, OTHER_TRON_ADDRESS, TRON_ADDRESS } from '../../support/payments.js';
import { checkProxy } from '../../../src/proxy-check/check-proxy.js';
import { targetFrom } from '../../../src/proxy-check/target.js';
import { neutralAnswer } from '../../support/neutral-answer.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';
import { sessionThrough } from '../support/proxy-for.js';
import { findingsFor, testFault } from '../support/test-fault.js';
import { isRead, session, when } from '../support/proxy-faults.js';
import { SESSION, SESSION_ID, serveProxy, type Fault } from '../support/serve-proxy.js';

const CONTRACT = 'The session matches the contract';
const PRIVATE = 'The session has no members beyond the contract';
const USABLE = 'Payments in place have addresses and links that can be used';
const UNCHANGED = 'The address of a payment does not change';
const CHOSEN = 'What can be paid in place can be chosen';

const payments = (changes: object) => session({ payments: [{ ...fullPayment({ uri: null }), ...changes }] });

/** Serves another address from the second read on. */
function changing(): Fault {
  let reads = 0;
  return when(isRead, (reply) => {
    reads += 1;
    const address = reads === 1 ? TRON_ADDRESS : OTHER_TRON_ADDRESS;
    return { ...reply, body: JSON.stringify({ ...SESSION, payments: [fullPayment({ address, uri: null })] }) };
  });
}

describe('The check of a proxy with payments in place', () => {
  const choices: Readonly<Record<string, object>> = {
    'Payfect’s form': newestAnswer(),
    'WeWire’s form': { ...wewireAnswer({ allowedAssets: ['usdt'] }), id: SESSION_ID },
    'the neutral form': neutralAnswer(),
  };
  for (const [form, answer] of Object.entries(choices)) {
    const verdictFor = async (currency: string) => {
      const json = {
        ...((await sessionThrough(Object(answer))) as object),
        payments: [fullPayment({ currency, uri: null })],
      };
      const findings = await findingsFor(when(isRead, (reply) => ({ ...reply, body: JSON.stringify(json) })));
      return findings.find(({ title }) => title === CHOSEN)?.verdict;
    };

    test(`compares them with the options of ${form}`, async () => {
      assert.deepEqual([await verdictFor('usdt'), await verdictFor('doge')], ['pass', 'fail']);
    });
  }

  test('passes for right ones', async () => {
    const findings = await findingsFor(payments({}));
    assert.deepEqual(
      findings.filter(({ title }) => [USABLE, UNCHANGED].includes(title)).map(({ verdict }) => verdict),
      ['pass', 'pass'],
    );
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict === 'fail'),
      [],
    );
  });

  test('reads the session again last, after a wait for what the proxy keeps', async () => {
    const timesMs: number[] = [];
    const proxy = await serveProxy((request, reply) => {
      timesMs.push(performance.now());
      return payments({})(request, reply);
    });
    await checkProxy(targetFrom(proxy.url, SESSION_ID), { streamTimeoutMs: 200, rereadMs: 300 });
    await proxy.close();
    const [before = 0, last = 0] = timesMs.slice(-2);
    // Timers may run up to a millisecond early.
    assert.ok(last - before >= 299, `${last - before} ms`);
  });
});

describe('The check fails a proxy that', () => {
  testFault(
    'serves an address with a typo',
    payments({ address: `${TRON_ADDRESS.slice(0, -1)}3` }),
    [USABLE],
    /checksum/,
  );
  testFault(
    'serves a request to another address',
    payments({ uri: `bitcoin:${OTHER_TRON_ADDRESS}` }),
    [USABLE],
    /\.uri/,
  );
  testFault('serves an amount as a number', payments({ amount: 20 }), [CONTRACT], /payments\.0\.amount/);
  testFault('serves no address', payments({ address: undefined }), [CONTRACT], /Missing: payments\.0\.address/);
  testFault('serves an address with a blank', payments({ address: `${TRON_ADDRESS} ` }), [CONTRACT, USABLE], /blanks/);
  testFault('leaks a member of a payment', payments({ privateKey: 'x' }), [PRIVATE], /payments\.0\.privateKey/);
  testFault(
    'serves a payment that no option of the session is for',
    session({
      paymentMethodTypes: ['crypto'],
      paymentMethodOptions: { crypto: [{ currency: { value: 'USDT' }, networks: [{ value: 'tron' }] }] },
      payments: [fullPayment({ uri: null })],
    }),
    [CHOSEN],
    /No option of the session is usdt on tron/,
  );
  testFault('serves another address later', changing(), [UNCHANGED], /changed between two reads/);
});
