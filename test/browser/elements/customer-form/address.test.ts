// The parts of an address in each country, and the list of countries.
import { expect } from '@open-wc/testing';
import { jsonResponse } from '../../support/fake-server.js';
import { SESSION_ID, type Stage, until } from '../../support/mount.js';
import { fixedSession, offeredSession, proxy } from '../proxy-actions/support.js';
import { asking, chooseCountry, errorOf, field, labelOf, names } from './support.js';

describe('The parts of an address', () => {
  const COUNTRIES = {
    shippingAddressCollection: ['US', 'DE', 'GB', 'JP', 'TW', 'KR', 'CN', 'HK', 'AU', 'IN', 'IE', 'MO'],
  };

  for (const [code, order] of [
    ['US', ['line1', 'line2', 'city', 'state', 'postalCode']],
    ['DE', ['line1', 'line2', 'postalCode', 'city']],
    ['GB', ['line1', 'line2', 'city', 'postalCode']],
    ['JP', ['postalCode', 'state', 'line1', 'line2']],
    ['TW', ['postalCode', 'state', 'city', 'line1', 'line2']],
    ['KR', ['postalCode', 'state', 'city', 'line1', 'line2']],
    ['HK', ['state', 'city', 'line1', 'line2']],
    ['MO', ['line1', 'line2']],
  ] as const) {
    it(`have the order of ${code}, on screen, too`, async () => {
      const stage = await asking(COUNTRIES);
      await chooseCountry(stage, code);
      expect(names(stage)).to.deep.equal(['address.country', ...order.map((part) => `address.${part}`)]);
      const tops = names(stage).map((name) => field(stage, name).getBoundingClientRect().top);
      expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
    });
  }

  for (const [code, labels] of [
    ['US', ['City', 'State', 'ZIP code']],
    ['GB', ['Town or city', 'Postcode']],
    ['JP', ['Postal code', 'Prefecture']],
    ['TW', ['Postal code', 'County', 'District']],
    ['AU', ['Suburb', 'State', 'Postcode']],
    ['IN', ['City', 'PIN code', 'State']],
    ['IE', ['City', 'County (optional)', 'Eircode (optional)']],
    ['CN', ['Postal code', 'Province', 'City']],
  ] as const) {
    it(`are called as in ${code}`, async () => {
      const stage = await asking(COUNTRIES);
      await chooseCountry(stage, code);
      const shown = names(stage).map((name) => labelOf(stage, name));
      expect(shown.filter((label) => !/^(Country|Address|Apartment)/.test(label))).to.deep.equal(labels);
    });
  }

  it('have the order of the language while the country is not chosen', async () => {
    const stage = await asking(COUNTRIES, { locale: 'zh-TW' });
    await until(() => stage.text.includes('您的資料'), 'the language is loaded');
    expect(names(stage).slice(1, 4)).to.deep.equal(['address.postalCode', 'address.state', 'address.city']);
    const english = await asking(COUNTRIES);
    expect(names(english).slice(1, 4)).to.deep.equal(['address.line1', 'address.line2', 'address.city']);
  });

  it('keep the focus when a password manager chooses the country', async () => {
    const stage = await asking(COUNTRIES);
    for (const code of ['TW', 'US', 'HK']) {
      field(stage, 'address.line1').focus();
      await chooseCountry(stage, code);
      expect(stage.root.activeElement, code).to.equal(field(stage, 'address.line1'));
    }
    expect(names(stage)).to.deep.equal(['country', 'state', 'city', 'line1', 'line2'].map((part) => `address.${part}`));
  });
});

describe('The list of countries', () => {
  function options(stage: Stage): readonly HTMLOptionElement[] {
    return [...stage.root.querySelectorAll('option')].slice(1);
  }

  for (const [locale, legend] of [
    ['en', 'Your details'],
    ['zh-TW', '您的資料'],
  ] as const) {
    it(`is all of ISO 3166-1 if any is allowed, by name and in the order of ${locale}`, async () => {
      const stage = await asking({ shippingAddressCollection: [] }, { locale });
      await until(() => stage.text.includes(legend), 'the language is loaded');
      expect(field(stage, 'address.country').value).to.equal('');
      expect(new Set(options(stage).map(({ value }) => value)).size).to.equal(249);
      const regions = new Intl.DisplayNames(locale, { type: 'region' });
      for (const { value, text } of options(stage)) {
        expect(value).to.match(/^[A-Z]{2}$/);
        expect(text).to.equal(regions.of(value));
        expect(text).not.to.equal(value);
      }
      const texts = options(stage).map(({ text }) => text);
      expect(texts).to.deep.equal([...texts].sort(new Intl.Collator(locale).compare));
    });
  }

  it('is sorted by name if the shop names some', async () => {
    const stage = await asking({ shippingAddressCollection: ['US', 'AT', 'DE'] });
    expect(options(stage).map(({ text }) => text)).to.deep.equal(['Austria', 'Germany', 'United States']);
  });

  it('keeps the choice in another language, in which it is sorted otherwise', async () => {
    const stage = await asking({ shippingAddressCollection: ['US', 'AT', 'DE'] });
    await chooseCountry(stage, 'DE');
    stage.element.locale = 'zh-TW';
    await until(() => stage.text.includes('您的資料'), 'the language is loaded');
    expect(field(stage, 'address.country').value).to.equal('DE');
    expect(stage.find('option:checked').textContent).to.equal('德國');
  });

  it('drops a choice that the shop does not offer any more, and says so at the field', async () => {
    const stage = await asking({ shippingAddressCollection: ['US', 'DE', 'AT'] });
    await chooseCountry(stage, 'DE');
    const shown = offeredSession(undefined, { shippingAddressCollection: ['US', 'AT'] });
    stage.server.respond = proxy(() => jsonResponse(fixedSession()), { [SESSION_ID]: shown });
    await stage.element.refresh();
    await stage.settle();
    expect(field(stage, 'address.country').value).to.equal('');
    expect(errorOf(stage, 'address.country')).to.equal('Choose a country or region');
  });
});
