import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressFault } from '../../../src/payment-check/address.js';
import { networkFamily } from '../../../src/schema/payments/network-family.js';
import { EIP_55, EVM_ADDRESS, OTHER_TRON_ADDRESS, TRON_ADDRESS, USDT_CONTRACT } from '../../support/payments.js';

/** The address with the character at this place replaced by the next of the same kind. */
function withTypo(address: string, place: number): string {
  const character = address.charAt(place);
  const next = character === 'a' ? 'b' : 'a';
  return `${address.slice(0, place)}${next}${address.slice(place + 1)}`;
}

describe('An address on TRON', () => {
  test('is right with its checksum', () => {
    for (const address of [USDT_CONTRACT, TRON_ADDRESS, OTHER_TRON_ADDRESS]) {
      assert.equal(addressFault(address, 'tron'), null, address);
    }
  });

  test('is wrong with a typo in any place', () => {
    for (let place = 1; place < TRON_ADDRESS.length; place += 1) {
      assert.match(String(addressFault(withTypo(TRON_ADDRESS, place), 'tron')), /checksum|not one of TRON/, `${place}`);
    }
  });

  test('is wrong if it is longer, shorter, of another network, or has characters that base58 has not', () => {
    const others = [
      `${TRON_ADDRESS}1`,
      TRON_ADDRESS.slice(0, -1),
      EVM_ADDRESS,
      '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
      '',
    ];
    for (const address of [...others, TRON_ADDRESS.replace('4', '0'), ` ${TRON_ADDRESS}`]) {
      assert.match(String(addressFault(address, 'tron')), /is not one of TRON/, address);
    }
  });
});

describe('An address on an EVM network', () => {
  test('is right with its checksum, or without one in a single case', () => {
    for (const address of EIP_55) {
      for (const same of [address, address.toLowerCase(), `0x${address.slice(2).toUpperCase()}`]) {
        assert.equal(addressFault(same, 'evm'), null, same);
      }
    }
  });

  test('is wrong if a letter of a mixed-case address has the other case', () => {
    for (let place = 2; place < EVM_ADDRESS.length; place += 1) {
      const letter = EVM_ADDRESS.charAt(place);
      if (!/[a-f]/i.test(letter)) continue;
      const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      const address = `${EVM_ADDRESS.slice(0, place)}${other}${EVM_ADDRESS.slice(place + 1)}`;
      assert.match(String(addressFault(address, 'evm')), /fails its checksum \(EIP-55\)/, address);
    }
  });

  test('is wrong if it does not have 20 bytes in hexadecimal', () => {
    for (const address of [
      `${EVM_ADDRESS}0`,
      EVM_ADDRESS.slice(0, -1),
      EVM_ADDRESS.slice(2),
      'vitalik.eth',
      TRON_ADDRESS,
    ]) {
      assert.match(String(addressFault(address, 'evm')), /is not one of an EVM network/, address);
    }
  });
});

test('An address on another network is not judged', () => {
  for (const address of [
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    'lnbc20m1p',
    'rDsbeomae4FXwgQTJp9Rs64Qg9vDiTCdBv',
  ]) {
    assert.equal(addressFault(address, 'other'), null);
  }
});

test('The family of a network is known by its chain, then by its value or name, then by the form of the address', () => {
  const family = (value: string, rest: { name?: string; chain?: string; address?: string } = {}) => {
    const { name = null, chain = null, address = 'x' } = rest;
    return networkFamily({ network: { value, name, chain }, address });
  };
  const evm = ['ethereum', 'ETH', 'polygon', 'bsc', 'arbitrum', 'base'].map((value) => family(value));
  assert.deepEqual([...new Set(evm)], ['evm']);
  assert.deepEqual([family('tron'), family('trx'), family('n1', { name: 'USDT (TRC20)' })], ['tron', 'tron', 'tron']);
  assert.equal(family('ethereum', { chain: 'tron:0x2b6653dc' }), 'tron');
  assert.equal(family('tron', { chain: 'eip155:1' }), 'evm');
  assert.equal(family('ethereum', { chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' }), 'other');
  assert.equal(family('n2', { address: EVM_ADDRESS }), 'evm');
  assert.deepEqual(
    [family('bitcoin'), family('lightning'), family('solana'), family('basement')],
    Array(4).fill('other'),
  );
});
