import { expect } from '@open-wc/testing';
import { jsonResponse } from '../../support/fake-server.js';
import { SESSION_ID } from '../../support/mount.js';
import { ALL, asking, field, proceed, type, TYPED } from './form-support.js';
import { posts, fixedSession, mountOffered, proxy } from './support.js';

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

  it('use the browser’s validation and autofill', async () => {
    const stage = await asking(ALL);
    const facts = [...stage.root.querySelectorAll<HTMLInputElement>('form input, form select')].map((input) => [
      input.name,
      input.type,
      input.autocomplete,
      input.required,
    ]);
    expect(facts).to.deep.equal([
      ['name', 'text', 'name', true],
      ['email', 'email', 'email', true],
      ['phone', 'tel', 'tel', true],
      ['address.country', 'select-one', 'shipping country', true],
      ['address.line1', 'text', 'shipping address-line1', true],
      ['address.line2', 'text', 'shipping address-line2', false],
      ['address.city', 'text', 'shipping address-level2', true],
      ['address.state', 'text', 'shipping address-level1', false],
      ['address.postalCode', 'text', 'shipping postal-code', false],
    ]);
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
      ['TW', 'Taiwan'],
      ['US', 'United States'],
      ['<b>', '<b>'],
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
    ['is not an e-mail address', { ...TYPED, email: 'ada' }],
  ] as const) {
    it(`block Continue if a field ${what}`, async () => {
      const stage = await asking(ALL);
      type(stage, texts);
      await proceed(stage);
      expect(posts(stage)).to.have.length(0);
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
