// Reads what a QR code or a link holds, as a wallet's scanner does, and says where real wallets misread it.
import { canonicalAddress } from '../../chain/addresses.js';
import { PLAY_NETWORKS } from '../../chain/networks.js';
import { ChainError } from '../../chain/play-chain.js';
import { type CodeReading, contractWarnings, type ReadCode } from './code-reading.js';
import { readEthereumRequest } from './ethereum-request.js';
import { readBitcoinRequest, readLightningInvoice, readSolanaRequest, readTronLink } from './payment-requests.js';

/** By scheme, in lower case; each takes what follows the colon. */
const SCHEMES: Readonly<Record<string, (rest: string, nowMs: number) => ReadCode>> = {
  bitcoin: (rest, nowMs) => readBitcoinRequest('bitcoin', rest, nowMs),
  litecoin: (rest, nowMs) => readBitcoinRequest('litecoin', rest, nowMs),
  lightning: readLightningInvoice,
  ethereum: readEthereumRequest,
  solana: readSolanaRequest,
  tron: readTronLink,
};

/** @throws {ChainError} if no wallet here can make anything of the text. */
export function readCode(text: string, nowMs: number): ReadCode {
  const code = text.trim();
  if (code === '') throw new ChainError('Paste what the code holds: an address, or a link such as bitcoin:…');
  if (/[\s\p{Cf}\p{Cc}]/u.test(code)) {
    throw new ChainError('There is a blank or an invisible character in the code. Copy it again, without blanks.');
  }
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(code) ?? [];
  if (scheme === undefined) return readBareText(code, nowMs);
  const read = new Map(Object.entries(SCHEMES)).get(scheme.toLowerCase());
  if (read !== undefined) return read(rest, nowMs);
  throw new ChainError(
    /^https?$/i.test(scheme)
      ? 'This is a link to a web page, not a payment request. A wallet’s scanner opens it in a browser, or refuses it.'
      : `No wallet here reads links that begin with “${scheme}:”.`,
  );
}

function readBareText(code: string, nowMs: number): ReadCode {
  if (/^ln(bc|tb|bcrt)/i.test(code)) return readLightningInvoice(code, nowMs);
  if (/^lnurl/i.test(code) || code.includes('@')) {
    throw new ChainError('LNURL and Lightning addresses ask a server for an invoice, which this wallet does not play.');
  }
  const readings = PLAY_NETWORKS.flatMap((network): readonly CodeReading[] => {
    const address = canonicalAddress(network.kind, code);
    if (address === null) return [];
    const [only, ...others] = network.assets;
    const asset = others.length === 0 && only !== undefined ? only.value : null;
    return [{ network: network.value, asset, address, amount: null, memo: null }];
  });
  const [first] = readings;
  if (first === undefined) throw new ChainError(explainUnreadable(code));
  return {
    form: 'Bare address',
    readings,
    notes: [leftOpen(readings, first)],
    warnings: contractWarnings(first.address),
  };
}

function leftOpen(readings: readonly CodeReading[], { asset }: CodeReading): string {
  const open = [...(readings.length > 1 ? ['network'] : []), ...(asset === null ? ['coin'] : []), 'amount'];
  return `An address does not say the ${new Intl.ListFormat('en', { type: 'disjunction' }).format(open)}: take it from the shop’s page.`;
}

const LOOKS_LIKE: readonly (readonly [RegExp, string])[] = [
  [/^0x[0-9a-f]*$/i, 'an Ethereum or Polygon address'],
  [/^T[1-9A-Za-z]{20,}$/, 'a Tron address'],
  [/^bc1/i, 'a Bitcoin address'],
  [/^ltc1/i, 'a Litecoin address'],
];

function explainUnreadable(code: string): string {
  if (/^(T|0x)SANDBOX/.test(code)) {
    return 'This address is from a payment page of the sandbox, where only the buttons of that page pay.';
  }
  const [, name] = LOOKS_LIKE.find(([pattern]) => pattern.test(code)) ?? [];
  return name === undefined
    ? 'This is neither an address nor a payment request of any network here.'
    : `This looks like ${name}, but a character is wrong or missing: its checksum or length does not fit.`;
}
