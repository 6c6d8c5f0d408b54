import { expect } from '@open-wc/testing';
import { isRightAddress } from '../../../../src/session/payments/address.js';
import { EVM, HIDDEN, isShown, OTHER, parsed, TRON } from './support.js';
import { EIP_55 } from '../../../support/payments.js';

/** The contract of USDT, an address of an exchange, and two made from a seed. */
const TRON_ADDRESSES = [
  'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
  'TLnAZ4XWmLqPSWQbLoh7sEBrnn9zv6i312',
  'TFnPL6nwMz5dugbjUJroEo6oZhmpgthdXk',
  'TLt3PcN2VRcmrwVCr9dEPmpiEEAFX6bAnU',
];
const [ADDRESS = ''] = TRON_ADDRESSES;
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The text with another character at a place. */
function altered(text: string, index: number, character: string): string {
  return `${text.slice(0, index)}${character}${text.slice(index + 1)}`;
}

const nextIn = (alphabet: string, character: string) =>
  alphabet[(alphabet.indexOf(character) + 1) % alphabet.length] ?? '';

describe('A TRON address', () => {
  for (const address of TRON_ADDRESSES) {
    it(`is shown if its checksum is right: ${address}`, async () => {
      expect(await isShown(TRON, address)).to.equal(true);
    });
  }

  it('is withheld with any one character replaced by the next in the alphabet', async () => {
    for (const index of [...ADDRESS].keys()) {
      const wrong = altered(ADDRESS, index, nextIn(BASE58, ADDRESS[index] ?? ''));
      expect(await isShown(TRON, wrong), wrong).to.equal(false);
    }
  });

  it('is withheld with two different neighbors swapped', async () => {
    for (const index of [...ADDRESS].keys()) {
      const [first = '', second = ''] = ADDRESS.slice(index, index + 2);
      if (second === '' || first === second) continue;
      const wrong = altered(altered(ADDRESS, index, second), index + 1, first);
      expect(await isShown(TRON, wrong), wrong).to.equal(false);
    }
  });

  const WRONG: Readonly<Record<string, string>> = {
    'one character short': ADDRESS.slice(0, -1),
    'one character long': `${ADDRESS}t`,
    'in lower case': ADDRESS.toLowerCase(),
    'in hexadecimal': '41a614f803b6fd780986a42c78ec9c7f77e6ded13c',
    'without its T': `1${ADDRESS.slice(1)}`,
    'with a letter that base58 lacks': altered(ADDRESS, 5, 'l'),
    'with a zero': altered(ADDRESS, 5, '0'),
    'with an underscore': altered(ADDRESS, 5, '_'),
    'of the longest number': `T${'z'.repeat(33)}`,
    'an EVM address': '0xde709f2102306220921060314715629080e2fb77',
    'a Bitcoin address': '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
  };
  for (const [what, address] of Object.entries(WRONG)) {
    it(`is withheld if it is ${what}`, async () => {
      expect(await isShown(TRON, address)).to.equal(false);
    });
  }

  it('is withheld without the means to verify it, as on pages without TLS', async () => {
    const own = Object.getOwnPropertyDescriptor(crypto, 'subtle');
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(await isShown(TRON, ADDRESS)).to.equal(false);
    } finally {
      if (own === undefined) Reflect.deleteProperty(crypto, 'subtle');
      else Object.defineProperty(crypto, 'subtle', own);
    }
    expect(await isShown(TRON, ADDRESS)).to.equal(true);
  });
});

const MIXED = EIP_55.slice(4);

describe('An EVM address', () => {
  for (const address of EIP_55) {
    it(`is shown if it is an example of EIP-55: ${address}`, async () => {
      expect(await isShown(EVM, address)).to.equal(true);
    });
  }

  it('is withheld with the case of any one letter changed', async () => {
    for (const address of MIXED) {
      for (const [index, letter] of [...address].entries()) {
        if (index < 2 || !/[a-f]/i.test(letter)) continue;
        const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
        expect(await isShown(EVM, altered(address, index, other)), `${address}, ${index}`).to.equal(false);
      }
    }
  });

  it('is withheld with any one digit of it replaced by the next in mixed case', async () => {
    const [address = ''] = MIXED;
    for (let index = 2; index < address.length; index++) {
      const digits = /[A-F]/.test(address[index] ?? '') ? '0123456789ABCDEF' : '0123456789abcdef';
      const wrong = altered(address, index, nextIn(digits, address[index] ?? ''));
      expect(await isShown(EVM, wrong), wrong).to.equal(false);
    }
  });

  it('is shown all in lower and all in upper case, which have no checksum', async () => {
    for (const address of EIP_55) {
      expect(await isShown(EVM, address.toLowerCase())).to.equal(true);
      expect(await isShown(EVM, `0x${address.slice(2).toUpperCase()}`)).to.equal(true);
    }
  });

  const WRONG: Readonly<Record<string, string>> = {
    'of 19 bytes': '0x27b1fdb04752bbc536007a920d24acb04556',
    'of 21 bytes': '0x27b1fdb04752bbc536007a920d24acb045561c26ff',
    'one digit short': '0x27b1fdb04752bbc536007a920d24acb045561c2',
    'without 0x': '27b1fdb04752bbc536007a920d24acb045561c26',
    'with another letter': '0x27b1fdb04752bbc536007a920d24acb045561c2g',
    'a name': 'vitalik.eth',
    'a TRON address': ADDRESS,
  };
  for (const [what, address] of Object.entries(WRONG)) {
    it(`is withheld if it is ${what}`, async () => {
      expect(await isShown(EVM, address)).to.equal(false);
    });
  }
});

describe('Any address', () => {
  const SHOWN: Readonly<Record<string, readonly [network: object, address: string]>> = {
    TRON: [TRON, ADDRESS],
    EVM: [EVM, EIP_55[2] ?? ''],
    'another network': [OTHER, 'cosmos1vqpjljwsynsn58dugz0w8ut7kun7t8ls2qkmsq'],
  };
  for (const [name, [network, address]] of Object.entries(SHOWN)) {
    it(`is shown as it was sent, but withheld with anything hidden in it: ${name}`, async () => {
      expect(await isShown(network, address)).to.equal(true);
      for (const [what, character] of Object.entries(HIDDEN)) {
        for (const index of [0, 7, address.length]) {
          const wrong = `${address.slice(0, index)}${character}${address.slice(index)}`;
          expect(await isShown(network, wrong), `${what} at ${index}`).to.equal(false);
        }
      }
    });

    it(`is withheld if it is the contract of the token, in any case: ${name}`, async () => {
      for (const contract of [address, address.toLowerCase(), address.toUpperCase()]) {
        expect(await isShown(network, address, { token: { contract, decimals: 6 } })).to.equal(false);
      }
    });
  }

  it('is withheld if it is empty, or longer than any invoice', async () => {
    expect(await isShown(OTHER, '')).to.equal(false);
    expect(await isShown(OTHER, 'a'.repeat(2000))).to.equal(true);
    expect(await isShown(OTHER, 'a'.repeat(2001))).to.equal(false);
  });
});

describe('A memo', () => {
  const isMemoShown = (value: string) => isShown(OTHER, 'address', { memo: { name: 'Memo', value } });

  it('may be any visible text, with blanks inside', async () => {
    for (const value of ['104729', 'order 7', '~!"#']) expect(await isMemoShown(value), value).to.equal(true);
  });

  it('withholds its address if something hidden is in it', async () => {
    for (const [what, character] of Object.entries(HIDDEN)) {
      if (character !== ' ') expect(await isMemoShown(`104${character}729`), what).to.equal(false);
    }
  });

  it('withholds its address if it begins or ends with a blank, is empty, or is longer than any tag', async () => {
    for (const value of [' 104729', '104729 ', '', '1'.repeat(257)]) {
      expect(await isShown(OTHER, 'address', { memo: null }), value).to.equal(true);
      expect(
        await isRightAddress({ ...parsed({ network: OTHER, token: null }), memo: { name: null, value } }),
      ).to.equal(false);
    }
  });
});
