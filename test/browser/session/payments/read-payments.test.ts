import { expect } from '@open-wc/testing';
import { readPayments } from '../../../../src/session/payments/read-payments.js';
import { bitcoinPayment, polygonPayment, taggedPayment, tronPayment } from '../../../../src/testing/payment-entries.js';

const OTHER_TRON = 'TFnPL6nwMz5dugbjUJroEo6oZhmpgthdXk';

let count = 0;
/** A session id that this page has not read before: it remembers the first address of each. */
function newId(): string {
  count += 1;
  return `session-${count}`;
}

/** Why each address is withheld, if it is. */
async function withheldOf(sessionId: string, ...json: readonly object[]) {
  return (await readPayments(json, sessionId)).map(({ withheld }) => withheld);
}

describe('An address that another one follows', () => {
  it('is shown as long as it stays the same', async () => {
    const id = newId();
    for (let read = 0; read < 3; read++) expect(await withheldOf(id, tronPayment())).to.deep.equal([null]);
  });

  it('is withheld under the same session id, and shown again if the first one is back', async () => {
    const id = newId();
    await withheldOf(id, tronPayment());
    expect(await withheldOf(id, tronPayment({ address: OTHER_TRON }))).to.deep.equal(['changed']);
    expect(await withheldOf(id, tronPayment({ address: OTHER_TRON }))).to.deep.equal(['changed']);
    expect(await withheldOf(id, tronPayment())).to.deep.equal([null]);
  });

  it('is withheld after a read without payments in between', async () => {
    const id = newId();
    await withheldOf(id, tronPayment());
    expect(await withheldOf(id)).to.deep.equal([]);
    expect(await withheldOf(id, tronPayment({ address: OTHER_TRON }))).to.deep.equal(['changed']);
  });

  it('is withheld for another memo, too, and for one that is missing', async () => {
    const id = newId();
    await withheldOf(id, taggedPayment());
    expect(await withheldOf(id, taggedPayment({ memo: { name: 'Tag', value: '104730' } }))).to.deep.equal(['changed']);
    expect(await withheldOf(id, taggedPayment({ memo: null }))).to.deep.equal(['changed']);
    expect(await withheldOf(id, taggedPayment({ memo: { name: 'Memo', value: '104729' } }))).to.deep.equal([null]);
  });

  it('may differ under another session id, currency or network', async () => {
    const id = newId();
    await withheldOf(id, tronPayment());
    const other = { address: OTHER_TRON };
    expect(await withheldOf(newId(), tronPayment(other))).to.deep.equal([null]);
    expect(await withheldOf(id, tronPayment({ ...other, currency: 'trx' }))).to.deep.equal([null]);
    const network = { value: 'tron-nile', name: null, chain: 'tron:0xcd8690dc' };
    expect(await withheldOf(id, tronPayment({ ...other, network }))).to.deep.equal([null]);
  });

  it('is the first one of its network that is right: a wrong one does not count', async () => {
    const id = newId();
    expect(await withheldOf(id, tronPayment({ address: `${OTHER_TRON}x` }))).to.deep.equal(['invalid']);
    expect(await withheldOf(id, tronPayment())).to.deep.equal([null]);
    expect(await withheldOf(id, tronPayment({ address: `${OTHER_TRON}x` }))).to.deep.equal(['invalid']);
    expect(await withheldOf(id, tronPayment())).to.deep.equal([null]);
  });
});

describe('The payments of a session', () => {
  it('are one for each currency and network, the last one sent', async () => {
    const twice = [tronPayment({ due: '1' }), polygonPayment(), tronPayment({ due: '2' })];
    const read = await readPayments(twice, newId());
    expect(read.map(({ network, due }) => [network.value, due])).to.deep.equal([
      ['tron', '2'],
      ['polygon', '20.00'],
    ]);
  });

  it('do not let a second entry of the same network bring another address', async () => {
    const id = newId();
    await withheldOf(id, tronPayment());
    expect(await withheldOf(id, tronPayment(), tronPayment({ address: OTHER_TRON }))).to.deep.equal(['changed']);
  });

  it('keep their order, and every figure as it was sent', async () => {
    const read = await readPayments([bitcoinPayment({ due: '0.00031250' }), tronPayment({ amount: '20.0' })], newId());
    expect(read.map(({ amount, due }) => [amount, due])).to.deep.equal([
      ['0.00031250', '0.00031250'],
      ['20.0', '20.00'],
    ]);
  });

  for (const [what, json] of Object.entries({ 'no list': {}, text: 'tron', 'a list of nonsense': [1, null, [], {}] })) {
    it(`are none for ${what}`, async () => {
      expect(await readPayments(json, newId())).to.deep.equal([]);
    });
  }

  for (const amount of ['20,00', '2e1', '20.00\u202e', '-20', '20 000', 'all', '٢٠']) {
    it(`are withheld if what is due is no plain number: ${JSON.stringify(amount)}`, async () => {
      expect(await withheldOf(newId(), tronPayment({ due: amount }))).to.deep.equal(['invalid']);
      expect(await withheldOf(newId(), tronPayment({ amount }))).to.deep.equal(['invalid']);
    });
  }
});
