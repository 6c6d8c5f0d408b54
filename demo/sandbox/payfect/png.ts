import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS_PER_CHANNEL = 8;
const COLOUR_TYPE_RGBA = 6;

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** A square PNG (W3C PNG specification), `paint` called once for each pixel; channels are 0 to 255. */
export function encodePng(sizePixels: number, paint: (x: number, y: number) => Rgba): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sizePixels, 0);
  header.writeUInt32BE(sizePixels, 4);
  header.writeUInt8(BITS_PER_CHANNEL, 8);
  header.writeUInt8(COLOUR_TYPE_RGBA, 9);
  // Each row begins with its filter type: 0, none.
  const rows = Array.from({ length: sizePixels }, (_, y) => [
    0,
    ...Array.from({ length: sizePixels }, (_, x) => paint(x, y)).flat(),
  ]);
  const pixels = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
