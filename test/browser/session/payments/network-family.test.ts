import { expect } from '@open-wc/testing';
import { networkFamily, type NetworkFamily } from '../../../../src/schema/payments/network-family.js';

const EVM_ADDRESS = '0xde709f2102306220921060314715629080e2fb77';

function familyOf(value: string, name: string | null = null, chain: string | null = null, address = 'address') {
  return networkFamily({ network: { value, name, chain }, address });
}

/** By CAIP-2. */
const CHAINS: readonly (readonly [chain: string, family: NetworkFamily])[] = [
  ['eip155:1', 'evm'],
  ['eip155:137', 'evm'],
  ['tron:0x2b6653dc', 'tron'],
  ['bip122:000000000019d6689c085ae165831e93', 'other'],
  ['solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', 'other'],
  ['constructor', 'other'],
  ['__proto__', 'other'],
];

/** By what a provider calls the network; the second is the name for the shopper. */
const NAMES: readonly (readonly [value: string, name: string | null, family: NetworkFamily])[] = [
  ['tron', null, 'tron'],
  ['TRX', null, 'tron'],
  ['usdt-trc20', null, 'tron'],
  ['TRC-20', null, 'tron'],
  ['net-7', 'Tron (TRC20)', 'tron'],
  ['ethereum', null, 'evm'],
  ['ETH', null, 'evm'],
  ['polygon', null, 'evm'],
  ['eth_mainnet', null, 'evm'],
  ['bsc', null, 'evm'],
  ['binance-smart-chain', null, 'evm'],
  ['arbitrum', null, 'evm'],
  ['base', null, 'evm'],
  ['usdt-erc20', null, 'evm'],
  ['net-8', 'BNB Smart Chain (BEP-20)', 'evm'],
  ['bitcoin', 'Bitcoin', 'other'],
  ['lightning', 'Lightning', 'other'],
  ['solana', 'Solana', 'other'],
  ['xrpl', 'XRP Ledger', 'other'],
  ['electron', 'Electroneum', 'other'],
  ['basement', null, 'other'],
];

describe('The family of a network', () => {
  for (const [chain, family] of CHAINS) {
    it(`is ${family} for the chain ${chain}, whatever its name`, () => {
      for (const value of ['tron', 'ethereum', 'bitcoin']) expect(familyOf(value, null, chain)).to.equal(family);
    });
  }

  for (const [value, name, family] of NAMES) {
    it(`is ${family} for ${value}${name === null ? '' : `, shown as ${name}`}, without a chain`, () => {
      expect(familyOf(value, name)).to.equal(family);
    });
  }

  it('is EVM for a network without a known name, if the address is one of 20 bytes', () => {
    expect(familyOf('net-9', null, null, EVM_ADDRESS)).to.equal('evm');
    expect(familyOf('net-9', null, null, `${EVM_ADDRESS}00`)).to.equal('other');
    expect(familyOf('tron', null, null, EVM_ADDRESS)).to.equal('tron');
  });
});
