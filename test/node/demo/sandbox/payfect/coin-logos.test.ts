import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { startSandbox } from '../start-sandbox.js';

const SIZE_PIXELS = 72;
const IDAT_OFFSET = 8 + 25;

async function getLogo(file: string) {
  const response = await startSandbox().app.request(`/static/images/cryptos/${file}`);
  return { status: response.status, png: Buffer.from(await response.arrayBuffer()) };
}

describe('coin logos', () => {
  test('are PNG discs on a transparent ground', async () => {
    const { status, png } = await getLogo('usdt.png');
    assert.equal(status, 200);
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    const length = png.readUInt32BE(IDAT_OFFSET);
    const pixels = inflateSync(png.subarray(IDAT_OFFSET + 8, IDAT_OFFSET + 8 + length));
    const rowBytes = 1 + 4 * SIZE_PIXELS;
    assert.equal(pixels.length, SIZE_PIXELS * rowBytes);
    const at = (x: number, y: number) => [...pixels.subarray(y * rowBytes + 1 + 4 * x, y * rowBytes + 5 + 4 * x)];
    assert.equal(at(0, 0)[3], 0);
    assert.deepEqual(at(36, 36), [255, 255, 255, 255]);
    assert.deepEqual(at(10, 36), [38, 161, 123, 255]);
  });

  test('are served for the coins of the sandbox only', async () => {
    for (const file of ['doge.png', 'usdt', 'usdt.svg', '..%2fcoins.ts', '..%2fcoins%2fusdt.png']) {
      assert.equal((await getLogo(file)).status, 404, file);
    }
  });
});
