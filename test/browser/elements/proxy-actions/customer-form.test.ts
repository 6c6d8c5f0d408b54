import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { jsonResponse } from '../../support/fake-server.js';
import { SESSION_ID, type Stage } from '../../support/mount.js';
import type { JsonObject } from '../../../support/payfect-answers.js';
import { posts, fixedSession, mountOffered, offeredSession, proxy } from './support.js';

const ALL = {
  nameCollection: true,
  emailCollection: true,
  phoneNumberCollection: true,
  shippingAddressCollection: ['TW', 'US'],
};
const TYPED = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  phone: '+886 2 1234 5678',
  'address.line1': '1 Market Street',
  'address.city': 'Taipei',
  'address.state': 'Taipei City',
  'address.postalCode': '100',
};

function asking(flags: JsonObject): Promise<Stage> {
  const response = proxy(() => jsonResponse(fixedSession()), {
    [SESSION_ID]: offeredSession(undefined, flags),
  });
  return mountOffered({ response, attributes: { currency: 'usdt', network: 'tron' } }, 'continue');
}

function field(stage: Stage, name: string): HTMLInputElement | HTMLSelectElement {
  const found = stage.root.querySelector(`form [name="${name}"]`);
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`No field named ${name}`);
}

function type(stage: Stage, texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) field(stage, name).value = text;
}

async function proceed(stage: Stage): Promise<void> {
  stage.part('continue').click();
  await stage.settle();
}

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

/** Answers that differ: street only, no city, no postal code, no state, everything, and the usual case. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  HK: ['line1', 'state'],
  SG: ['line1', 'postalCode'],
  MO: ['line1'],
  AE: ['line1', 'state'],
  JP: ['line1', 'state', 'postalCode'],
  GB: ['line1', 'city', 'postalCode'],
  DE: ['line1', 'city', 'postalCode'],
  US: ['line1', 'city', 'state', 'postalCode'],
  TW: ['line1', 'city', 'state', 'postalCode'],
  PG: ['line1', 'city', 'state'],
  IE: ['line1', 'city'],
  AF: ['line1', 'city'],
};

async function chooseCountry(stage: Stage, code: string): Promise<void> {
  field(stage, 'address.country').value = code;
  field(stage, 'address.country').dispatchEvent(new Event('change', { bubbles: true }));
  await stage.settle();
}

function required(stage: Stage): readonly string[] {
  return ['line1', 'line2', 'city', 'state', 'postalCode'].filter((part) => field(stage, `address.${part}`).required);
}

function label(stage: Stage, name: string): string | undefined {
  return field(stage, name).labels?.[0]?.querySelector('span')?.textContent;
}

describe('The country of the address', () => {
  const FOUR = { ...ALL, shippingAddressCollection: ['AF', 'HK', 'SG', 'US'] };

  it('B7 is not preselected, and must be chosen', async () => {
    const stage = await asking(FOUR);
    expect(field(stage, 'address.country').value).to.equal('');
    type(stage, TYPED);
    await proceed(stage);
    expect(posts(stage)).to.have.length(0);
    expect(field(stage, 'address.country').validity.valueMissing).to.equal(true);
  });

  it('B7 is given if there is only one', async () => {
    const stage = await asking({ ...ALL, shippingAddressCollection: ['HK'] });
    expect(field(stage, 'address.country').value).to.equal('HK');
    expect(required(stage)).to.deep.equal(NEEDED.HK);
  });

  it('B7 decides what is required, in the fields and in their labels', async () => {
    const stage = await asking({ ...ALL, shippingAddressCollection: Object.keys(NEEDED) });
    for (const [code, parts] of Object.entries(NEEDED)) {
      await chooseCountry(stage, code);
      expect(required(stage), code).to.deep.equal(parts);
      const isOptional = !parts.includes('postalCode');
      expect(label(stage, 'address.postalCode'), code).to.equal(`Postal code${isOptional ? ' (optional)' : ''}`);
    }
  });

  it('B7 decides it, too, when its code is typed', async () => {
    const stage = await asking({ ...ALL, shippingAddressCollection: [] });
    await chooseCountry(stage, ' hk');
    expect(required(stage)).to.deep.equal(NEEDED.HK);
  });

  it('B7 leaves open what is optional until it is chosen', async () => {
    const stage = await asking(FOUR);
    expect(label(stage, 'address.postalCode')).to.equal('Postal code');
    expect(label(stage, 'address.line2')).to.equal('Apartment, floor (optional)');
  });

  it('B7 does not move the focus, or the page, when a field that was typed in loses focus to a click', async () => {
    const stage = await asking(FOUR);
    type(stage, { ...TYPED, 'address.country': 'US' });
    field(stage, 'address.postalCode').focus();
    await sendKeys({ type: '10001' });
    const button = stage.part('continue');
    button.scrollIntoView({ block: 'center' });
    const { x, y } = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x) + 20, Math.round(y) + 20] });
    await stage.settle();
    expect(posts(stage)).to.have.length(1);
  });

  it('B7 may change without loss of typed text, and lets Hong Kong and Singapore pass', async () => {
    const stage = await asking(FOUR);
    type(stage, { ...TYPED, 'address.postalCode': '', 'address.state': 'Kowloon' });
    for (const code of ['US', 'AF', 'SG', 'HK']) await chooseCountry(stage, code);
    expect(field(stage, 'address.country').value).to.equal('HK');
    for (const name of ['name', 'email', 'phone', 'address.line1', 'address.city'] as const) {
      expect(field(stage, name).value, name).to.equal(TYPED[name]);
    }
    type(stage, { 'address.city': '' });
    await proceed(stage);
    expect(await posts(stage)[0]?.json()).to.deep.nested.include({
      'customer.address': { line1: '1 Market Street', state: 'Kowloon', country: 'HK' },
    });
  });
});
