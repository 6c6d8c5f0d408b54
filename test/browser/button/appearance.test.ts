import { expect } from '@open-wc/testing';
import { mountButton } from './support/button-stage.js';

/** What the button's custom properties, set on the button, do to its own controls. */
async function styled(properties: Readonly<Record<string, string>>) {
  const stage = await mountButton();
  for (const [name, value] of Object.entries(properties)) stage.button.style.setProperty(name, value);
  return stage;
}

/** Lightness from 0 to 1, whatever notation the browser computes a gray in. */
function lightness(color: string): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null) throw new Error('There is no canvas.');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return (canvas.getImageData(0, 0, 1, 1).data[0] ?? 0) / 255;
}

describe('The look of the button', () => {
  for (const [accent, expected] of [
    ['#ffe600', 0],
    ['#7fffd4', 0],
    ['#1b1b5a', 1],
  ] as const) {
    it(`has ${expected === 0 ? 'black' : 'white'} text on ${accent}`, async () => {
      const stage = await styled({ '--payfect-accent': accent });
      expect(lightness(getComputedStyle(stage.part('button')).color)).to.equal(expected);
    });
  }

  it('follows the custom properties of the checkout', async () => {
    const stage = await styled({
      '--payfect-on-accent': 'rgb(1, 2, 3)',
      '--payfect-control-radius': '7px',
      '--payfect-control-height': '71px',
      '--payfect-border-width': '4px',
      '--payfect-font-size': '23px',
    });
    const { color, borderTopLeftRadius, minHeight, borderTopWidth, fontSize } = getComputedStyle(stage.part('button'));
    expect([color, borderTopLeftRadius, minHeight, borderTopWidth, fontSize]).to.deep.equal([
      'rgb(1, 2, 3)',
      '7px',
      '71px',
      '4px',
      '23px',
    ]);
  });

  it('has an opaque focus ring, of the accent color or that of `--payfect-focus`', async () => {
    const stage = await styled({ '--payfect-accent': 'rgb(1, 2, 3)' });
    const button = stage.part('button');
    // A focus by script is visible as long as the pointer was not used.
    button.focus();
    expect(getComputedStyle(button).outlineColor).to.equal('rgb(1, 2, 3)');
    stage.button.style.setProperty('--payfect-focus', 'rgb(9, 8, 7)');
    expect(getComputedStyle(button).outlineColor).to.equal('rgb(9, 8, 7)');
  });
});
