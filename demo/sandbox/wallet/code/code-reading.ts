// What a wallet understands of a code, and the checks that every form of code shares.
import { canonicalAddress } from '../../chain/addresses.js';
import { findAsset, type PlayNetwork, PLAY_NETWORKS } from '../../chain/networks.js';
import { ChainError } from '../../chain/play-chain.js';
import { toUnits } from '../../chain/units.js';

/** One way to pay what the code says. */
export interface CodeReading {
  readonly network: string;
  /** Null if the code does not say it, as all members below. */
  readonly asset: string | null;
  readonly address: string;
  readonly amount: string | null;
  readonly memo: string | null;
}

export interface ReadCode {
  /** The form of the code, for people: `Bitcoin payment request (BIP-21)`. */
  readonly form: string;
  /** Never empty. Several if the code leaves a choice, such as a bare address that two networks have. */
  readonly readings: readonly CodeReading[];
  /** What else the code says, or leaves open. */
  readonly notes: readonly string[];
  /** Where real wallets misread such a code. */
  readonly warnings: readonly string[];
}

/** @throws {ChainError} if it is not an address of the network. */
export function recipientOn(network: PlayNetwork, address: string): string {
  const canonical = canonicalAddress(network.kind, address);
  if (canonical !== null) return canonical;
  throw new ChainError(`"${address}" is not an address of ${network.name}: a character may be wrong or missing.`);
}

/**
 * The amount of a request, as the network can carry it; null without one.
 * @throws {ChainError} if it is not a positive decimal with a point, or has too many digits.
 */
export function requestedAmount(text: string | null, network: PlayNetwork, asset: string): string | null {
  if (text === null) return null;
  const decimals = findAsset(network, asset)?.decimals ?? 0;
  const units = toUnits(text, decimals);
  if (units !== null && units > 0n) return text;
  throw new ChainError(
    `The code asks for "${text}" ${asset.toUpperCase()}, which is not an amount on ${network.name}.`,
  );
}

/** Parameters after the question mark. A plus sign stays one, unlike in web forms. */
export function parametersOf(query: string): URLSearchParams {
  return new URLSearchParams(query.replaceAll('+', '%2B'));
}

/** What a request says for people, as notes. */
export function wordsOf(parameters: URLSearchParams): readonly string[] {
  return (['label', 'message'] as const).flatMap((name) => {
    const text = parameters.get(name);
    return text ? [`The code says: “${text}”`] : [];
  });
}

/** Sending to a token's own contract is a mistake that wallets make of misread requests. */
export function contractWarnings(address: string): readonly string[] {
  for (const network of PLAY_NETWORKS) {
    const token = network.assets.find(({ contract }) => contract === address);
    if (token === undefined) continue;
    return [`This is the contract of ${token.value.toUpperCase()} itself, not a shop. What is sent there is lost.`];
  }
  return [];
}
