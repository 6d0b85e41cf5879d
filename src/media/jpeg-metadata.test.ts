import sharp from 'sharp';
import { expect, test } from 'vitest';
import { removeJpegMetadata } from './jpeg-metadata.ts';
import { CANARY, makePhotograph, makeRevealingPhotograph } from './media-samples.ts';

test('removes what describes the picture and keeps every pixel and the profile', async () => {
  const before = await makeRevealingPhotograph();
  const after = Buffer.from(removeJpegMetadata(before));
  expect(after.includes(CANARY)).toBe(false);
  const { exif, xmp, iptc, comments, icc } = await sharp(after).metadata();
  expect({ exif, xmp, iptc, comments }).toEqual({});
  expect(icc).toEqual((await sharp(before).metadata()).icc);
  const pixels = async (bytes: Buffer) => sharp(bytes).raw().toBuffer();
  expect((await pixels(after)).equals(await pixels(before))).toBe(true);
});

test('is not misled by the end marker of a thumbnail inside the metadata', async () => {
  const thumbnail = await makePhotograph(64, 48).jpeg().toBuffer();
  const photograph = await makePhotograph(320, 200).jpeg({ progressive: true }).toBuffer();
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(thumbnail.length + 2, 2);
  const before = Buffer.concat([
    photograph.subarray(0, 2),
    head,
    thumbnail,
    photograph.subarray(2),
  ]);
  const after = Buffer.from(removeJpegMetadata(before));
  expect(after.equals(photograph)).toBe(true);
});

test('cuts off a film that a phone appended', async () => {
  const photograph = await makePhotograph(320, 200).jpeg().toBuffer();
  const moving = Buffer.concat([photograph, Buffer.from('ftypmp42 film')]);
  expect(Buffer.from(removeJpegMetadata(moving)).equals(photograph)).toBe(true);
});

test('leaves alone what is no JPEG', () => {
  const other = Buffer.from([0xff, 0xd8, 1, 2, 3, 4, 5, 6]);
  expect(removeJpegMetadata(other)).toBe(other);
});
