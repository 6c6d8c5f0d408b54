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

const resolve = (methods: readonly PaymentMethod[], preferred: Partial<typeof NOTHING_CHOSEN>) =>
  resolveSelection(methods, { ...NOTHING_CHOSEN, ...preferred });

describe('A selection without preferences', () => {
  it('is complete if there is one of everything', () => {
    const { selection, missing } = resolve(ONE_OF_EACH, {});
    expect(selection).to.deep.equal({ method: 'crypto', currency: 'usdc', network: 'base' });
    expect(missing).to.equal(null);
  });

  it('has the first method, but none of several currencies', () => {
    const { selection, currencies, networks, missing } = resolve(SEVERAL, {});
    expect(selection).to.deep.equal({ method: 'crypto', currency: '', network: '' });
    expect([currencies, networks]).to.deep.equal([[USDT, USDC, ETH], []]);
    expect(missing).to.equal('currency');
  });

  it('is empty and complete if nothing is offered', () => {
    expect(resolve([], {})).to.deep.equal({ selection: NOTHING_CHOSEN, currencies: [], networks: [], missing: null });
  });
});

describe('A selection with preferences', () => {
  it('has none of several networks, because money sent on another one is lost', () => {
    const { selection, networks, missing } = resolve(SEVERAL, { currency: 'usdt' });
    expect(selection.network).to.equal('');
    expect(networks).to.deep.equal(USDT.networks);
    expect(missing).to.equal('network');
  });

  it('is the preferred one if it is offered', () => {
    const preferred = { method: 'crypto', currency: 'usdt', network: 'ethereum' };
    expect(resolve(SEVERAL, preferred)).to.deep.include({ selection: preferred, missing: null });
  });

  it('has the only network of the preferred currency', () => {
    expect(resolve(SEVERAL, { currency: 'usdc' }).selection.network).to.equal('base');
  });

  it('is complete if the currency has no networks', () => {
    const { selection, missing } = resolve(SEVERAL, { currency: 'eth', network: 'tron' });
    expect(selection).to.deep.equal({ method: 'crypto', currency: 'eth', network: '' });
    expect(missing).to.equal(null);
  });

  it('is complete with a method without currencies, and drops the rest', () => {
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
    it(`drops a value that is not offered: ${unknown}`, () => {
      const { selection } = resolve(SEVERAL, { method: unknown, currency: unknown, network: unknown });
      expect(selection).to.deep.equal({ method: 'crypto', currency: '', network: '' });
    });
  }
});

describe('Two selections', () => {
  const one = { method: 'crypto', currency: 'usdt', network: 'tron' };

  it('are the same if all three values are', () => {
    expect(isSameSelection(one, { ...one })).to.equal(true);
  });

  for (const step of ['method', 'currency', 'network'] as const) {
    it(`are not the same if the ${step} differs`, () => {
      expect(isSameSelection(one, { ...one, [step]: 'other' })).to.equal(false);
    });
  }
});
