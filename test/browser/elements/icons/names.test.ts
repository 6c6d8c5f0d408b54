import { expect } from '@open-wc/testing';
import { ART } from '../../../../src/elements/icons/art.js';
import { drawingOf } from '../../../../src/elements/icons/names.js';
import { discOf, Marks } from './support.js';

/** Drawings by what providers send; the first of each line is what Payfect or WeWire sends, if it offers it. */
const VALUES: Readonly<Record<'currency' | 'network', Readonly<Record<string, readonly string[]>>>> = {
  currency: {
    usdt: ['usdt', 'USDT', 'Usdt', 'usdt_trc20', 'USDT-ERC20', 'USDT.BEP20'],
    usdc: ['usdc', 'USDC', 'usdc_erc20'],
    eth: ['ETH', 'eth', 'ethereum'],
    btc: ['btc', 'BTC', 'bitcoin', 'xbt'],
    bnb: ['bnb', 'BNB'],
    trx: ['trx', 'TRX'],
    sol: ['sol', 'SOL'],
    polygon: ['matic', 'MATIC', 'pol', 'POL'],
    dai: ['dai', 'DAI'],
    ltc: ['ltc', 'litecoin'],
    doge: ['doge', 'dogecoin'],
    xrp: ['xrp', 'ripple'],
    ton: ['ton', 'toncoin'],
    avax: ['avax'],
    bch: ['bch', 'bitcoin-cash'],
    xlm: ['xlm', 'stellar'],
    pyusd: ['pyusd', 'PYUSD'],
    eurc: ['eurc'],
  },
  network: {
    trx: ['tron', 'TRON', 'TRC20', 'trc-20', 'trx'],
    eth: ['ethereum', 'Ethereum', 'ERC20', 'eth'],
    bnb: ['bsc', 'BSC', 'BEP20', 'BNB Smart Chain', 'binance_smart_chain', 'bnb'],
    polygon: ['polygon', 'POLYGON', 'matic', 'polygon-pos'],
    arbitrum: ['arbitrum', 'arbitrum-one', 'arb'],
    base: ['base', 'BASE'],
    optimism: ['optimism', 'op', 'OP Mainnet'],
    avax: ['avalanche', 'avalanche-c-chain', 'AVAXC'],
    sol: ['solana', 'SPL', 'sol'],
    ton: ['ton'],
    btc: ['bitcoin'],
    ltc: ['litecoin'],
    xrp: ['xrpl', 'XRP Ledger'],
    xlm: ['stellar'],
    celo: ['celo'],
    linea: ['linea'],
  },
};

/** Each resembles one that has an icon, and money sent to the other would be lost. */
const OTHERS: Readonly<Record<'currency' | 'network', readonly string[]>> = {
  currency: ['usdt0x', 'usd', 'USDС', 'usdc.e', 'ethw', 'etc', 'bsv', 'constructor', '', 'trc20x'],
  network: [
    'ethereum-classic',
    'bitcoin-sv',
    'arbitrum-nova',
    'polygon-zkevm',
    'opbnb',
    'usdt_trc20',
    'tron-nile',
    '__proto__',
  ],
};

describe('The icons for providers’ values', () => {
  for (const kind of ['currency', 'network'] as const) {
    for (const [drawing, values] of Object.entries(VALUES[kind])) {
      it(`show ${drawing} for the ${kind} ${values.join(', ')}`, () => {
        const disc = `#${ART[drawing]?.split('|')[0] ?? ''}`;
        const marks = new Marks();
        for (const value of values) {
          expect(drawingOf(kind, value), value).to.equal(ART[drawing]);
          expect(discOf(marks.show(kind, value, value)), value).to.equal(disc);
        }
      });
    }

    it(`show none for a ${kind} that only resembles a known one`, () => {
      const marks = new Marks();
      for (const value of OTHERS[kind]) expect(discOf(marks.show(kind, value, 'Other')), value).to.equal(null);
    });
  }

  it('are each reached by some value', () => {
    const reached = new Set(Object.values(VALUES).flatMap((drawings) => Object.keys(drawings)));
    expect([...reached].sort()).to.deep.equal(Object.keys(ART).sort());
  });
});
