// Payment requests of EVM networks (EIP-681), for a network's own coin and for tokens.
import { findAsset, PLAY_NETWORKS, type PlayNetwork } from '../../chain/networks.js';
import { ChainError } from '../../chain/play-chain.js';
import { fromUnits } from '../../chain/units.js';
import { type CodeReading, contractWarnings, parametersOf, type ReadCode, recipientOn } from './code-reading.js';

interface Request {
  readonly target: string;
  /** Null if the request leaves it to the wallet. */
  readonly chainId: number | null;
  readonly networks: readonly PlayNetwork[];
  readonly parameters: URLSearchParams;
}

export function readEthereumRequest(rest: string): ReadCode {
  const match = /^(?:pay-)?([^@/?]+)(?:@(\d+))?(?:\/([^?]*))?(?:\?(.*))?$/.exec(rest);
  const [, target = '', chain, call = '', query = ''] = match ?? [];
  if (!/^0x/i.test(target))
    throw new ChainError('The code has no address. This wallet cannot look up names such as shop.eth.');
  const chainId = chain === undefined ? null : Number(chain);
  const evm = PLAY_NETWORKS.filter(({ kind }) => kind === 'evm');
  const networks = chainId === null ? evm : evm.filter((network) => network.chainId === chainId);
  if (networks.length === 0) {
    const known = evm.map((network) => `${network.chainId ?? ''} (${network.name})`).join(' and ');
    throw new ChainError(`The code is for chain ${chain ?? ''}. This wallet has ${known}.`);
  }
  const request = { target, chainId, networks, parameters: parametersOf(query) };
  if (call === '') return readCoin(request);
  if (call === 'transfer') return readToken(request);
  throw new ChainError(`The code asks the wallet to call “${call}” of a contract. This wallet only sends money.`);
}

function readCoin({ target, chainId, networks, parameters }: Request): ReadCode {
  const value = parameters.get('value');
  const readings = networks.map((network): CodeReading => {
    const [coin] = network.assets;
    const amount = value === null ? null : fromUnits(unitsOf(value), coin?.decimals ?? 0);
    return {
      network: network.value,
      asset: coin?.value ?? null,
      address: recipientOn(network, target),
      amount,
      memo: null,
    };
  });
  return {
    form: 'Ethereum payment request (EIP-681)',
    readings,
    notes: value === null ? ['The code names no amount: take it from the shop’s page.'] : [],
    warnings: [
      ...contractWarnings(readings[0]?.address ?? ''),
      ...chainWarnings(chainId),
      ...numberWarnings(value),
      ...(parameters.has('amount') ? ['“amount” is not part of EIP-681, so wallets ignore it.'] : []),
    ],
  };
}

function readToken({ target, chainId, networks, parameters }: Request): ReadCode {
  const units = parameters.get('uint256');
  const readings = networks.flatMap((network): readonly CodeReading[] => {
    const contract = recipientOn(network, target);
    const token = network.assets.find((asset) => asset.contract === contract);
    if (token === undefined) return [];
    const amount = units === null ? null : fromUnits(unitsOf(units), token.decimals);
    const address = recipientOn(network, parameters.get('address') ?? '');
    return [{ network: network.value, asset: token.value, address, amount, memo: null }];
  });
  const [first] = readings;
  const network = networks.find(({ value }) => value === first?.network);
  if (first === undefined || network === undefined) {
    throw new ChainError(`The code asks for a token that this wallet does not have: its contract is ${target}.`);
  }
  return {
    form: 'Ethereum token request (EIP-681)',
    readings,
    notes: units === null ? ['The code names no amount: take it from the shop’s page.'] : [],
    warnings: [
      `Some wallets take the contract of ${nameOf(network, first)}, ${target}, for the recipient, and others read no such request. Compare the recipient with the shop’s page, or scan the bare address.`,
      ...contractWarnings(first.address),
      ...chainWarnings(chainId),
      ...numberWarnings(units),
    ],
  };
}

function nameOf(network: PlayNetwork, { asset }: CodeReading): string {
  return findAsset(network, asset ?? '')?.value.toUpperCase() ?? 'the token';
}

function chainWarnings(chainId: number | null): readonly string[] {
  if (chainId === 1) return [];
  return [
    chainId === null
      ? 'The code names no network: a wallet takes the one that it used last.'
      : 'Some wallets ignore the network in the code, and send on the one that they used last.',
  ];
}

function numberWarnings(text: string | null): readonly string[] {
  return text !== null && /[.e]/i.test(text) ? [`Some wallets do not read numbers such as ${text}.`] : [];
}

const MAX_EXPONENT = 40;

/** A whole number, perhaps written as `2.5e18`. */
function unitsOf(text: string): bigint {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^(\d{1,40})(?:\.(\d{1,40}))?(?:[eE](\d{1,2}))?$/.exec(text) ?? [];
  const zeros = Number(exponent) - fraction.length;
  const units = whole !== '' && zeros >= 0 && zeros <= MAX_EXPONENT ? BigInt(whole + fraction + '0'.repeat(zeros)) : 0n;
  if (units > 0n) return units;
  throw new ChainError(`The code asks for "${text}" of the smallest unit, which is not a whole number above zero.`);
}
