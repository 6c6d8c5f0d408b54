// What the form says is wrong: where, when, in which words, and how often.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { fill } from '../../../../src/locale/fill.js';
import type { Strings } from '../../../../src/locale/strings.js';
import { problemResponse } from '../../support/fake-server.js';
import { languages } from '../../support/languages.js';
import { SESSION_ID, type Stage, until } from '../../support/mount.js';
import { offeredSession, posts, proxy } from '../proxy-actions/support.js';
import { ALL, asking, chooseCountry, errorOf, field, names, proceed, type, typeAndLeave } from './support.js';
import { pressKey, typeText } from '../../support/real-input.js';

const PERSON = { nameCollection: true, emailCollection: true, phoneNumberCollection: true };

function errors(stage: Stage): Readonly<Record<string, string | null>> {
  return Object.fromEntries(names(stage).map((name) => [name, errorOf(stage, name)]));
}

/** What a language says of an empty name. */
function missingText({ missing = '', 'labels.name': label = '' }: Strings): string {
  return missing.replace('{label}', label).replace('{lower}', label.toLowerCase());
}

describe('The messages of the form', () => {
  it('are ours: the browser shows none', async () => {
    const stage = await asking(PERSON);
    expect(stage.findA(HTMLFormElement, 'form').noValidate).to.equal(true);
  });

  it('name each empty field, and the first of them has the focus', async () => {
    const stage = await asking(ALL);
    await chooseCountry(stage, 'US');
    await proceed(stage);
    expect(errors(stage)).to.deep.equal({
      'address.country': null,
      name: 'Enter your name',
      email: 'Enter your email address',
      phone: 'Enter your phone number',
      'address.line1': 'Enter your address',
      'address.line2': null,
      'address.city': 'Enter your city',
      'address.state': 'Enter your state',
      'address.postalCode': 'Enter your ZIP code',
    });
    expect(stage.root.activeElement).to.equal(field(stage, 'name'));
  });

  for (const locale of ['zh-TW', 'zh-CN', 'pl', 'fa']) {
    it(`are in the shopper’s language: ${locale}`, async () => {
      const { strings, language, tag } = await languages.load(locale);
      const stage = await asking(PERSON, { locale });
      await until(() => stage.find('section').lang === language, 'the language is loaded');
      type(stage, { email: 'ada@example', phone: '12' });
      await proceed(stage);
      const { badEmail, badPhone, attention = '' } = strings;
      const missing = missingText(strings);
      expect(Object.values(errors(stage))).to.deep.equal([missing, badEmail, badPhone]);
      expect(stage.spoken).to.equal(fill(attention, { count: 3 }, tag));
      for (const text of [missing, badEmail, badPhone, attention]) expect(text).not.to.match(/Enter|attention/);
    });
  }

  it('change with the language, as what is typed stays', async () => {
    const stage = await asking(PERSON);
    type(stage, { email: 'ada' });
    await proceed(stage);
    stage.element.locale = 'zh-TW';
    await until(() => stage.find('section').lang === 'zh-Hant', 'the language is loaded');
    expect(errorOf(stage, 'name')).to.equal(missingText((await languages.load('zh-TW')).strings));
    expect(field(stage, 'email').value).to.equal('ada');
  });

  it('are said once: how many fields by the live region, and each one at its field', async () => {
    const stage = await asking(PERSON);
    type(stage, { name: 'Ada' });
    await proceed(stage);
    expect(stage.spoken).to.equal('2 fields need attention');
    expect(stage.count('form [role=alert], form [aria-live]')).to.equal(0);
    field(stage, 'email').focus();
    await typeText('a');
    await stage.settle();
    expect(stage.spoken).to.equal('');
    type(stage, { email: 'ada@example.com' });
    await proceed(stage);
    expect(stage.spoken).to.equal('1 field needs attention');
  });

  it('are tied to their fields, with an icon, and go when the text is right', async () => {
    const stage = await asking(PERSON);
    expect(field(stage, 'phone').getAttribute('aria-describedby')).to.equal('hint-phone');
    expect(stage.find('#hint-phone').textContent).to.equal('With country code, like +886 912 345 678');
    await typeAndLeave(stage, 'phone', '09');
    expect(field(stage, 'phone').getAttribute('aria-describedby')).to.equal('error-phone hint-phone');
    expect(field(stage, 'phone').getAttribute('aria-invalid')).to.equal('true');
    const message = stage.find('#error-phone');
    expect(message.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    const gapPx = message.getBoundingClientRect().top - field(stage, 'phone').getBoundingClientRect().bottom;
    expect(gapPx, 'gap to the field').to.be.within(0, 40);
    field(stage, 'phone').focus();
    await typeText('12345');
    await stage.settle();
    expect(errorOf(stage, 'phone')).to.equal(null);
    expect(field(stage, 'phone').getAttribute('aria-invalid')).to.equal('false');
    expect(field(stage, 'phone').getAttribute('aria-describedby')).to.equal('hint-phone');
  });

  it('wait until a field that was typed in is left; then they follow each key', async () => {
    const stage = await asking(PERSON);
    field(stage, 'name').focus();
    await pressKey('Tab');
    await typeText('ada');
    await stage.settle();
    expect(errors(stage)).to.deep.equal({ name: null, email: null, phone: null });
    await pressKey('Tab');
    await stage.settle();
    expect(errors(stage)).to.deep.equal({ name: null, email: 'Enter an email like name@example.com', phone: null });
    field(stage, 'email').focus();
    await pressKey('End');
    await typeText('@example.com');
    await stage.settle();
    expect(errorOf(stage, 'email')).to.equal(null);
    await pressKey('Backspace');
    for (let left = 3; left > 0; left--) await pressKey('Backspace');
    await stage.settle();
    expect(errorOf(stage, 'email')).not.to.equal(null);
  });

  it('do not move a button away that is being pressed', async () => {
    const stage = await asking(PERSON);
    type(stage, { ...PERSON_TEXTS, phone: '' });
    field(stage, 'phone').focus();
    await typeText('1');
    const button = stage.part('continue');
    button.scrollIntoView({ block: 'center' });
    const before = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(before.x) + 20, Math.round(before.y) + 20] });
    await sendMouse({ type: 'down' });
    await stage.settle();
    expect(button.getBoundingClientRect().y).to.equal(before.y);
    await sendMouse({ type: 'up' });
    await stage.settle();
    expect(errorOf(stage, 'phone')).to.equal('Enter a phone number like +886 912 345 678');
  });

  for (const [name, text] of [
    ['email', 'ada+shop@mail.example.com'],
    ['email', 'ада@пример.рф'],
    ['email', "o'neil@a.co"],
    ['phone', '0912-345-678'],
    ['phone', '+886 (0)2 1234 5678 ext. 9'],
    ['phone', '٠٩١٢٣٤٥'],
  ] as const) {
    it(`do not refuse ${text}`, async () => {
      const stage = await asking(PERSON);
      type(stage, { ...PERSON_TEXTS, [name]: text });
      await proceed(stage);
      expect(posts(stage)).to.have.length(1);
    });
  }

  it('refuse a text that the proxy would refuse, and cut none', async () => {
    const stage = await asking(PERSON);
    type(stage, { ...PERSON_TEXTS, name: 'a'.repeat(201) });
    await proceed(stage);
    expect(errorOf(stage, 'name')).to.equal('Use 200 characters or fewer');
    expect(field(stage, 'name').value).to.have.length(201);
    type(stage, { name: `Ada\tLovelace${'a'.repeat(188)}` });
    await proceed(stage);
    const { customer } = (await posts(stage)[0]?.json()) as { customer: { name: string } };
    expect(customer.name).to.match(/^Ada Lovelacea+$/);
  });

  it('replace that of a failure before: it is not what the shopper has to see to', async () => {
    const stage = await asking(PERSON);
    const shown = { [SESSION_ID]: offeredSession(undefined, PERSON) };
    stage.server.respond = proxy(() => problemResponse(502, 'upstream-error'), shown);
    type(stage, PERSON_TEXTS);
    await proceed(stage);
    expect(stage.count('[part=notice]')).to.equal(1);
    type(stage, { name: '' });
    await proceed(stage);
    expect(stage.count('[part=notice]')).to.equal(0);
    expect(stage.spoken).to.equal('1 field needs attention');
  });
});

const PERSON_TEXTS = { name: 'Ada', email: 'ada@example.com', phone: '+886 912 345 678' };
