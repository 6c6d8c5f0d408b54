// What a proxy sends of the providers' documented sessions, as JSON. Each call returns a fresh copy.

/** A session as a proxy sends it. */
export interface WireSession {
  readonly id: string;
  readonly status: string | null;
  readonly [member: string]: unknown;
}

export interface SessionChanges {
  /** An id with 8 to 64 letters, digits, `_` or `-`. */
  readonly id?: string;
  readonly [member: string]: unknown;
}

const TRON = { value: 'tron', name: 'Tron (TRC20)' };
const POLYGON = { value: 'polygon', name: 'Polygon' };
const TETHER = { value: 'usdt', name: 'Tether', logo: null };

/** The documented option: nothing to choose but the method. */
export const ONE_COIN = [{ currency: TETHER, networks: [TRON] }];
export const TWO_COINS = [
  { currency: TETHER, networks: [TRON, POLYGON] },
  { currency: { value: 'usdc', name: 'USD Coin', logo: null }, networks: [POLYGON] },
];

/**
 * Payfect's session, with half an hour left. A change replaces one whole top-level member; `undefined` is not sent.
 * @example payfectSession({ id: 'my-session', amountTotal: '5.00' })
 */
export function payfectSession(changes: SessionChanges = {}): WireSession {
  return {
    id: 'ed8d24aa-a860-426b-8e56-87cb9f55a081',
    merchant: { name: 'Marram & Oak' },
    nameCollection: false,
    emailCollection: false,
    phoneNumberCollection: false,
    shippingAddressCollection: null,
    invoiceItems: [payfectItem('Standard Plan', { id: 'ee05d205-e4cc-42bd-8897-03c92674c57a' })],
    amountTotal: '20.00',
    status: 'open',
    currency: 'usdt',
    successUrl: null,
    cancelUrl: 'https://example.com/cancel',
    expiresAt: null,
    paymentMethodTypes: ['crypto', 'card'],
    paymentMethodOptions: { crypto: ONE_COIN, card: null },
    url: 'https://pay.example/checkouts/ed8d24aa-a860-426b-8e56-87cb9f55a081',
    isLivemode: true,
    secondsLeft: 1800,
    links: {},
    ...changes,
  };
}

interface PayfectItem {
  readonly id?: string;
  readonly quantity?: number;
  readonly amount?: string;
  readonly description?: string | null;
}

/** A line item of Payfect's session. Without a name it is the newest form, which does not name products. */
export function payfectItem(name: string | null, item: PayfectItem = {}): object {
  const { id = null, quantity = 1, amount = '20.00', description = null } = item;
  const productData = { name, description, images: [] };
  return { id, quantity, amount, priceData: name && { productData, currency: 'usdt', unitAmount: amount } };
}

/** WeWire's session: one product, and assets without networks. */
export function wewireSession(changes: SessionChanges = {}): WireSession {
  return {
    id: '7c9f0f5e-3a53-4f5e-9a52-0d7a3f1c2b11',
    merchant: { name: null },
    amount: '100',
    currency: 'USD',
    productName: 'Product Name',
    productDescription: 'Product Description',
    allowedAssets: ['ETH', 'USDT', 'USDC'],
    expiresAt: null,
    status: 'open',
    redirectUrl: null,
    cancelUrl: 'https://example.com/cancel',
    url: 'https://pay.example/checkouts/7c9f0f5e-3a53-4f5e-9a52-0d7a3f1c2b11',
    isLivemode: true,
    secondsLeft: 1800,
    links: {},
    ...changes,
  };
}

const COINS = `usdt Tether USD|usdc USD Coin|btc Bitcoin|eth Ethereum|bnb BNB|sol Solana|xrp XRP|trx TRON|ton Toncoin|doge Dogecoin|
ada Cardano|avax Avalanche|link Chainlink|dot Polkadot|ltc Litecoin|bch Bitcoin Cash|shib Shiba Inu|uni Uniswap|atom Cosmos|
xlm Stellar|xmr Monero|etc Ethereum Classic|fil Filecoin|near NEAR Protocol|apt Aptos|arb Arbitrum|op Optimism|dai Dai|aave Aave|
pol Polygon Ecosystem Token`;

const NETWORKS = [
  { value: 'tron', name: 'Tron (TRC20)' },
  { value: 'ethereum', name: 'Ethereum (ERC20)' },
  { value: 'polygon', name: 'Polygon' },
  { value: 'bsc', name: 'BNB Smart Chain (BEP20)' },
];

const STABLE = ['usdt', 'usdc', 'dai'];
const TOKENS = ['link', 'shib', 'uni', 'aave'];

function networksOf(coin: string, [name = '']: readonly string[]): readonly { value: string; name: string }[] {
  if (STABLE.includes(coin)) return NETWORKS;
  return TOKENS.includes(coin) ? NETWORKS.slice(1, 2) : [{ value: name.toLowerCase(), name }];
}

/** Thirty currencies, as the widest of accounts offers them: stablecoins on four networks, tokens on Ethereum, coins on their own. */
export const MANY_COINS = COINS.replaceAll('\n', '')
  .split('|')
  .map((coin) => {
    const [value = '', ...name] = coin.split(' ');
    return { currency: { value, name: name.join(' '), logo: null }, networks: networksOf(value, name) };
  });
