import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { Stage } from '../../support/mount.js';
import { ALL, asking, chooseCountry, errorOf, field, labelOf, names, proceed, type, TYPED } from './support.js';
import { posts } from '../proxy-actions/support.js';
import { typeText } from '../../support/real-input.js';

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

function required(stage: Stage): readonly string[] {
  return ['line1', 'line2', 'city', 'state', 'postalCode'].filter(
    (part) => stage.count(`[name="address.${part}"][required]`) === 1,
  );
}

describe('The country of the address', () => {
  const FOUR = { ...ALL, shippingAddressCollection: ['AF', 'HK', 'SG', 'US'] };

  it('B7 is not preselected, and must be chosen', async () => {
    const stage = await asking(FOUR);
    expect(field(stage, 'address.country').value).to.equal('');
    type(stage, TYPED);
    await proceed(stage);
    expect(posts(stage)).to.have.length(0);
    expect(errorOf(stage, 'address.country')).to.equal('Choose a country or region');
    expect(stage.root.activeElement).to.equal(field(stage, 'address.country'));
  });

  it('B7 is given if there is only one', async () => {
    const stage = await asking({ ...ALL, shippingAddressCollection: ['HK'] });
    expect(field(stage, 'address.country').value).to.equal('HK');
    expect(required(stage)).to.deep.equal(NEEDED.HK);
  });

  it('B7 decides what is required, and says in the labels what is not', async () => {
    const stage = await asking({ ...ALL, shippingAddressCollection: Object.keys(NEEDED) });
    for (const [code, parts] of Object.entries(NEEDED)) {
      await chooseCountry(stage, code);
      expect(required(stage), code).to.deep.equal(parts);
      for (const name of names(stage).filter((one) => one.startsWith('address.') && one !== 'address.country')) {
        const isOptional = labelOf(stage, name).endsWith(' (optional)');
        expect(isOptional, `${code} ${name}`).to.equal(!parts.includes(name.slice('address.'.length)));
      }
    }
  });

  it('B7 leaves open what is optional until it is chosen', async () => {
    const stage = await asking(FOUR);
    expect(labelOf(stage, 'address.postalCode')).to.equal('Postal code');
    expect(labelOf(stage, 'address.line2')).to.equal('Apartment, suite, etc. (optional)');
  });

  it('B7 does not move the focus, or the page, when a field that was typed in loses focus to a click', async () => {
    const stage = await asking(FOUR);
    type(stage, { ...TYPED, 'address.country': 'US' });
    field(stage, 'address.postalCode').focus();
    await typeText('10001');
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
    // Singapore has no state, and Hong Kong has one.
    expect(field(stage, 'address.state').value).to.equal('Kowloon');
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

  it('leaves out what is typed for another country', async () => {
    const stage = await asking(FOUR);
    type(stage, TYPED);
    await chooseCountry(stage, 'HK');
    await proceed(stage);
    const { customer } = (await posts(stage)[0]?.json()) as { customer: { address: object } };
    expect(customer.address).not.to.have.property('postalCode');
    await stage.press(stage.part('change'));
    await chooseCountry(stage, 'US');
    expect(field(stage, 'address.postalCode').value).to.equal(TYPED['address.postalCode']);
  });

  it('are not named and sorted again each time the clock ticks', async () => {
    const stage = await asking(ALL);
    const { DisplayNames } = Intl;
    let made = 0;
    const counting = new Proxy(DisplayNames, {
      construct(constructor, given) {
        made++;
        return Reflect.construct(constructor, given) as Intl.DisplayNames;
      },
    });
    Reflect.set(Intl, 'DisplayNames', counting);
    await stage.advance(5_000);
    Reflect.set(Intl, 'DisplayNames', DisplayNames);
    expect(made).to.equal(0);
  });
});
