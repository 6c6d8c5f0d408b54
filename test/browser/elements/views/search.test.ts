// The search among many currencies.
import { expect } from '@open-wc/testing';
import { mount, openSession, type Stage, until } from '../../support/mount.js';

const NAMES = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Écho', 'Foxtrot', 'Golf', 'Hotel', 'India'];

/** The first nine letters of the radio alphabet; the last one is the only one on Tron. */
async function mountMany(attributes: Record<string, string> = {}, count = NAMES.length): Promise<Stage> {
  const crypto = NAMES.slice(0, count).map((name, index) => ({
    currency: { value: `c${index}`, name, logo: null },
    networks: [
      index === NAMES.length - 1 ? { value: 'tron', name: 'Tron (TRC20)' } : { value: 'eth', name: 'Ethereum' },
    ],
  }));
  const response = openSession({ paymentMethodTypes: ['crypto'], paymentMethodOptions: { crypto } });
  return mount({ response, attributes });
}

function listed(stage: Stage): readonly (string | undefined)[] {
  return [...stage.root.querySelectorAll('[part=currencies] .row bdi:first-child')].map((name) => name.textContent);
}

async function type(stage: Stage, query: string): Promise<void> {
  const field = stage.findA(HTMLInputElement, '[part~=search]');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await stage.settle();
}

describe('Many currencies', () => {
  it('are searched from eight on', async () => {
    expect((await mountMany({}, 7)).count('[part~=search]')).to.equal(0);
    expect((await mountMany({}, 8)).count('[part~=search]')).to.equal(1);
  });

  it('are at first the first five, and the chosen one', async () => {
    expect(listed(await mountMany())).to.deep.equal(NAMES.slice(0, 5));
    expect(listed(await mountMany({ currency: 'c7' }))).to.deep.equal([...NAMES.slice(0, 5), 'Hotel']);
  });

  it('are all shown by the button', async () => {
    const stage = await mountMany();
    const button = stage.find('[part=currencies] button');
    expect(button.textContent.trim()).to.equal('Show all 9');
    await stage.press(button);
    expect(listed(stage)).to.deep.equal(NAMES);
    expect(stage.count('[part=currencies] button')).to.equal(0);
  });

  for (const [query, found] of [
    ['golf', ['Golf']],
    ['GOL', ['Golf']],
    ['echo', ['Écho']],
    ['c3', ['Delta']],
    ['trc20', ['India']],
    [' hotel ', ['Hotel']],
  ] as const) {
    it(`are found by "${query}"`, async () => {
      const stage = await mountMany();
      await type(stage, query);
      expect(listed(stage)).to.deep.equal(found);
    });
  }

  it('that are not found are said to be missing, where the shopper looks', async () => {
    const stage = await mountMany();
    await type(stage, 'zulu');
    expect(listed(stage)).to.deep.equal([]);
    expect(stage.part('currencies').textContent).to.contain('No currency found');
    expect(stage.find('[part=currencies] .list').checkVisibility()).to.equal(false);
    await type(stage, '');
    expect(listed(stage)).to.have.length(5);
    expect(stage.part('currencies').textContent).not.to.contain('No currency found');
  });

  it('are counted by the live region once typing pauses', async () => {
    const stage = await mountMany();
    await type(stage, 'golf');
    await until(() => stage.spoken === '1 currency', 'the count is said');
    await type(stage, 'zulu');
    await until(() => stage.spoken === 'No currency found', 'that nothing was found is said');
  });

  it('stay chosen while another is searched', async () => {
    const stage = await mountMany({ currency: 'c7' });
    await type(stage, 'alpha');
    expect(listed(stage)).to.deep.equal(['Alpha']);
    expect(stage.element.currency).to.equal('c7');
  });

  it('leave the page’s shortcuts alone while the shopper types, but not Escape', async () => {
    const stage = await mountMany();
    const heard: string[] = [];
    stage.element.parentElement?.addEventListener('keydown', ({ key }) => heard.push(key));
    for (const key of ['a', 'Escape']) {
      stage.part('search').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    expect(heard).to.deep.equal(['Escape']);
  });
});
