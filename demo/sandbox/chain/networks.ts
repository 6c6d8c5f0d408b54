// The networks of the play chain, with what each one carries. It knows no address and no balance.

/** How a network writes its addresses. */
export type AddressKind = 'bitcoin' | 'litecoin' | 'evm' | 'tron' | 'solana' | 'lightning';

export interface PlayAsset {
  /** As in a session: lower case. */
  readonly value: string;
  readonly name: string;
  /** Digits after the point that the network can carry. */
  readonly decimals: number;
  /** The token's contract (Solana: its mint); null for a network's own coin. */
  readonly contract: string | null;
  /** What the wallet has at the start. */
  readonly balance: string;
}

export interface PlayNetwork {
  readonly value: string;
  readonly name: string;
  readonly kind: AddressKind;
  /** Of an EVM network, as in EIP-681; null for others. */
  readonly chainId: number | null;
  /** The network's own coin first. */
  readonly assets: readonly PlayAsset[];
}

const coin = (value: string, name: string, decimals: number, balance: string): PlayAsset => {
  return { value, name, decimals, contract: null, balance };
};

/** The contracts are those of the real networks, so that requests look the way wallets expect. */
const usdt = (contract: string): PlayAsset => {
  return { value: 'usdt', name: 'Tether USD', decimals: 6, contract, balance: '25000' };
};
const usdc = (contract: string): PlayAsset => {
  return { value: 'usdc', name: 'USD Coin', decimals: 6, contract, balance: '25000' };
};

export const PLAY_NETWORKS: readonly PlayNetwork[] = [
  { value: 'bitcoin', name: 'Bitcoin', kind: 'bitcoin', chainId: null, assets: [coin('btc', 'Bitcoin', 8, '5')] },
  // A Lightning wallet counts in thousandths of a satoshi.
  {
    value: 'lightning',
    name: 'Lightning',
    kind: 'lightning',
    chainId: null,
    assets: [coin('btc', 'Bitcoin', 11, '1')],
  },
  {
    value: 'ethereum',
    name: 'Ethereum (ERC20)',
    kind: 'evm',
    chainId: 1,
    assets: [
      coin('eth', 'Ether', 18, '50'),
      usdt('0xdAC17F958D2ee523a2206206994597C13D831ec7'),
      usdc('0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'),
    ],
  },
  {
    value: 'polygon',
    name: 'Polygon',
    kind: 'evm',
    chainId: 137,
    assets: [
      coin('pol', 'POL', 18, '5000'),
      usdt('0xc2132D05D31c914a87C6611C10748AEb04B58e8F'),
      usdc('0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'),
    ],
  },
  {
    value: 'tron',
    name: 'Tron (TRC20)',
    kind: 'tron',
    chainId: null,
    assets: [coin('trx', 'TRON', 6, '100000'), usdt('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t')],
  },
  {
    value: 'solana',
    name: 'Solana',
    kind: 'solana',
    chainId: null,
    assets: [coin('sol', 'Solana', 9, '500'), usdc('EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v')],
  },
  { value: 'litecoin', name: 'Litecoin', kind: 'litecoin', chainId: null, assets: [coin('ltc', 'Litecoin', 8, '500')] },
];

export function findNetwork(value: string): PlayNetwork | null {
  return PLAY_NETWORKS.find((network) => network.value === value) ?? null;
}

export function findAsset(network: PlayNetwork, value: string): PlayAsset | null {
  return network.assets.find((asset) => asset.value === value.toLowerCase()) ?? null;
}
