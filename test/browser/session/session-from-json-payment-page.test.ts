import { expect } from '@open-wc/testing';
import { paymentPageFrom } from '../../../src/session/session-from-json.js';

const PAGE = 'https://buy.payfect.finance/checkouts/ed8d24aa';

describe('A payment page', () => {
  const allowed: readonly [url: string, host: string][] = [
    [PAGE, 'buy.payfect.finance'],
    ['https://buy.payfect.finance:8443/c?x=1#y', 'buy.payfect.finance:8443'],
    ['http://localhost:8001/checkouts/1', 'localhost:8001'],
    ['http://pay.localhost/1', 'pay.localhost'],
    ['http://127.0.0.1:8001/1', '127.0.0.1:8001'],
    ['http://[::1]:8001/1', '[::1]:8001'],
  ];
  for (const [url, host] of allowed) {
    it(`is allowed, with its host: ${url}`, () => {
      expect(paymentPageFrom(url, [])).to.deep.equal({ kind: 'allowed', url, host });
    });
  }

  it('has the real name of a look-alike host', () => {
    expect(paymentPageFrom('https://buy.pаyfect.finance/', [])).to.include({ host: 'buy.xn--pyfect-3nf.finance' });
  });

  it('is none if the provider sent none', () => {
    expect(paymentPageFrom(null, [])).to.deep.equal({ kind: 'none' });
  });

  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript://buy.payfect.finance/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://buy.payfect.finance/1',
    'file:///etc/passwd',
    'ftp://buy.payfect.finance/',
    'tel:+886900000000',
    'http://buy.payfect.finance/checkouts/1',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://128.0.0.1/',
    'https://user@buy.payfect.finance/',
    'https://user:secret@buy.payfect.finance/',
    'https://:secret@buy.payfect.finance/',
    'https://buy.payfect.finance@evil.example/',
    'https://buy.payfect.finance\\@evil.example/',
    'https:\\\\buy.payfect.finance\\',
    'https://buy.payfect\t.finance/',
    'https://buy.payfect.finance/\ncheckouts',
    'java\nscript:alert(1)',
    ' https://buy.payfect.finance/',
    'https://buy.payfect.finance/ ',
    'https://buy.payfect.finance/a b',
    '/checkouts/1',
    '//buy.payfect.finance/',
    'buy.payfect.finance/checkouts/1',
    'https://',
    '\u0001https://buy.payfect.finance/',
    'https://buy.payfect.finance/\u0085',
    'https://buy.payfect.finance\r\n/',
    'https://buy.payfect.finance/a\\b',
    `https://buy.payfect.finance/${'a'.repeat(2_048)}`,
    'https://[',
    '',
  ];
  for (const url of refused) {
    it(`S8 is refused: ${JSON.stringify(url.slice(0, 60))}`, () => {
      expect(paymentPageFrom(url, [])).to.deep.equal({ kind: 'refused' });
    });
  }
});

describe('A payment page with allowed hosts', () => {
  const kindOf = (url: string, hosts: readonly string[]) => paymentPageFrom(url, hosts).kind;

  it('is allowed on each of them', () => {
    const hosts = ['buy-dev.payfect.finance', 'buy.payfect.finance', 'localhost:8001'];
    expect(kindOf(PAGE, hosts)).to.equal('allowed');
    expect(kindOf('http://localhost:8001/checkouts/1', hosts)).to.equal('allowed');
  });

  it('is allowed with the default port', () => {
    expect(kindOf('https://buy.payfect.finance:443/', ['buy.payfect.finance'])).to.equal('allowed');
  });

  const spellings: readonly [url: string, host: string][] = [
    [PAGE, 'BUY.Payfect.Finance'],
    [PAGE, 'buy.payfect.finance:443'],
    ['https://BUY.PAYFECT.FINANCE/', 'buy.payfect.finance'],
    ['https://buy.payfect.finance:8443/', 'Buy.Payfect.finance:08443'],
    ['https://kasse.bücher.example/', 'kasse.bücher.example'],
    ['https://kasse.bücher.example/', 'Kasse.XN--Bcher-kva.example'],
    ['https://kasse.xn--bcher-kva.example/', 'KASSE.BÜCHER.EXAMPLE:443'],
    ['http://localhost/1', 'LOCALHOST:80'],
    ['http://localhost:443/1', 'localhost:443'],
    ['http://[::1]:8001/1', '[0:0:0:0:0:0:0:1]:8001'],
  ];
  for (const [url, host] of spellings) {
    it(`S8 is allowed however the host is spelled: ${url} is on ${host}`, () => {
      expect(paymentPageFrom(url, ['other.example', host])).to.include({ kind: 'allowed', url: new URL(url).href });
    });
  }

  const elsewhere: readonly [url: string, host: string][] = [
    [PAGE, 'buy-dev.payfect.finance'],
    [PAGE, 'payfect.finance'],
    ['https://payfect.finance/', 'buy.payfect.finance'],
    ['https://buy.payfect.finance.evil.example/', 'buy.payfect.finance'],
    ['https://buy.payfect.finance./', 'buy.payfect.finance'],
    ['https://buy.payfect.finance:8443/', 'buy.payfect.finance'],
    ['https://buy.payfect.finance/', 'buy.payfect.finance:8443'],
    ['http://localhost:8002/', 'localhost:8001'],
    ['http://buy.payfect.finance/', 'buy.payfect.finance'],
    [PAGE, 'buy.payfect.finance:80'],
    [PAGE, 'https://buy.payfect.finance'],
    [PAGE, '*.payfect.finance'],
    [PAGE, 'not a host'],
    ['http://localhost/', 'localhost:443'],
  ];
  for (const [url, host] of elsewhere) {
    it(`is refused on any other: ${url} is not ${host}`, () => {
      expect(kindOf(url, [host])).to.equal('refused');
    });
  }
});
