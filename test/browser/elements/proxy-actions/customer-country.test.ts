import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Stage } from '../../support/mount.js';
import { ALL, asking, field, proceed, type, TYPED } from './form-support.js';
import { posts } from './support.js';

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
