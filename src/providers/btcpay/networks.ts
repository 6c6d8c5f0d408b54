// Which currency and network a payment method stands for. Its id has had several spellings over the versions of the server:
// `BTC`, `BTC-CHAIN`, `BTC_BTCLike` · `BTC-LN`, `BTC-LightningNetwork`, `BTC_LightningLike` · `BTC-LNURL` · `USDT-TRON`.

export interface MethodNetwork {
  /** In lower case (`usdt`). */
  readonly currency: string;
  /** `usdt` as a person writes it. */
  readonly currencyName: string;
  /** `tron`; `lightning` and `lnurl` for what runs above a chain. */
  readonly network: string;
  /** With its standard, if the currency is a token there (`Tron (TRC20)`). */
  readonly networkName: string;
  /** CAIP-2, of the main network; null if there is none. */
  readonly chain: string | null;
  readonly isToken: boolean;
}

const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  btc: 'Bitcoin',
  ltc: 'Litecoin',
  doge: 'Dogecoin',
  eth: 'Ether',
  usdt: 'Tether',
  usdc: 'USD Coin',
  xmr: 'Monero',
  zec: 'Zcash',
};

/** The network that a coin is the own coin of. Any other coin runs on a network of its own name. */
const OWN_NETWORKS: Readonly<Record<string, string>> = {
  btc: 'bitcoin',
  ltc: 'litecoin',
  doge: 'dogecoin',
  dash: 'dash',
  eth: 'ethereum',
  trx: 'tron',
  sol: 'solana',
  xmr: 'monero',
  zec: 'zcash',
};

interface NetworkFacts {
  readonly name: string;
  readonly chain?: string;
  /** What tokens follow there, for people to compare with their wallet's words. */
  readonly standard?: string;
}

const NETWORKS: Readonly<Record<string, NetworkFacts>> = {
  bitcoin: { name: 'Bitcoin', chain: 'bip122:000000000019d6689c085ae165831e93' },
  lightning: { name: 'Lightning' },
  lnurl: { name: 'Lightning (LNURL)' },
  litecoin: { name: 'Litecoin', chain: 'bip122:12a765e31ffd4059bada1e25190f6e98' },
  dogecoin: { name: 'Dogecoin' },
  dash: { name: 'Dash' },
  monero: { name: 'Monero' },
  zcash: { name: 'Zcash' },
  ethereum: { name: 'Ethereum', chain: 'eip155:1', standard: 'ERC20' },
  polygon: { name: 'Polygon', chain: 'eip155:137', standard: 'ERC20' },
  bsc: { name: 'BNB Smart Chain', chain: 'eip155:56', standard: 'BEP20' },
  tron: { name: 'Tron', chain: 'tron:0x2b6653dc', standard: 'TRC20' },
  solana: { name: 'Solana', chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', standard: 'SPL' },
};

const LIGHTNING = ['ln', 'lightningnetwork', 'lightninglike', 'offchain'];
const LNURL = ['lnurl', 'lnurlpay'];
const ON_CHAIN = ['', 'chain', 'onchain'];

/** @param reported The currency that the method itself reports, such as `USDt`. */
export function networkOf(paymentMethodId: string, reported: string | null): MethodNetwork {
  const [, code = '', kind = ''] = /^([^-_]*)[-_]?(.*)$/.exec(paymentMethodId.toLowerCase()) ?? [];
  const currency = reported?.toLowerCase() ?? code;
  const own = ownMemberOf(OWN_NETWORKS, currency) ?? currency;
  const network = networkValue(kind, own);
  const isToken = network !== own && !['lightning', 'lnurl'].includes(network);
  const { name, chain = null, standard } = ownMemberOf(NETWORKS, network) ?? { name: titleCase(network) };
  return {
    currency,
    currencyName: ownMemberOf(CURRENCY_NAMES, currency) ?? currency.toUpperCase(),
    network,
    networkName: isToken && standard !== undefined ? `${name} (${standard})` : name,
    chain,
    isToken,
  };
}

function networkValue(kind: string, own: string): string {
  if (LIGHTNING.includes(kind)) return 'lightning';
  if (LNURL.includes(kind)) return 'lnurl';
  // Plugins of older servers: `XMR_MoneroLike`.
  return ON_CHAIN.includes(kind) || kind.endsWith('like') ? own : kind;
}

/** The object's own member: an id such as `constructor` must not reach a prototype. */
function ownMemberOf<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function titleCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
