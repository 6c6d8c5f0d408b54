import { expect } from '@open-wc/testing';
// A classic script: it defines a global and has no exports.
import 'jsqr';
import type readQrCode from 'jsqr';
import '../../../../src/elements/qr-code.js';
import { mount, openSession, PAYMENT_URL, until, type Stage } from '../../support/mount.js';

declare global {
  var jsQR: typeof readQrCode;
}

const PIXELS_PER_MODULE = 6;

async function openQrCode(stage: Stage): Promise<SVGSVGElement> {
  const details = stage.findA(HTMLDetailsElement, '[part=qr]');
  details.open = true;
  await until(() => details.querySelector('svg') !== null, 'the QR code is drawn');
  return stage.findA(SVGSVGElement, '[part=qr] svg');
}

/** The pixels that a camera would see: the code with its quiet zone, black on white. */
function decoded(drawing: SVGSVGElement): string | undefined {
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const canvas = new OffscreenCanvas(width * PIXELS_PER_MODULE, height * PIXELS_PER_MODULE);
  const context = canvas.getContext('2d');
  const path = drawing.querySelector('path')?.getAttribute('d');
  if (context === null || path === null || path === undefined) throw new Error('No image, or no canvas.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.scale(PIXELS_PER_MODULE, PIXELS_PER_MODULE);
  context.translate(-x, -y);
  context.fill(new Path2D(path));
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return globalThis.jsQR(data, canvas.width, canvas.height)?.data;
}

describe('The QR code', () => {
  it('is not rendered before it is opened', async () => {
    const stage = await mount();
    expect(stage.part('qr').textContent).to.contain('Scan with your phone');
    expect(stage.count('[part=qr] svg')).to.equal(0);
  });

  it('encodes the URL of the payment page', async () => {
    const stage = await mount();
    expect(decoded(await openQrCode(stage))).to.equal(PAYMENT_URL);
  });

  it('keeps the quiet zone of four modules that readers need', async () => {
    const stage = await mount();
    const drawing = await openQrCode(stage);
    const { x, width } = drawing.viewBox.baseVal;
    const path = stage.findA(SVGPathElement, '[part=qr] path').getBBox();
    expect([x, path.x, width - path.width]).to.deep.equal([-4, 0, 8]);
  });

  it('has an accessible name with the host', async () => {
    const stage = await mount();
    const drawing = await openQrCode(stage);
    expect(drawing.getAttribute('role')).to.equal('img');
    expect(drawing.getAttribute('aria-label')).to.equal(
      'QR code of the payment page on \u2068buy-dev.payfect.finance\u2069',
    );
    await expect(stage.element).to.be.accessible();
  });

  it('is black on white, even on a dark page', async () => {
    const stage = await mount();
    stage.element.parentElement?.style.setProperty('color-scheme', 'dark');
    const { backgroundColor, fill } = getComputedStyle(await openQrCode(stage));
    expect([backgroundColor, fill]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('never encodes the URL of an earlier session', async () => {
    const stage = await mount();
    await openQrCode(stage);
    const url = 'https://buy.payfect.finance/checkouts/another-session-id';
    stage.server.show(openSession({ id: 'another-session-id', url }));
    stage.element.sessionId = 'another-session-id';
    await stage.settle();
    await stage.advance(0);
    expect(stage.count('[part=qr] svg')).to.equal(0);
    expect(decoded(await openQrCode(stage))).to.equal(url);
  });

  it('stays through reads', async () => {
    const stage = await mount();
    await openQrCode(stage);
    await stage.element.refresh();
    await stage.settle();
    expect(stage.count('[part=qr] svg')).to.equal(1);
  });
});
