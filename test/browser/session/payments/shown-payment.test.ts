import { expect } from '@open-wc/testing';
import { shownPayment } from '../../../../src/session/payments/shown-payment.js';
import {
  bitcoinPayment,
  lightningPayment,
  polygonPayment,
  solanaPayment,
  taggedPayment,
  tronPayment,
} from '../../../../src/testing/payment-entries.js';
import { EVM, OTHER, parsed } from './support.js';

type Changes = Readonly<Record<string, unknown>>;

function shown(changes: Changes = {}) {
  return shownPayment(parsed(changes), null);
}

/** The kinds of the codes, the first one first, and their texts. */
function codesOf(changes: Changes) {
  return shown(changes).codes.map(({ kind, text }) => [kind, text]);
}

describe('The codes of a payment', () => {
  it('are the bare address on TRON, which has no standard of requests', () => {
    expect(codesOf(tronPayment())).to.deep.equal([['address', tronPayment().address]]);
    const uri = `ethereum:${tronPayment().address}`;
    expect(codesOf(tronPayment({ uri }))).to.deep.equal([['address', tronPayment().address]]);
  });

  it('are the bare address, then the request, on EVM networks', () => {
    const { address, uri } = polygonPayment();
    expect(codesOf(polygonPayment())).to.deep.equal([
      ['address', address],
      ['request', uri],
    ]);
  });

  for (const [name, payment] of Object.entries({ Bitcoin: bitcoinPayment(), Solana: solanaPayment() })) {
    it(`are the request, then the bare address, for ${name}`, () => {
      expect(codesOf(payment)).to.deep.equal([
        ['request', payment.uri],
        ['address', payment.address],
      ]);
    });
  }

  it('are the request alone for Lightning, whose address is the same invoice', () => {
    expect(codesOf(lightningPayment())).to.deep.equal([['request', lightningPayment().uri]]);
  });

  it('are the bare address without a request, and none for a withheld address', () => {
    expect(codesOf(taggedPayment())).to.deep.equal([['address', taggedPayment().address]]);
    for (const why of ['changed', 'invalid'] as const) {
      const withheld = shownPayment(
        parsed(bitcoinPayment({ wallets: [{ name: 'W', url: 'https://w.example' }] })),
        why,
      );
      const { address, memo, uri, wallets, codes } = withheld;
      expect({ address, memo, uri, wallets, codes }).to.deep.equal({
        ...{ address: '', memo: null, uri: null, wallets: [], codes: [] },
      });
    }
  });
});

describe('A payment request', () => {
  const { address } = bitcoinPayment();
  const uriOf = (uri: string, changes: Changes = {}) => shown(bitcoinPayment({ uri, ...changes })).uri;

  const OPENED = [
    `bitcoin:${address}`,
    `BITCOIN:${address.toUpperCase()}?amount=0.1`,
    `bitcoin:${address}?amount=0.1&label=Shop`,
    `litecoin:${address}`,
  ];
  for (const uri of OPENED) {
    it(`is kept as it was sent: ${uri}`, () => {
      expect(uriOf(uri)).to.equal(uri);
    });
  }

  const REFUSED = [
    `javascript:alert('${address}')`,
    `JavaScript:alert('${address}')`,
    `data:text/html,${address}`,
    `intent:${address}#Intent;scheme=https;end`,
    `file:///${address}`,
    `https://wallet.example/${address}`,
    `tron:${address}`,
    `about:${address}`,
    `blob:${address}`,
    ` bitcoin:${address}`,
    `bitcoin:${address}\n`,
    `bit\tcoin:${address}`,
    `bitcoin:${address}\u202e`,
    `bitcoin:${address}?label=${'a'.repeat(4000)}`,
    `bitcoin:`,
    address,
    '',
  ];
  for (const uri of REFUSED) {
    it(`is dropped: ${JSON.stringify(uri.slice(0, 80))}`, () => {
      expect(uriOf(uri)).to.equal(null);
    });
  }

  it('is dropped if it pays another recipient than the address beside it', () => {
    const other = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';
    expect(uriOf(`bitcoin:${other}?amount=0.1`)).to.equal(null);
    expect(uriOf(`bitcoin:${other}?label=${address}`)).to.equal(null);
    expect(uriOf(`bitcoin:${other}#${address}`)).to.equal(null);
    expect(uriOf(`bitcoin:${address}${other}`)).to.equal(null);
  });

  it('may name an EVM recipient as the parameter of a token, whose contract is its path', () => {
    const { address: recipient, uri, token } = polygonPayment();
    const { contract } = token as { contract: string };
    expect(shown(polygonPayment()).uri).to.equal(uri);
    const toAnother = `ethereum:${contract}@137/transfer?address=${EVM_OTHER}&uint256=20000000`;
    expect(shown(polygonPayment({ uri: toAnother })).uri).to.equal(null);
    expect(shown(polygonPayment({ uri: `ethereum:${recipient}@137?value=1` })).uri).not.to.equal(null);
  });
});

const EVM_OTHER = '0xde709f2102306220921060314715629080e2fb77';

describe('The links of a payment', () => {
  const walletUrls = (...urls: readonly string[]) =>
    shown({ wallets: urls.map((url) => ({ name: 'Wallet', url })) }).wallets.map(({ url }) => url);

  it('to wallets are web pages with TLS, payment requests and the schemes of wallets', () => {
    const urls = ['https://link.wallet.example/send?to=T1', 'trust:send', 'metamask://send/0x', 'bitcoin:bc1'];
    expect(walletUrls(...urls)).to.deep.equal(urls);
  });

  it('to wallets of any other scheme are dropped', () => {
    const urls = [
      'javascript:alert(1)',
      'data:text/html,x',
      'intent:x',
      'http://w.example',
      'file:///x',
      '/wallet',
      '',
    ];
    expect(walletUrls(...urls, 'https://user:pw@w.example/', 'tel:1')).to.deep.equal([]);
  });

  it('to explorers and to support are web pages with TLS', () => {
    const links = (url: string) => {
      const { transactions, support } = shown({ transactions: [{ id: '6f3a', url }], support: { url, email: null } });
      return [transactions[0]?.url, support?.url];
    };
    expect(links('https://tronscan.org/tx/6f3a')).to.deep.equal(Array(2).fill('https://tronscan.org/tx/6f3a'));
    for (const url of ['javascript:alert(1)', 'http://x.example/', 'data:,x', 'bitcoin:bc1']) {
      expect(links(url), url).to.deep.equal([null, null]);
    }
  });

  it('to support by mail have a plain address, which cannot carry headers', () => {
    const email = (text: string) => shown({ support: { url: null, email: text } }).support?.email;
    expect(email('help+7@shop.example')).to.equal('help+7@shop.example');
    for (const text of ['a@b?bcc=c@d', 'a@b,c@d', 'a b@c', 'a%0a@b', '<a@b>', 'javascript:alert(1)', '']) {
      expect(email(text), text).to.equal(null);
    }
  });
});

describe('The names of a payment', () => {
  it('are shown without characters that hide or turn what follows', () => {
    const name = 'Tron\u202e (TRC20)\u200b\u0007';
    const { network, memo, wallets, transactions } = shown({
      network: { ...EVM, name },
      memo: { name, value: '7' },
      wallets: [{ name, url: 'https://w.example/' }],
      transactions: [{ id: name, url: null }],
    });
    const texts = [network.name, memo?.name, wallets[0]?.name, transactions[0]?.id];
    expect(texts).to.deep.equal(Array(4).fill('Tron (TRC20)'));
  });

  it('are not shown if nothing of them is left, and such a wallet is left out', () => {
    const name = '\u200b\u202e';
    const { network, wallets } = shown({
      network: { ...OTHER, name },
      wallets: [{ name, url: 'https://w.example/' }],
    });
    expect([network.name, wallets]).to.deep.equal([null, []]);
  });
});
