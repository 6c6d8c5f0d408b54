// Turns what a user wrote into networks, assets, amounts and addresses; each function throws a `ChainError` that says
// what is wrong.
import { canonicalAddress } from './addresses.js';
import { findAsset, findNetwork, PLAY_NETWORKS, type PlayAsset, type PlayNetwork } from './networks.js';
import { ChainError } from './play-chain.js';
import { toUnits } from './units.js';

export function networkOf(value: string): PlayNetwork {
  const network = findNetwork(value);
  if (network !== null) return network;
  throw new ChainError(
    `There is no network "${value}". There are ${PLAY_NETWORKS.map((one) => one.value).join(', ')}.`,
  );
}

export function networkWithBlocks(value: string): PlayNetwork {
  const network = networkOf(value);
  if (network.kind !== 'lightning') return network;
  throw new ChainError('Lightning has no blocks: a payment is final at once.');
}

export function assetOf(network: PlayNetwork, code: string): PlayAsset {
  const asset = findAsset(network, code);
  if (asset !== null) return asset;
  const codes = network.assets.map(({ value }) => value.toUpperCase()).join(', ');
  throw new ChainError(`${network.name} does not carry ${code.toUpperCase()}. It carries ${codes}.`);
}

export function unitsOf({ value, decimals }: PlayAsset, amount: string): bigint {
  const units = toUnits(amount, decimals);
  if (units !== null && units > 0n) return units;
  throw new ChainError(
    `"${amount}" is not an amount of ${value.toUpperCase()}: write digits, with a point and at most ${decimals} digits after it.`,
  );
}

export function addressOf(network: PlayNetwork, address: string): string {
  const canonical = canonicalAddress(network.kind, address);
  if (canonical !== null) return canonical;
  const others = PLAY_NETWORKS.filter(({ kind }) => canonicalAddress(kind, address) !== null).map(({ name }) => name);
  throw new ChainError(
    others.length > 0
      ? `This is not an address of ${network.name}, but of ${others.join(' or ')}.`
      : `This is not an address of ${network.name}: a character may be wrong or missing.`,
  );
}
