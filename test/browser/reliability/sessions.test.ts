// Sessions with missing, odd or misleading members.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { jsonResponse } from '../support/fake-server.js';
import { mount, openSession } from '../support/mount.js';
import type { JsonObject } from '../../support/payfect-answers.js';

/** The path of every value in a response. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

function withReplaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const copy: unknown = structuredClone(value);
  Reflect.set(copy as object, name, withReplaced(Reflect.get(value as object, name), rest, by));
  return copy;
}

/** Required members. */
const NEEDED: ReadonlySet<string> = new Set(['', 'id', 'amountTotal', 'currency']);

describe('F50 a session with one broken value', () => {
  for (const path of pathsOf(openSession())) {
    const name = path.join('.') || 'the whole session';
    it(`F50 ${name}: shown without it, or as good as lost, and nothing is thrown`, async () => {
      const stage = await mount();
      const values = fc.sample(fc.jsonValue(), { numRuns: 10, seed: 50 });
      for (const value of [null, undefined, '', 0, [], {}, ...values]) {
        stage.server.respond = () => jsonResponse(withReplaced(openSession(), path, value));
        await stage.element.refresh();
        await stage.settle();
        expect(stage.element.phase).to.equal('open');
        if (!NEEDED.has(path.join('.'))) expect(stage.count('[part=notice] .button')).to.equal(0);
      }
      expect(stage.sentNames.filter((sent) => sent !== 'ready' && sent !== 'error')).to.deep.equal([]);
    });
  }
});

describe('F51 members named like those of Object.prototype', () => {
  it('F51 change no prototype, and are nothing that the page sees', async () => {
    const trap = '{"polluted":true,"status":"complete","paymentMethodOptions":{"crypto":null}}';
    const response = JSON.stringify(openSession()).replace(
      '{',
      `{"__proto__":${trap},"constructor":${trap},"prototype":${trap},`,
    );
    const stage = await mount({
      response: () => new Response(response, { headers: { 'content-type': 'application/json' } }),
    });
    expect(Reflect.get({}, 'polluted')).to.equal(undefined);
    expect(Reflect.get(Object.prototype, 'status')).to.equal(undefined);
    expect(stage.element.phase).to.equal('open');
    expect(JSON.stringify(stage.element.session)).not.to.contain('polluted');
  });

  it('F51 are plain values as methods, currencies and networks', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const networks = names.map((value) => ({ value, name: value }));
    const crypto = names.map((value) => ({ currency: { value, name: value, logo: null }, networks }));
    const paymentMethodTypes = ['crypto', ...names];
    const stage = await mount({ response: openSession({ paymentMethodTypes, paymentMethodOptions: { crypto } }) });
    expect(stage.count('input[name=method]')).to.equal(names.length + 1);
    expect(stage.count('input[name=currency]')).to.equal(names.length);
    await stage.press(stage.find('input[name=currency]'));
    expect(stage.count('input[name=network]')).to.equal(names.length);
  });
});

const tether = (networks: unknown): JsonObject => ({
  paymentMethodTypes: ['crypto'],
  paymentMethodOptions: { crypto: [{ currency: { value: 'usdt', name: 'Tether', logo: null }, networks }], card: null },
});

describe('F52 an unknown network', () => {
  it('F52 is shown by its own name, cleaned, and can be chosen', async () => {
    const networks = [
      { value: 'tron', name: 'Tron (TRC20)' },
      { value: 'zork-9', name: 'Zork\u202e\u0000 <b>9</b>' },
    ];
    const stage = await mount({ response: openSession(tether(networks)) });
    expect(stage.part('networks').textContent).to.contain('Zork <b>9</b>');
    await stage.press(stage.find('input[name=network][value=zork-9]'));
    expect(stage.lastSent('change').detail.selection.network).to.equal('zork-9');
  });
});

describe('F53 nothing to choose from', () => {
  const lists: Readonly<Record<string, JsonObject>> = {
    'no networks': tether([]),
    'null networks': tether(null),
    'the same network twice': tether([
      { value: 'tron', name: 'Tron' },
      { value: 'tron', name: 'Tron' },
    ]),
    'no currencies': { paymentMethodTypes: ['crypto'], paymentMethodOptions: { crypto: [] } },
    'card without options': { paymentMethodTypes: ['card'], paymentMethodOptions: { card: null } },
    'no methods': { paymentMethodTypes: [], paymentMethodOptions: {} },
    'no options at all': { paymentMethodTypes: null, paymentMethodOptions: null },
  };
  for (const [name, members] of Object.entries(lists)) {
    it(`F53 ${name}: no fake choice, just the link`, async () => {
      const stage = await mount({ response: openSession(members) });
      expect(stage.count('input')).to.equal(0);
      expect(stage.part('pay').hasAttribute('href')).to.equal(true);
    });
  }
});

describe('F57 items that do not add up to the total', () => {
  it('F57 the total is the server’s, to the letter', async () => {
    const invoiceItems = ['0.10', '0.20', '999'].map((amount) => ({ quantity: 1, amount }));
    const stage = await mount({ response: openSession({ invoiceItems, amountTotal: '0.30' }) });
    expect(stage.part('total').textContent).to.match(/0\.30\sUSDT/);
  });
});
