import { expect } from '@open-wc/testing';
import { isSameSelection, NOTHING_CHOSEN, resolveSelection } from '../../../src/session/selection.js';
import type { CurrencyOption, PaymentMethod } from '../../../src/session/session.js';

function currency(value: string, ...networks: string[]): CurrencyOption {
  return {
    value,
    name: value,
    logoUrl: null,
    networks: networks.map((network) => ({ value: network, name: network })),
  };
}

const USDT = currency('usdt', 'tron', 'ethereum');
const USDC = currency('usdc', 'base');
const ETH = currency('eth');
const SEVERAL: readonly PaymentMethod[] = [
  { value: 'crypto', currencies: [USDT, USDC, ETH] },
  { value: 'card', currencies: [] },
];
const ONE_OF_EACH: readonly PaymentMethod[] = [{ value: 'crypto', currencies: [USDC] }];

const resolve = (methods: readonly PaymentMethod[], wish: Partial<typeof NOTHING_CHOSEN>) =>
  resolveSelection(methods, { ...NOTHING_CHOSEN, ...wish });

describe('A selection with nothing wished', () => {
  it('is whole where there is one of everything: no fake choice', () => {
    const { selection, missing } = resolve(ONE_OF_EACH, {});
    expect(selection).to.deep.equal({ method: 'crypto', currency: 'usdc', network: 'base' });
    expect(missing).to.equal(null);
  });

  it('takes the first method, and guesses no currency among several', () => {
    const { selection, currencies, networks, missing } = resolve(SEVERAL, {});
    expect(selection).to.deep.equal({ method: 'crypto', currency: '', network: '' });
    expect([currencies, networks]).to.deep.equal([[USDT, USDC, ETH], []]);
    expect(missing).to.equal('currency');
  });

  it('is empty, and misses nothing, where nothing is on offer', () => {
    expect(resolve([], {})).to.deep.equal({ selection: NOTHING_CHOSEN, currencies: [], networks: [], missing: null });
  });
});

describe('A selection with a wish', () => {
  it('guesses no network among several, because money sent on another is lost', () => {
    const { selection, networks, missing } = resolve(SEVERAL, { currency: 'usdt' });
    expect(selection.network).to.equal('');
    expect(networks).to.deep.equal(USDT.networks);
    expect(missing).to.equal('network');
  });

  it('is the wish where it is on offer', () => {
    const wish = { method: 'crypto', currency: 'usdt', network: 'ethereum' };
    expect(resolve(SEVERAL, wish)).to.deep.include({ selection: wish, missing: null });
  });

  it('takes the only network of the wished currency', () => {
    expect(resolve(SEVERAL, { currency: 'usdc' }).selection.network).to.equal('base');
  });

  it('misses no network where the currency has none', () => {
    const { selection, missing } = resolve(SEVERAL, { currency: 'eth', network: 'tron' });
    expect(selection).to.deep.equal({ method: 'crypto', currency: 'eth', network: '' });
    expect(missing).to.equal(null);
  });

  it('misses nothing with a method that has no options, and drops what belonged to another', () => {
    const { selection, missing } = resolve(SEVERAL, { method: 'card', currency: 'usdt', network: 'tron' });
    expect(selection).to.deep.equal({ method: 'card', currency: '', network: '' });
    expect(missing).to.equal(null);
  });

  it('drops a network of another currency', () => {
    expect(resolve(SEVERAL, { currency: 'usdt', network: 'base' })).to.deep.include({
      selection: { method: 'crypto', currency: 'usdt', network: '' },
      missing: 'network',
    });
  });

  for (const unknown of ['paypal', 'CRYPTO', '__proto__', 'constructor']) {
    it(`drops a value that is not on offer: ${unknown}`, () => {
      const { selection } = resolve(SEVERAL, { method: unknown, currency: unknown, network: unknown });
      expect(selection).to.deep.equal({ method: 'crypto', currency: '', network: '' });
    });
  }
});

describe('Two selections', () => {
  const one = { method: 'crypto', currency: 'usdt', network: 'tron' };

  it('are the same where all three values are', () => {
    expect(isSameSelection(one, { ...one })).to.equal(true);
  });

  for (const step of ['method', 'currency', 'network'] as const) {
    it(`are not the same where the ${step} differs`, () => {
      expect(isSameSelection(one, { ...one, [step]: 'other' })).to.equal(false);
    });
  }
});
