// The page changes its language while a checkout is open.
import { expect } from '@open-wc/testing';
import { languages } from '../support/languages.js';
import { choiceSession, mount, openSession, type Stage, until } from '../support/mount.js';
import { withoutIsolates } from '../support/texts.js';
import { ALL, asking, chooseCountry, errorOf, field, labelOf, proceed, type, TYPED } from './customer-form/support.js';
import { choose, continueWithTron, fixedSession, mountOffered, proxy } from './proxy-actions/support.js';
import { jsonResponse } from '../support/fake-server.js';
import { pressKey, typeText } from '../support/real-input.js';

const page = document.documentElement;

/** An attribute for a checkout that speaks as the page around it does. */
const AS_PAGE = { locale: '' };

const sectionOf = (stage: Stage): readonly string[] => {
  const { lang, dir } = stage.find('section');
  return [lang, dir];
};

async function speak(stage: Stage, tag: string, dir: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
  page.lang = tag;
  await until(() => sectionOf(stage).join() === `${tag},${dir}`, `the checkout is in ${tag}`);
  await stage.settle();
}

const checkedOf = (stage: Stage): readonly string[] =>
  [...stage.root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);

/** Before and after each test of a group. */
function startInEnglish(): void {
  beforeEach(() => page.setAttribute('lang', 'en'));
  afterEach(() => page.removeAttribute('lang'));
}

describe('Another language of the page', () => {
  startInEnglish();

  it('turns an open checkout, and says so to screen readers', async () => {
    const stage = await mount({ response: choiceSession(), attributes: AS_PAGE });
    expect(sectionOf(stage)).to.deep.equal(['en', 'ltr']);
    await speak(stage, 'ar', 'rtl');
    expect(stage.find('section').matches(':dir(rtl)')).to.equal(true);
    await speak(stage, 'de');
    await speak(stage, 'ur', 'rtl');
    await speak(stage, 'en');
    expect(stage.text).to.contain('Pay 20.00 USDT');
  });

  it('leaves the direction of the page alone', async () => {
    const stage = await mount({ response: choiceSession(), attributes: AS_PAGE });
    await speak(stage, 'ar', 'rtl');
    expect(stage.element.hasAttribute('dir')).to.equal(false);
    expect(page.hasAttribute('dir')).to.equal(false);
  });

  it('keeps the choice, without a word to the page', async () => {
    const stage = await mount({ response: choiceSession(), attributes: AS_PAGE });
    await choose(stage, 'currency', 'usdc');
    await choose(stage, 'network', 'ethereum');
    const sent = [...stage.sentNames];
    await speak(stage, 'ar', 'rtl');
    expect(checkedOf(stage)).to.deep.equal(['crypto', 'usdc', 'ethereum']);
    const { method, currency, network } = stage.element;
    expect([method, currency, network]).to.deep.equal(['crypto', 'usdc', 'ethereum']);
    expect(stage.sentNames).to.deep.equal(sent);
    expect(stage.server.requests).to.have.length(1);
  });

  it('keeps the focus on a choice, and what the keys do there', async () => {
    const stage = await mount({ response: choiceSession(), attributes: AS_PAGE });
    await choose(stage, 'currency', 'usdt');
    const radio = stage.findA(HTMLInputElement, 'input[name=currency]:checked');
    radio.focus();
    await speak(stage, 'de');
    expect(stage.root.activeElement).to.equal(radio);
    await pressKey('ArrowDown');
    await stage.settle();
    expect(stage.element.currency).to.equal('usdc');
  });

  it('keeps the step that the shopper has reached, and a question that was asked', async () => {
    const response = proxy(() => jsonResponse(fixedSession()));
    const stage = await mountOffered({ response, attributes: AS_PAGE }, 'continue');
    await continueWithTron(stage);
    expect(stage.part('confirmation').textContent).to.contain('on Tron (TRC20)');
    await speak(stage, 'de');
    expect(stage.count('[part~=confirmation]')).to.equal(1);
    expect(stage.count('[part~=continue]')).to.equal(0);
  });

  it('keeps items and a waiting payment as they were opened', async () => {
    const stage = await mount({ response: openSession(), attributes: AS_PAGE });
    await stage.press(stage.part('pay'));
    await stage.press(stage.find('.disclosure'));
    await speak(stage, 'zh-Hant');
    expect(stage.element.phase).to.equal('waiting');
    expect(stage.find('.disclosure').ariaExpanded).to.equal('true');
  });

  it('is announced in the language itself', async () => {
    const stage = await mount({ response: openSession(), attributes: AS_PAGE });
    await stage.press(stage.part('pay'));
    expect(stage.spoken).to.contain('Waiting for your payment');
    await speak(stage, 'de');
    const { strings } = await languages.load('de');
    expect(stage.spoken).to.contain(strings.waitingTitle);
    expect(stage.spoken).not.to.contain('Waiting');
  });
});

describe('A form in another language', () => {
  startInEnglish();

  it('keeps every word, and has new labels and sorted countries', async () => {
    const stage = await asking(ALL, AS_PAGE);
    await chooseCountry(stage, 'US');
    type(stage, TYPED);
    await speak(stage, 'ar', 'rtl');
    for (const [name, text] of Object.entries(TYPED)) expect(field(stage, name).value, name).to.equal(text);
    expect(field(stage, 'address.country').value).to.equal('US');
    expect(labelOf(stage, 'name')).not.to.equal('Name');
    expect(stage.find('option[value=US]').textContent).to.equal('الولايات المتحدة');
  });

  it('keeps the focus, and the cursor within the word', async () => {
    const stage = await asking(ALL, AS_PAGE);
    const name = field(stage, 'name');
    name.focus();
    await typeText('Ada Lovelace');
    (name as HTMLInputElement).setSelectionRange(1, 3);
    await speak(stage, 'ar', 'rtl');
    expect(stage.root.activeElement).to.equal(name);
    await typeText('nn');
    expect(name.value).to.equal('Ann Lovelace');
  });

  it('says what is wrong with a field in its new language', async () => {
    const stage = await asking(ALL, AS_PAGE);
    await proceed(stage);
    expect(errorOf(stage, 'name')).to.equal('Enter your name');
    await speak(stage, 'sv');
    const { strings } = await languages.load('sv');
    const missing = strings.missing?.replace('{label}', 'Namn').replace('{lower}', 'namn');
    expect(errorOf(stage, 'name')).to.equal(missing);
    expect(missing).not.to.contain('Enter');
  });
});

describe('Spoken values', () => {
  startInEnglish();

  it('are isolated in the live region, and are not in sight', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }), attributes: AS_PAGE });
    const { textContent } = stage.find('[role=status]');
    expect(textContent).to.contain('\u2068頑碼資訊有限公司\u2069');
    expect(stage.text).not.to.match(/[\u2068\u2069]/);
    expect(stage.text).to.contain('頑碼資訊有限公司 has received your payment.');
    expect(withoutIsolates(textContent)).to.contain('頑碼資訊有限公司 has received your payment.');
  });
});
