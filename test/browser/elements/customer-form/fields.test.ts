import { expect } from '@open-wc/testing';
import { jsonResponse } from '../../support/fake-server.js';
import { SESSION_ID } from '../../support/mount.js';
import { ALL, asking, field, names, proceed, type, TYPED } from './support.js';
import { posts, fixedSession, mountOffered, proxy } from '../proxy-actions/support.js';

describe('The shopper’s details', () => {
  it('are not collected by default', async () => {
    const stage = await asking({});
    expect(stage.count('form input, form select')).to.equal(0);
  });

  for (const [flag, name] of [
    ['nameCollection', 'name'],
    ['emailCollection', 'email'],
    ['phoneNumberCollection', 'phone'],
  ] as const) {
    it(`are collected by flag: ${name}`, async () => {
      const stage = await asking({ [flag]: true });
      expect([...stage.root.querySelectorAll('form input')].map((input) => input.getAttribute('name'))).to.deep.equal([
        name,
      ]);
    });
  }

  it('use the browser’s autofill and keyboards', async () => {
    const stage = await asking(ALL);
    const facts = [...stage.root.querySelectorAll<HTMLInputElement>('form input, form select')].map((input) => [
      input.name,
      input.type,
      input.inputMode,
      input.autocomplete,
      input.autocapitalize,
      input.required,
    ]);
    expect(facts).to.deep.equal([
      ['address.country', 'select-one', '', 'shipping country', '', true],
      ['name', 'text', 'text', 'name', 'words', true],
      ['email', 'email', 'email', 'email', 'none', true],
      ['phone', 'tel', 'tel', 'tel', 'none', true],
      ['address.line1', 'text', 'text', 'shipping address-line1', 'words', true],
      ['address.line2', 'text', 'text', 'shipping address-line2', 'words', false],
      ['address.city', 'text', 'text', 'shipping address-level2', 'words', true],
      ['address.state', 'text', 'text', 'shipping address-level1', 'words', false],
      ['address.postalCode', 'text', 'text', 'shipping postal-code', 'characters', false],
    ]);
    const inputs = [...stage.root.querySelectorAll('input:not([type=radio])')];
    expect(inputs.map((input) => input.getAttribute('spellcheck'))).to.deep.equal(inputs.map(() => 'false'));
    expect(inputs.filter((input) => input.getAttribute('enterkeyhint') === 'go')).to.deep.equal(inputs.slice(-1));
  });

  it('stand in one column, in fields that are high, legible and visible', async () => {
    const stage = await asking(ALL);
    const boxes = names(stage).map((name) => field(stage, name).getBoundingClientRect());
    expect(new Set(boxes.map(({ left }) => left)).size).to.equal(1);
    for (const name of names(stage)) {
      const { fontSize, borderTopWidth } = getComputedStyle(field(stage, name));
      expect(Number.parseFloat(fontSize), name).to.be.at.least(16);
      expect(borderTopWidth, name).to.equal('1px');
      expect(field(stage, name).offsetHeight, name).to.be.at.least(48);
    }
  });

  it('have labels', async () => {
    const stage = await asking(ALL);
    for (const input of stage.root.querySelectorAll<HTMLInputElement>('form input, form select')) {
      expect(input.labels?.[0]?.textContent.trim(), input.name).to.not.equal('');
    }
  });

  it('list the shipping countries by name, and an unknown code as is', async () => {
    const stage = await asking({ shippingAddressCollection: ['TW', 'US', '<b>'] });
    const options = [...stage.root.querySelectorAll('option')].map((option) => [option.value, option.text]);
    expect(options).to.deep.equal([
      ['', 'Choose…'],
      ['<b>', '<b>'],
      ['TW', 'Taiwan'],
      ['US', 'United States'],
    ]);
  });

  it('are sent with the choice', async () => {
    const stage = await asking(ALL);
    type(stage, { ...TYPED, 'address.country': 'US' });
    await proceed(stage);
    expect(await posts(stage)[0]?.json()).to.deep.equal({
      type: 'crypto',
      currency: 'usdt',
      network: 'tron',
      customer: {
        name: 'Ada Lovelace',
        email: 'ada@example.com',
        phone: '+886 2 1234 5678',
        address: { line1: '1 Market Street', city: 'Taipei', state: 'Taipei City', postalCode: '100', country: 'US' },
      },
    });
  });

  for (const [what, texts] of [
    ['is missing', { ...TYPED, name: '' }],
    ['is blank', { ...TYPED, name: '  ' }],
    ['is not an e-mail address', { ...TYPED, email: 'ada' }],
  ] as const) {
    it(`block Continue if a field ${what}`, async () => {
      const stage = await asking(ALL);
      type(stage, { ...texts, 'address.country': 'US' });
      await proceed(stage);
      expect(posts(stage)).to.have.length(0);
      type(stage, TYPED);
      await proceed(stage);
      expect(posts(stage)).to.have.length(1);
    });
  }

  it('are collected even if there is nothing to choose', async () => {
    const response = proxy(() => jsonResponse(fixedSession()), {
      [SESSION_ID]: fixedSession({
        id: SESSION_ID,
        emailCollection: true,
        links: { select: `${SESSION_ID}/select` },
      }),
    });
    const stage = await mountOffered({ response }, 'continue');
    type(stage, { email: 'ada@example.com' });
    await proceed(stage);
    expect(await posts(stage)[0]?.json()).to.deep.include({ customer: { email: 'ada@example.com' } });
  });

  it('are kept while the choice changes, and when the shopper returns to it', async () => {
    const stage = await asking(ALL);
    type(stage, { ...TYPED, 'address.country': 'US' });
    stage.element.network = '';
    await stage.settle();
    stage.element.network = 'tron';
    await stage.settle();
    expect(field(stage, 'email').value).to.equal('ada@example.com');
    await proceed(stage);
    await stage.press(stage.part('change'));
    expect([field(stage, 'email').value, field(stage, 'address.country').value]).to.deep.equal([
      'ada@example.com',
      'US',
    ]);
  });
});
