import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeInvoice } from '../../../../../demo/sandbox/chain/lightning-invoice.js';
import { ChainError } from '../../../../../demo/sandbox/chain/play-chain.js';
import { readCode } from '../../../../../demo/sandbox/wallet/code/read-code.js';

const NOW_MS = Date.parse('2026-01-02T03:04:05Z');
const BITCOIN = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const EVM = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const TRON = 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8';
const SOLANA = 'mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN';
const USDT_ETHEREUM = '0xdAC17F958D2ee523a2206206994597C13D831ec7';
const USDC_SOLANA = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v';
const INVOICE = encodeInvoice({
  nodeKey: new Uint8Array(32).fill(1),
  paymentHash: new Uint8Array(32).fill(2),
  secret: new Uint8Array(32).fill(3),
  amount: '0.00042',
  description: 'order 7',
  createdAtMs: NOW_MS,
});

/** The readings of a code as text: network, coin, amount, recipient, memo. */
function readings(code: string): readonly string[] {
  return readCode(code, NOW_MS).readings.map(({ network, asset, amount, address, memo }) =>
    [network, asset, amount, address, memo].map((part) => part ?? '-').join(' '),
  );
}

const warnings = (code: string): string => readCode(code, NOW_MS).warnings.join(' ');

describe('a bare address', () => {
  test('names the network, or several that share it, and the coin where a network has one', () => {
    assert.deepEqual(readings(` ${BITCOIN}\n`), [`bitcoin btc - ${BITCOIN} -`]);
    assert.deepEqual(readings(TRON), [`tron - - ${TRON} -`]);
    assert.deepEqual(readings(SOLANA), [`solana - - ${SOLANA} -`]);
    assert.deepEqual(readings(EVM), [`ethereum - - ${EVM} -`, `polygon - - ${EVM} -`]);
  });

  test('says what it leaves open', () => {
    assert.match(readCode(EVM, NOW_MS).notes.join(), /does not say the network, coin, or amount/);
    assert.match(readCode(TRON, NOW_MS).notes.join(), /does not say the coin or amount/);
    assert.match(readCode(BITCOIN, NOW_MS).notes.join(), /does not say the amount/);
  });

  test('is warned of if it is a token’s contract', () => {
    assert.match(warnings(USDT_ETHEREUM), /contract of USDT itself.*is lost/);
    assert.match(warnings('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'), /contract of USDT itself/);
    assert.equal(warnings(EVM), '');
  });
});

describe('a Bitcoin request (BIP-21)', () => {
  test('has amount, label and message', () => {
    const code = `bitcoin:${BITCOIN}?amount=0.00042&label=Marram%20%26%20Oak&message=order+7`;
    assert.deepEqual(readings(code), [`bitcoin btc 0.00042 ${BITCOIN} -`]);
    assert.deepEqual(readCode(code, NOW_MS).notes, ['The code says: “Marram & Oak”', 'The code says: “order+7”']);
    assert.equal(warnings(code), '');
  });

  test('may be in capitals, of which older wallets miss the amount', () => {
    const code = `BITCOIN:${BITCOIN.toUpperCase()}?AMOUNT=0.5`;
    assert.deepEqual(readings(code), [`bitcoin btc 0.5 ${BITCOIN} -`]);
    assert.match(warnings(code), /miss the amount/);
    assert.equal(warnings(`BITCOIN:${BITCOIN.toUpperCase()}?amount=0.5`), '');
  });

  test('may offer Lightning, too, or alone', () => {
    const both = [`bitcoin btc 0.00042 ${BITCOIN} -`, `lightning btc 0.00042 ${INVOICE} -`];
    assert.deepEqual(readings(`bitcoin:${BITCOIN}?amount=0.00042&lightning=${INVOICE}`), both);
    assert.deepEqual(readings(`bitcoin:?lightning=${INVOICE}`), both.slice(1));
  });

  test('for Litecoin has the same form', () => {
    const address = 'ltc1q2ysjtmfvn5xrp6lva0x4zhkx785jj8yacw75av';
    assert.deepEqual(readings(`litecoin:${address}?amount=1`), [`litecoin ltc 1 ${address} -`]);
  });
});

describe('a Lightning invoice', () => {
  test('is read with its scheme and without, in capitals and small letters', () => {
    for (const code of [INVOICE, `lightning:${INVOICE}`, `LIGHTNING:${INVOICE.toUpperCase()}`]) {
      assert.deepEqual(readings(code), [`lightning btc 0.00042 ${INVOICE} -`]);
      assert.deepEqual(readCode(code, NOW_MS).notes, ['The code says: “order 7”']);
    }
  });

  test('is warned of once it has expired', () => {
    const after = (ms: number) => readCode(INVOICE, NOW_MS + ms).warnings.length;
    assert.deepEqual([after(3_599_999), after(3_600_000)], [0, 1]);
  });
});

describe('an Ethereum request (EIP-681)', () => {
  test('has the coin’s amount in its smallest unit, also with an exponent', () => {
    for (const value of ['2500000000000000000', '2.5e18', '25E17']) {
      assert.deepEqual(readings(`ethereum:${EVM}@1?value=${value}`), [`ethereum eth 2.5 ${EVM} -`], value);
    }
    assert.equal(warnings(`ethereum:${EVM}@1?value=2500000000000000000`), '');
    assert.match(warnings(`ethereum:${EVM}@1?value=2.5e18`), /do not read numbers such as 2\.5e18/);
  });

  test('names its network by number; some wallets ignore it, and without one they guess', () => {
    assert.deepEqual(readings(`ethereum:pay-${EVM}@137?value=1`), [`polygon pol 0.000000000000000001 ${EVM} -`]);
    assert.match(warnings(`ethereum:${EVM}@137`), /ignore the network/);
    assert.deepEqual(readings(`ethereum:${EVM}`), [`ethereum eth - ${EVM} -`, `polygon pol - ${EVM} -`]);
    assert.match(warnings(`ethereum:${EVM}`), /names no network/);
  });

  test('for a token has the recipient in a parameter, where scanners have taken the contract for it', () => {
    const code = `ethereum:${USDT_ETHEREUM}@1/transfer?address=${EVM}&uint256=42500000`;
    assert.deepEqual(readings(code), [`ethereum usdt 42.5 ${EVM} -`]);
    assert.match(warnings(code), new RegExp(`contract of USDT, ${USDT_ETHEREUM}, for the recipient`));
  });

  test('with an amount that is not part of the standard is read without it', () => {
    const code = `ethereum:${EVM}@1?amount=1.5`;
    assert.deepEqual(readings(code), [`ethereum eth - ${EVM} -`]);
    assert.match(warnings(code), /“amount” is not part of EIP-681/);
  });
});

describe('requests of Solana and Tron', () => {
  test('Solana Pay has coin or token, amount, and memo', () => {
    assert.deepEqual(readings(`solana:${SOLANA}?amount=0.1&label=Shop&memo=order%207`), [
      `solana sol 0.1 ${SOLANA} order 7`,
    ]);
    const code = `solana:${SOLANA}?amount=20&spl-token=${USDC_SOLANA}&reference=${SOLANA}`;
    assert.deepEqual(readings(code), [`solana usdc 20 ${SOLANA} -`]);
    assert.match(warnings(code), /Only wallets that support Solana Pay/);
  });

  test('a link for Tron is no standard: only its address counts', () => {
    const code = `tron:${TRON}?amount=20`;
    assert.deepEqual(readings(code), [`tron - - ${TRON} -`]);
    assert.match(warnings(code), /No standard defines links for Tron/);
  });
});

describe('what no wallet here can pay', () => {
  test('is refused with the reason', () => {
    for (const [code, reason] of [
      ['', /^Paste what the code holds/],
      ['TSANDBOX0123456789abcdef0123456789', /^This address is from a payment page of the sandbox/],
      ['hello', /^This is neither an address nor a payment request/],
      [`${EVM.slice(0, -1)}D`, /^This looks like an Ethereum or Polygon address, but/],
      [`${TRON.slice(0, -1)}9`, /^This looks like a Tron address, but/],
      [`${BITCOIN.slice(0, -1)}5`, /^This looks like a Bitcoin address, but/],
      [`${EVM.slice(0, 9)}\u200b${EVM.slice(9)}`, /invisible character/],
      [`${EVM.slice(0, 9)} ${EVM.slice(9)}`, /^There is a blank/],
      ['https://shop.example/pay', /^This is a link to a web page/],
      ['dogecoin:D123', /^No wallet here reads links that begin with “dogecoin:”/],
      ['lnurl1dp68gurn8ghj7', /^LNURL and Lightning addresses/],
      ['pay@shop.example', /^LNURL and Lightning addresses/],
      [INVOICE.slice(0, -1), /^This is not a complete Lightning invoice/],
      [`lntb${INVOICE.slice(4)}`, /^This Lightning invoice is for a test network/],
      [`bitcoin:${EVM}`, /is not an address of Bitcoin/],
      [`bitcoin:${BITCOIN}?amount=1,5`, /^The code asks for "1,5" BTC/],
      [`bitcoin:${BITCOIN}?amount=0.000000001`, /^The code asks for "0\.000000001" BTC/],
      [`bitcoin:${BITCOIN}?req-somethingyoudontunderstand=50`, /^The code requires “req-somethingyoudontunderstand”/],
      ['ethereum:shop.eth?value=1', /cannot look up names/],
      [`ethereum:${EVM}@56?value=1`, /^The code is for chain 56\. This wallet has 1 .* and 137 /],
      [`ethereum:${EVM}@1?value=1.5`, /^The code asks for "1\.5" of the smallest unit/],
      [`ethereum:${EVM}@1/approve?uint256=1`, /^The code asks the wallet to call “approve”/],
      [
        `ethereum:${EVM}@1/transfer?address=${EVM}&uint256=1`,
        /^The code asks for a token that this wallet does not have/,
      ],
      [`ethereum:${USDT_ETHEREUM}@1/transfer?uint256=1`, /^"" is not an address of Ethereum/],
      ['solana:https%3A%2F%2Fshop.example', /^This Solana Pay code asks a server/],
      [`solana:${SOLANA}?spl-token=${SOLANA}`, /^The code asks for the token mvines/],
      ['tron:x', /is not an address of Tron/],
    ] as const) {
      const isReason = (error: unknown) => error instanceof ChainError && reason.test(error.message);
      assert.throws(() => readCode(code, NOW_MS), isReason, code);
    }
  });
});
