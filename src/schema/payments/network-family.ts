import type { Payment } from './payments.js';

/** Networks that share their form of addresses and payment requests. */
export type NetworkFamily = 'evm' | 'tron' | 'other';

/** The namespaces of CAIP-2. */
const NAMESPACES: ReadonlyMap<string, NetworkFamily> = new Map([
  ['eip155', 'evm'],
  ['tron', 'tron'],
]);

/** How the networks are called if the chain's identifier is missing, also by their standard. */
const TRON_NAME = /^(tron|trx)\b|trc-?(10|20)\b/i;
const EVM_NAME =
  /^(eth|ethereum|polygon|matic|pol|bsc|bnb|binance-?smart|arbitrum|arb|optimism|op|base|avax|avalanche|linea|scroll|zksync|gnosis|celo|fantom)(\b|_)|(erc|bep)-?20\b/i;
/** 20 bytes: no other family has such addresses. */
const EVM_ADDRESS = /^0x[\da-f]{40}$/i;

export function networkFamily({
  network: { chain, value, name },
  address,
}: Pick<Payment, 'network' | 'address'>): NetworkFamily {
  if (chain !== null) return NAMESPACES.get(chain.split(':', 1)[0] ?? '') ?? 'other';
  const names = [value, name ?? ''];
  if (names.some((text) => TRON_NAME.test(text))) return 'tron';
  return EVM_ADDRESS.test(address) || names.some((text) => EVM_NAME.test(text)) ? 'evm' : 'other';
}
