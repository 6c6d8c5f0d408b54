import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { drawCoinLogo } from '../../../../../demo/sandbox/payfect/coin-logo.js';

const SIZE_PIXELS = 72;
const IDAT_OFFSET = 8 + 25;

describe('the coins’ logos', () => {
  test('are discs on a transparent ground', () => {
    const png = drawCoinLogo('usdt');
    assert.ok(png);
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

  test('exist for the coins of the sandbox only', () => {
    assert.equal(drawCoinLogo('doge'), null);
  });
});
