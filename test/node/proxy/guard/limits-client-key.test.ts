import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clientKey } from '../../../../src/proxy/guard/limits.js';

describe('clientKey', () => {
  const keys: Readonly<Record<string, string>> = {
    '203.0.113.9': '203.0.113.9',
    '2001:db8:1:2:3:4:5:6': '2001:db8:1:2::/64',
    '2001:db8:1:2::': '2001:db8:1:2::/64',
    '2001:0DB8:0001:0002:ffff::1': '2001:db8:1:2::/64',
    '2001:db8::1': '2001:db8:0:0::/64',
    '2001:db8:0:1::1': '2001:db8:0:1::/64',
    '2001:db8::1%eth0': '2001:db8:0:0::/64',
    '2001:db8::192.0.2.1': '2001:db8:0:0::/64',
    '::ffff:203.0.113.9': '203.0.113.9',
    '::FFFF:cb00:7109': '203.0.113.9',
    '0:0:0:0:0:ffff:203.0.113.9': '203.0.113.9',
    '::1': '0:0:0:0::/64',
    'not an address': 'not an address',
    'a:b': 'a:b',
    '203.0.113.9:80': '203.0.113.9:80',
    '': '',
  };
  for (const [address, key] of Object.entries(keys)) {
    test(`of ${JSON.stringify(address)} is ${JSON.stringify(key)}`, () => {
      assert.equal(clientKey(address), key);
    });
  }
});
