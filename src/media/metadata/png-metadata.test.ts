import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  canary,
  makeDrawing,
  makePhotograph,
  toPixels,
} from '../../../tests/fixtures/media-samples.ts';
import { toBarePng, toPngChunks } from './png-metadata.ts';

function toChunk(type: string, content: Uint8Array | string): Buffer {
  const named = Buffer.concat([Buffer.from(type), Buffer.from(content)]);
  const chunk = Buffer.concat([Buffer.alloc(4), named, Buffer.alloc(4)]);
  chunk.writeUInt32BE(named.length - 4, 0);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}

/** Inserts a chunk after the header, or after the pixels. */
function put(png: Buffer, chunk: Buffer, isLast = false): Buffer {
  const at = isLast ? png.length - 12 : 33;
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}

const getTypes = (bytes: Uint8Array) => toPngChunks(bytes)?.map(({ type }) => type);

test.each<[string, string, string | Uint8Array]>([
  ['a named palette', 'sPLT', `${canary}\0\x08\0\0\0\0\0\0`],
  [
    'the name of a profile',
    'iCCP',
    Buffer.concat([Buffer.from(`${canary}\0\0`), deflateSync('x')]),
  ],
  ['a text', 'tEXt', `Author\0${canary}`],
  ['a text of any language', 'iTXt', `XML:com.adobe.xmp\0\0\0\0\0${canary}`],
  ['a time', 'tIME', `${canary}`.slice(0, 7)],
  ['a chunk of a program', 'prVt', canary],
  ['a chunk that is too long for its type', 'gAMA', `\0\0\xb1\x8f${canary}`],
  ['frames of an animation', 'fdAT', canary],
])('drops %s', async (_, type, content) => {
  const png = await makePhotograph(64, 48).png().toBuffer();
  for (const isLast of [false, true]) {
    const before = put(png, toChunk(type, content), isLast);
    const after = Buffer.from((await toBarePng(before))!);
    expect(after.includes(canary.slice(0, 7))).toBe(false);
    expect(getTypes(after)).not.toContain(type);
    expect(await toPixels(after)).toEqual(await toPixels(png));
  }
});

test.each(
  Object.entries({ cHRM: 32, gAMA: 4, sBIT: 3, sRGB: 1, cICP: 4, mDCV: 24, cLLI: 8, pHYs: 9 }),
)('keeps %s of %i bytes, and drops a longer one', async (type, length) => {
  const png = await makePhotograph(64, 48).png().toBuffer();
  const keeps = async (chunk: Buffer) =>
    Buffer.from((await toBarePng(put(png, chunk)))!).includes(chunk);
  expect(await keeps(toChunk(type, Buffer.alloc(length)))).toBe(true);
  expect(await keeps(toChunk(type, Buffer.alloc(length + 7)))).toBe(false);
});

test('drops bytes after the end, and the second of two chunks of a type', async () => {
  const png = await makePhotograph(64, 48).png().toBuffer();
  const [first, second] = [toChunk('pHYs', '\0\0\0\x01\0\0\0\x01\0'), toChunk('pHYs', 'Canary739')];
  const before = put(put(png, second), first);
  const after = await toBarePng(Buffer.concat([before, Buffer.from(canary)]));
  expect(Buffer.from(after!).includes('Canary')).toBe(false);
});

test('keeps a colour profile without its name, drops one with bytes after its stream', async () => {
  const png = await makePhotograph(64, 48).withIccProfile('p3').png().toBuffer();
  const { bytes: chunk } = toPngChunks(png)!.find(({ type }) => type === 'iCCP')!;
  const packed = chunk.subarray(chunk.indexOf(0, 8) + 2, -4);
  const at = png.indexOf(chunk);
  const clean = (await toBarePng(png))!;
  for (const [name, content] of [
    [canary, packed],
    ['Colour', Buffer.concat([packed, Buffer.from(canary)])],
  ] as const) {
    const named = toChunk('iCCP', Buffer.concat([Buffer.from(`${name}\0\0`), content]));
    const before = Buffer.concat([png.subarray(0, at), named, png.subarray(at + chunk.length)]);
    const after = (await toBarePng(before))!;
    expect(Buffer.from(after).includes(canary)).toBe(false);
    if (name === canary) expect(after).toEqual(clean);
  }
  expect(await toBarePng(clean)).toEqual(clean);
  for (const { type, bytes } of toPngChunks(clean)!)
    expect([type, crc32(bytes.subarray(4, -4))]).toEqual([
      type,
      Buffer.from(bytes).readUInt32BE(bytes.length - 4),
    ]);
});

/** A grey PNG of 2 by 2 pixels with the given image data. */
const toPng = (stream: Buffer) =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    toChunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0])),
    toChunk('IDAT', stream),
    toChunk('IEND', ''),
  ]);

test('rejects a picture with data after its pixels, compressed or not', async () => {
  const pixels = Buffer.from([0, 1, 2, 0, 3, 4]);
  expect(await toBarePng(toPng(deflateSync(pixels)))).toBeDefined();
  const after = Buffer.from(canary);
  for (const stream of [
    Buffer.concat([deflateSync(pixels), after]),
    deflateSync(Buffer.concat([pixels, after])),
    deflateSync(pixels.subarray(1)),
    deflateSync(Buffer.alloc(50_000_000)),
  ])
    expect(await toBarePng(toPng(stream))).toBe(undefined);
});

test.each<[string, () => Promise<Buffer>]>([
  ['with a palette', () => makeDrawing(90, 60).png({ palette: true }).toBuffer()],
  ['interlaced', () => makeDrawing(90, 61).png({ progressive: true }).toBuffer()],
  ['interlaced and tiny', () => makeDrawing(3, 1).png({ progressive: true }).toBuffer()],
  ['of one bit', () => makeDrawing(91, 61).png({ palette: true, colours: 2 }).toBuffer()],
  ['transparent', () => makeDrawing(90, 60).ensureAlpha(0.4).png().toBuffer()],
  ['of 16 bits', () => makePhotograph(90, 60).toColourspace('rgb16').png().toBuffer()],
  ['grey', () => makePhotograph(90, 60).greyscale().png().toBuffer()],
])('keeps every pixel of a picture %s', async (_, make) => {
  const before = await make();
  const after = (await toBarePng(before))!;
  expect(await toPixels(after)).toEqual(await toPixels(before));
  const kind = async (bytes: Uint8Array) => {
    const { depth, channels, isProgressive } = await sharp(bytes).metadata();
    return { depth, channels, isProgressive };
  };
  expect(await kind(after)).toEqual(await kind(before));
});
