import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Responses } from '../../../src/proxy-check/responses.js';
import { headerChecks } from '../../../src/proxy-check/checks/headers.js';
import { targetFrom } from '../../../src/proxy-check/target.js';
import { findingsAbout } from '../support/finds-that-it.js';
import { SESSION_ID } from '../support/serve-proxy.js';
import { session } from '../support/twists.js';

describe('The check of a right proxy', () => {
  test('finds nothing wrong', async () => {
    const findings = await findingsAbout();
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict === 'wrong'),
      [],
    );
  });

  test('leaves out what it does not have', async () => {
    const findings = await findingsAbout(session({ links: undefined }));
    const nothing = findings.filter(({ verdict }) => verdict === 'nothing-to-judge');
    assert.deepEqual(
      nothing.map(({ title }) => title),
      [
        'Who is asked to wait is told how long',
        'Announced routes are on the same origin',
        'Announced actions need a POST',
        'The announced event stream rings, and says nothing else',
      ],
    );
  });
});

describe('The check of how a proxy is asked', () => {
  const complaintsAbout = (url: string) => {
    const check = headerChecks.find(({ title }) => title === 'The proxy is asked over https');
    return check?.failures({ target: targetFrom(url, SESSION_ID) } as Responses);
  };

  test('finds http, but for this machine', () => {
    assert.match(String(complaintsAbout('http://shop.example/payfect')), /Serve it over https/);
    for (const url of ['https://shop.example/payfect', 'http://localhost:3000', 'http://127.0.0.1', 'http://[::1]/']) {
      assert.deepEqual(complaintsAbout(url), []);
    }
  });
});
