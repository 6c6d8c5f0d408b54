import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { publicPayfectSession } from '../../../src/providers/payfect/public-session.js';
import { parseNeutralSession } from '../../../src/schema/neutral-session.js';
import { parsePayfectSession } from '../../../src/schema/payfect-session.js';
import { parseWeWireSession } from '../../../src/schema/wewire-session.js';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { neutralAnswer } from '../../support/neutral-answer.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';

const LENGTH = 20_000;
const CONTEXT = { responseUrl: 'https://shop.example/payfect/checkouts/12345678', paymentHosts: [], serverNowMs: null };

function times<T>(make: (index: number) => T): readonly T[] {
  return Array.from({ length: LENGTH }, (_, index) => make(index));
}

const option = (index: number) => ({ value: `v${index}` });
const currency = (index: number) => ({ currency: option(index), networks: [] });

/** A Payfect session with one list too long. */
const payfectWith = {
  methods: newestAnswer({ paymentMethodTypes: times((index) => `t${index}`), paymentMethodOptions: {} }),
  currencies: newestAnswer({ paymentMethodOptions: { crypto: times(currency) } }),
  networks: newestAnswer({
    paymentMethodOptions: { crypto: [{ currency: option(0), networks: times(option) }] },
  }),
  countries: newestAnswer({ shippingAddressCollection: times((index) => `C${index}`) }),
  items: newestAnswer({ invoiceItems: times((index) => ({ id: `i${index}`, amount: '1' })) }),
};

describe('A list that no honest session has', () => {
  const warn = mock.method(console, 'warn', () => undefined);

  test('S7 is cut with one warning for the developer, who learns which list it was, and both lengths', () => {
    for (const json of [...Object.values(payfectWith), payfectWith.methods]) sessionFromJson(json, CONTEXT);
    assert.deepEqual(
      warn.mock.calls.map(({ arguments: [text] }) => String(text)),
      [
        '<payfect-checkout> 20000 methods are cut to 50',
        '<payfect-checkout> 20000 currencies are cut to 200',
        '<payfect-checkout> 20000 networks are cut to 100',
        '<payfect-checkout> 20000 countries are cut to 300',
        '<payfect-checkout> 20000 items are cut to 10000',
      ],
    );
  });

  for (const [name, most] of [
    ['methods', 50],
    ['currencies', 200],
    ['networks', 100],
    ['countries', 300],
    ['items', 10_000],
  ] as const) {
    test(`S7 has at most ${most} ${name} in the element, in Payfect’s form`, () => {
      const { methods, collects, items } = sessionFromJson(payfectWith[name], CONTEXT);
      const [first] = methods;
      const lists = {
        methods,
        currencies: first?.currencies,
        networks: first?.currencies[0]?.networks,
        countries: collects?.countries,
        items,
      };
      assert.equal(lists[name]?.length, most);
    });

    test(`S7 has at most ${most} ${name} in what the proxy sends to browsers`, () => {
      const json = JSON.stringify(publicPayfectSession(parsePayfectSession(payfectWith[name]), 'open', []));
      const entries = { methods: /"t\d+"(?!:)/g, currencies: /"v\d+"/g, networks: /"v[1-9]\d*"/g };
      const pattern = { ...entries, countries: /"C\d+"/g, items: /"i\d+"/g }[name];
      assert.equal(json.match(pattern)?.length, name === 'networks' ? most - 1 : most);
    });
  }

  test('S7 has at most as many entries in the neutral form', () => {
    const networks = times(option);
    const methods = times((index) => ({
      ...option(index),
      currencies: index === 0 ? times((inner) => ({ ...option(inner), networks: inner === 0 ? networks : [] })) : [],
    }));
    const session = parseNeutralSession({ ...neutralAnswer(), methods, items: times(() => ({})) });
    assert.deepEqual(
      [session.methods.length, session.methods[0]?.currencies.length, session.items.length],
      [50, 200, 10_000],
    );
    assert.equal(session.methods[0]?.currencies[0]?.networks.length, 100);
  });

  test('S7 has at most 200 assets in WeWire’s form', () => {
    assert.equal(parseWeWireSession(wewireAnswer({ allowedAssets: times(String) })).allowedAssets.length, 200);
  });

  test('S7 has at most 8 images of an item in what the proxy sends', () => {
    const images = times((index) => `https://shop.example/${index}.png`);
    const session = parsePayfectSession(newestAnswer({ invoiceItems: [{ priceData: { productData: { images } } }] }));
    assert.equal(JSON.stringify(publicPayfectSession(session, 'open', [])).match(/\/\d+\.png/g)?.length, 8);
  });
});
