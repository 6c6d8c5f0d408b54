import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Responses } from '../../../src/proxy-check/responses.js';
import { headerChecks } from '../../../src/proxy-check/checks/headers.js';
import { targetFrom } from '../../../src/proxy-check/target.js';
import { findingsFor } from '../support/test-fault.js';
import { SESSION_ID } from '../support/serve-proxy.js';
import { session } from '../support/proxy-faults.js';

describe('The check of a correct proxy', () => {
  test('has no failures', async () => {
    const findings = await findingsFor();
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict === 'fail'),
      [],
    );
  });

  test('skips what the proxy does not offer', async () => {
    const findings = await findingsFor(session({ links: undefined }));
    const skipped = findings.filter(({ verdict }) => verdict === 'skip');
    assert.deepEqual(
      skipped.map(({ title }) => title),
      [
        'Payments in place have addresses and links that can be used',
        'The address of a payment does not change',
        'What can be paid in place can be chosen',
        '429 responses carry Retry-After',
        'Links stay on the same origin',
        'Linked actions require POST',
        'The event stream sends changes without data',
      ],
    );
  });
});

describe('The check for https', () => {
  const failuresFor = (url: string) => {
    const check = headerChecks.find(({ title }) => title === 'The proxy is served over https');
    return check?.failures({ target: targetFrom(url, SESSION_ID) } as Responses);
  };

  test('rejects http, except on loopback', () => {
    assert.match(String(failuresFor('http://shop.example/payfect')), /Serve it over https/);
    for (const url of ['https://shop.example/payfect', 'http://localhost:3000', 'http://127.0.0.1', 'http://[::1]/']) {
      assert.deepEqual(failuresFor(url), []);
    }
  });
});
