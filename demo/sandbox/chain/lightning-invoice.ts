// Lightning invoices (BOLT 11), signed by a play node that no channel leads to. It knows no balance.
import { createHash, createHmac } from 'node:crypto';
import { bech32, hex } from '@scure/base';
import { hashes, sign } from '@noble/secp256k1';
import { toUnits } from './units.js';

hashes.sha256 = (message) => new Uint8Array(createHash('sha256').update(message).digest());
hashes.hmacSha256 = (key, message) => new Uint8Array(createHmac('sha256', key).update(message).digest());

/** 1 BTC is 10^12 of the smallest unit that an invoice can name. */
const PICO_DECIMALS = 12;
const MULTIPLIERS = [
  { letter: '', pico: 10n ** 12n },
  { letter: 'm', pico: 10n ** 9n },
  { letter: 'u', pico: 10n ** 6n },
  { letter: 'n', pico: 10n ** 3n },
  { letter: 'p', pico: 1n },
] as const;

const TIMESTAMP_WORDS = 7;
const SIGNATURE_WORDS = 104;
/** The fields of an invoice, by the position of their letter in the bech32 alphabet. */
const TAGS = { paymentHash: 1, secret: 16, description: 13, expiry: 6, features: 5 } as const;
/** Bits 8 and 14: the payer must understand fields of variable length, and the secret. */
const FEATURES = (1 << 8) | (1 << 14);
const DEFAULT_EXPIRY_SECONDS = 3600;
const MAX_LENGTH = 4096;

export interface InvoiceRequest {
  readonly nodeKey: Uint8Array;
  /** 32 bytes, unique for each invoice. */
  readonly paymentHash: Uint8Array;
  readonly secret: Uint8Array;
  /** In BTC. */
  readonly amount: string;
  readonly description: string;
  readonly createdAtMs: number;
  /** @default 3600, at most 1048575 */
  readonly expirySeconds?: number;
}

export interface DecodedInvoice {
  /** Thousandths of a satoshi; null if the payer chooses. */
  readonly units: bigint | null;
  readonly description: string;
  readonly paymentHash: string;
  readonly expiresAtMs: number;
}

/** @throws {RangeError} if the amount is not a decimal with at most 11 digits after the point, or zero. */
export function encodeInvoice(request: InvoiceRequest): string {
  const prefix = `lnbc${amountCode(request.amount)}`;
  const { expirySeconds = DEFAULT_EXPIRY_SECONDS } = request;
  const data = [
    ...numberWords(Math.floor(request.createdAtMs / 1000), TIMESTAMP_WORDS),
    ...field(TAGS.secret, bech32.toWords(request.secret)),
    ...field(TAGS.paymentHash, bech32.toWords(request.paymentHash)),
    ...field(TAGS.description, bech32.toWords(new TextEncoder().encode(request.description))),
    ...field(TAGS.expiry, numberWords(expirySeconds, expirySeconds < 1024 ? 2 : 4)),
    ...field(TAGS.features, numberWords(FEATURES, 3)),
  ];
  const signed = Uint8Array.of(...new TextEncoder().encode(prefix), ...paddedBytes(data));
  const [recovery = 0, ...signature] = sign(signed, request.nodeKey, { format: 'recovered' });
  return bech32.encode(prefix, [...data, ...bech32.toWords(Uint8Array.of(...signature, recovery))], MAX_LENGTH);
}

/** Returns null for text that is not an invoice of the Bitcoin network, or whose checksum is wrong. */
export function decodeInvoice(text: string): DecodedInvoice | null {
  const decoded = bech32.decodeUnsafe(text, MAX_LENGTH);
  if (decoded === undefined) return null;
  const { prefix, words } = decoded;
  const amount = /^lnbc(?:(\d+)([munp]?))?$/.exec(prefix);
  if (amount === null || words.length < TIMESTAMP_WORDS + SIGNATURE_WORDS) return null;
  const fields = readFields(words.slice(TIMESTAMP_WORDS, -SIGNATURE_WORDS));
  const hash = fields.get(TAGS.paymentHash);
  if (hash?.length !== 52) return null;
  const [, digits, letter = ''] = amount;
  const multiplier = MULTIPLIERS.find((entry) => entry.letter === letter)?.pico ?? 0n;
  const expiry = fields.get(TAGS.expiry);
  const seconds = numberOf(words.slice(0, TIMESTAMP_WORDS)) + (expiry ? numberOf(expiry) : DEFAULT_EXPIRY_SECONDS);
  return {
    units: digits === undefined ? null : (BigInt(digits) * multiplier) / 10n,
    description: new TextDecoder().decode(
      bech32.fromWordsUnsafe([...(fields.get(TAGS.description) ?? [])]) ?? undefined,
    ),
    paymentHash: hex.encode(bech32.fromWords([...hash])),
    expiresAtMs: seconds * 1000,
  };
}

function amountCode(amount: string): string {
  const pico = toUnits(amount, PICO_DECIMALS);
  if (pico === null || pico === 0n || pico % 10n !== 0n) throw new RangeError(`"${amount}" is not an amount in BTC.`);
  const { letter, pico: unit } = MULTIPLIERS.find((entry) => pico % entry.pico === 0n) ?? { letter: 'p', pico: 1n };
  return `${pico / unit}${letter}`;
}

function field(tag: number, words: readonly number[]): readonly number[] {
  return [tag, ...numberWords(words.length, 2), ...words];
}

function readFields(words: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const fields = new Map<number, readonly number[]>();
  for (let at = 0; at + 3 <= words.length;) {
    const length = numberOf(words.slice(at + 1, at + 3));
    fields.set(words[at] ?? 0, words.slice(at + 3, at + 3 + length));
    at += 3 + length;
  }
  return fields;
}

/** Big-endian, five bits each. */
function numberWords(value: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.floor(value / 32 ** (count - 1 - index)) % 32);
}

function numberOf(words: readonly number[]): number {
  return words.reduce((value, word) => value * 32 + word, 0);
}

/** Words as bytes, with zero bits at the end, which is what an invoice's signature covers. */
function paddedBytes(words: readonly number[]): Uint8Array {
  const bits = words.map((word) => word.toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}
