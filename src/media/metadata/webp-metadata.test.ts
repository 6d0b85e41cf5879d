import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  canary,
  makeDrawing,
  makePhotograph,
  toPixels,
} from '../../../tests/fixtures/media-samples.ts';
import { toBareWebp } from './webp-metadata.ts';

/** A WebP with one more chunk, at its end or before its pixels. */
function put(webp: Buffer, type: string, content: string, isFirst: boolean): Buffer {
  const chunk = Buffer.alloc(8 + content.length + (content.length % 2));
  chunk.write(`${type}\0\0\0\0${content}`, 'latin1');
  chunk.writeUInt32LE(content.length, 4);
  const at = isFirst ? 30 : webp.length;
  const copy = Buffer.concat([webp.subarray(0, at), chunk, webp.subarray(at)]);
  copy.writeUInt32LE(copy.length - 8, 4);
  return copy;
}

test.each<[string, string]>([
  ['camera data', 'EXIF'],
  ['XMP', 'XMP '],
  ['an unknown chunk', 'abcd'],
  ['an invalid colour profile', 'ICCP'],
  ['frames of an animation', 'ANMF'],
])('drops %s, and bytes after the end', async (_, type) => {
  const webp = await makeDrawing(90, 60).ensureAlpha(0.4).webp().toBuffer();
  for (const isFirst of [true, false]) {
    const before = Buffer.concat([put(webp, type, canary, isFirst), Buffer.from(canary)]);
    const after = Buffer.from(toBareWebp(before)!);
    expect(after.includes(canary)).toBe(false);
    expect(after.readUInt32LE(4)).toBe(after.length - 8);
    expect(await toPixels(after)).toEqual(await toPixels(webp));
    expect(toBareWebp(after)).toEqual(new Uint8Array(after));
  }
});

test('keeps the first of two pictures', async () => {
  const webp = await makeDrawing(90, 60).ensureAlpha(0.4).webp().toBuffer();
  const after = Buffer.from(toBareWebp(put(webp, 'VP8 ', canary, false))!);
  expect(after.includes(canary)).toBe(false);
  expect(await toPixels(after)).toEqual(await toPixels(webp));
});

test('has no flags for what was removed', async () => {
  const before = await makePhotograph(90, 60)
    .withExif({ IFD0: { Artist: canary } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${canary}</x:xmpmeta>`)
    .withIccProfile('p3')
    .webp()
    .toBuffer();
  expect(before[20]! & 0x3f).toBe(0x2c);
  const after = toBareWebp(before)!;
  expect(after[20]).toBe(0x20);
  expect(await toPixels(after)).toEqual(await toPixels(before));
});

test('rejects an animation', async () => {
  const frames = Buffer.alloc(60 * 120 * 3).fill(200, 0, 60 * 60 * 3);
  const before = await sharp(frames, {
    raw: { width: 60, height: 120, channels: 3, pageHeight: 60 },
  })
    .webp({ loop: 0 })
    .toBuffer();
  expect(before.includes('ANMF')).toBe(true);
  expect(toBareWebp(before)).toBe(undefined);
});
