import { expect } from '@open-wc/testing';
import { jsonResponse } from '../../support/fake-server.js';
import { SESSION_ID, type Stage } from '../../support/mount.js';
import { fixedSession, mountOffered, offeredSession, proxy } from './support.js';
import { pressKey, typeText } from '../../support/real-input.js';

const FLAGS = { nameCollection: true, shippingAddressCollection: ['HK', 'SG'] };
const TYPES = ['keydown', 'keypress', 'keyup', 'input', 'paste'] as const;

/** What reaches a page’s listeners: keys by name, other events by type. */
function heard(stage: Stage): string[] {
  const seen: string[] = [];
  for (const type of TYPES) {
    stage.element.addEventListener(type, (event) => {
      seen.push(event instanceof KeyboardEvent ? `${type} ${event.key}` : type);
    });
  }
  return seen;
}

async function mountForm(): Promise<Stage> {
  const response = proxy(() => jsonResponse(fixedSession()), { [SESSION_ID]: offeredSession(undefined, FLAGS) });
  const attributes = { currency: 'usdt', network: 'tron' };
  const content = '<p slot="footer"><input id="slotted"></p>';
  return mountOffered({ response, attributes, content }, 'continue');
}

function press(target: Element, key: string, init: KeyboardEventInit = {}): void {
  const options = { key, bubbles: true, composed: true, cancelable: true, ...init };
  for (const type of ['keydown', 'keyup']) {
    const event = new KeyboardEvent(type, options);
    // WebKit ignores `modifierAltGraph`.
    const getModifierState = (name: string) => name === 'AltGraph' && init.modifierAltGraph === true;
    Object.defineProperty(event, 'getModifierState', { value: getModifierState });
    target.dispatchEvent(event);
  }
}

describe('Keys typed into the form', () => {
  it('B14 do not reach the page’s shortcuts, and are typed', async () => {
    const stage = await mountForm();
    const seen = heard(stage);
    const input = stage.findA(HTMLInputElement, 'input[name="address.line1"]');
    input.focus();
    await typeText('1/2 Queen’s Road, 3F?');
    await pressKey('ArrowLeft');
    await pressKey('Backspace');
    expect(input.value).to.equal('1/2 Queen’s Road, 3?');
    expect(seen).to.deep.equal([]);
  });

  it('B14 do not, either, in a list and a choice', async () => {
    const stage = await mountForm();
    const seen = heard(stage);
    press(stage.find('select'), 's');
    press(stage.find('input[type=radio]'), 'ArrowDown');
    expect(seen).to.deep.equal([]);
  });

  for (const key of ['/', 'é', '漢', '😀', 'Enter', 'Delete', 'Home', 'Dead', 'Process', 'Unidentified']) {
    it(`B14 do not include ${key}`, async () => {
      const stage = await mountForm();
      const seen = heard(stage);
      press(stage.find('input[name=name]'), key);
      expect(seen).to.deep.equal([]);
    });
  }

  it('B14 include what AltGr types, which is no shortcut', async () => {
    const stage = await mountForm();
    const seen = heard(stage);
    press(stage.find('input[name=name]'), '@', { ctrlKey: true, altKey: true, modifierAltGraph: true });
    expect(seen).to.deep.equal([]);
  });

  for (const [key, init] of [
    ['Escape', {}],
    ['Tab', {}],
    ['Tab', { shiftKey: true }],
    ['F1', {}],
    ['Shift', {}],
    ['k', { ctrlKey: true }],
    ['k', { metaKey: true }],
  ] as const) {
    it(`B14 leave ${JSON.stringify(init)} ${key} to the page`, async () => {
      const stage = await mountForm();
      const seen = heard(stage);
      press(stage.find('input[name=name]'), key, init);
      expect(seen).to.deep.equal([`keydown ${key}`, `keyup ${key}`]);
    });
  }

  it('B14 are those of our own fields: slotted fields and buttons are heard', async () => {
    const stage = await mountForm();
    const seen = heard(stage);
    const slotted = stage.element.querySelector('#slotted');
    if (slotted === null) throw new Error('No slotted field');
    press(slotted, 's');
    press(stage.part('continue'), '/');
    expect(seen).to.deep.equal(['keydown s', 'keyup s', 'keydown /', 'keyup /']);
  });
});
