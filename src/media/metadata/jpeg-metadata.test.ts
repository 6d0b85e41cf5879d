import sharp from 'sharp';
import { expect, test } from 'vitest';
import { toBareProfile } from './icc-profile.ts';
import { removeCameraData, toBareJpeg } from './jpeg-metadata.ts';
import {
  canary,
  makePhotograph,
  makeRevealingPhotograph,
  toPixels,
  toSegment,
} from '../../../tests/fixtures/media-samples.ts';

/** A well-formed JPEG without its metadata. */
const toClean = (jpeg: Buffer) => Buffer.from(toBareJpeg(jpeg)!);

/** Inserts bytes after the first marker of a JPEG, where decoders expect application segments. */
const putFirst = (jpeg: Buffer, ...parts: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2)]);

test('removes metadata and keeps every pixel and the colour profile', async () => {
  const before = await makeRevealingPhotograph();
  const after = toClean(before);
  expect(after.includes(canary)).toBe(false);
  const { exif, xmp, iptc, comments } = await sharp(after).metadata();
  expect({ exif, xmp, iptc, comments }).toEqual({});
  expect(await toPixels(after)).toEqual(await toPixels(before));
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
  const after = toClean(before);
  expect(after.equals(toClean(photograph))).toBe(true);
});

test('cuts off a video that a phone appended', async () => {
  const photograph = await makePhotograph(320, 200).jpeg().toBuffer();
  const moving = Buffer.concat([photograph, Buffer.from('ftypmp42 film')]);
  expect(toClean(moving)).toEqual(toClean(photograph));
});

test('returns nothing for other files', () => {
  const other = Buffer.from([0xff, 0xd8, 1, 2, 3, 4, 5, 6]);
  expect(toBareJpeg(other)).toBeUndefined();
});

test.each<[string, Buffer]>([
  ['the thumbnail in JFIF', toSegment(0xe0, `JFIF\0\x01\x02\0\0\x01\0\x01\x01\x04${canary}  `)],
  ['the thumbnail beside JFIF', toSegment(0xe0, `JFXX\0\x10${canary}`)],
  ['what follows Adobe’s transform', toSegment(0xee, `Adobe\0d\0\0\0\0\x01${canary}`)],
  ['application segments', Buffer.concat([0xe3, 0xeb, 0xef].map((at) => toSegment(at, canary)))],
  ['reserved segments', Buffer.concat([0xf0, 0xfd].map((at) => toSegment(at, canary)))],
  ['a number of lines in a segment', toSegment(0xdc, `\0\xc8${canary}`)],
  ['bytes between segments', Buffer.from(`${canary}\xff\x01${canary}`, 'latin1')],
  ['an invalid colour profile', toSegment(0xe2, `ICC_PROFILE\0\x01\x01${canary}`)],
])('drops %s', async (_, part) => {
  const jpeg = await makePhotograph(320, 200).jpeg().toBuffer();
  const before = putFirst(jpeg, part);
  const after = toClean(before);
  expect(after.includes(canary)).toBe(false);
  expect(await toPixels(after)).toEqual(await toPixels(jpeg));
  expect(toClean(after)).toEqual(after);
});

test('drops bytes between two scans and before the end', async () => {
  const jpeg = await makePhotograph(320, 200).jpeg({ progressive: true }).toBuffer();
  const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const hidden = Buffer.concat([toSegment(0xfe, canary), Buffer.from(canary)]);
  const before = Buffer.concat([
    jpeg.subarray(0, scan),
    hidden,
    jpeg.subarray(scan, -2),
    hidden,
    Buffer.from([0xff, 0xff, 0xff]),
    jpeg.subarray(-2),
  ]);
  const after = toClean(before);
  expect(after).toEqual(toClean(jpeg));
});

test('writes a height that follows the first scan into the frame header', async () => {
  const jpeg = toClean(await makePhotograph(320, 200).jpeg().toBuffer());
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  const before = Buffer.concat([
    jpeg.subarray(0, -2),
    toSegment(0xdc, '\0\xc8'),
    jpeg.subarray(-2),
  ]);
  before.writeUInt16BE(0, frame + 5);
  expect(toClean(before)).toEqual(jpeg);
});

test.each([
  ['another program', toSegment(0xee, 'Other\0d\0\0\0\0\x02')],
  ['another marker', toSegment(0xed, 'Adobe\0d\0\0\0\0\x02')],
  ['too short for decoders', toSegment(0xee, 'Adobe\0d\0\0\0')],
])('takes no colour transform from a segment of %s', async (_, part) => {
  const jpeg = await makePhotograph(320, 200).jpeg().toBuffer();
  expect(toClean(putFirst(jpeg, part))).toEqual(toClean(jpeg));
});

test.each([0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])(
  'removes metadata whatever the coding process: frame %i',
  async (frame) => {
    const jpeg = await makePhotograph(320, 200).jpeg().toBuffer();
    jpeg[jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 1] = frame;
    const after = toClean(putFirst(jpeg, toSegment(0xfe, canary)));
    expect(after.includes(canary)).toBe(false);
    expect(after.includes(Buffer.from([0xff, frame]))).toBe(true);
  },
);

test.each([
  ['the interval of restarts, which cameras write', toSegment(0xdd, '\xff\xff')],
  ['the conditions of arithmetic coding', toSegment(0xcc, '\0\x10')],
])('keeps %s', async (_, part) => {
  const jpeg = await makePhotograph(320, 200).jpeg().toBuffer();
  expect(toClean(putFirst(jpeg, part)).includes(part)).toBe(true);
});

test('keeps the colours of a picture for print', async () => {
  const before = await makePhotograph(320, 200).toColourspace('cmyk').jpeg().toBuffer();
  expect(before.includes('Adobe')).toBe(true);
  const after = toClean(before);
  expect(await toPixels(after)).toEqual(await toPixels(before));
});

test('keeps a colour profile that fills several segments', async () => {
  const print = makePhotograph(320, 200).toColourspace('cmyk').withIccProfile('cmyk');
  const before = await print.jpeg().toBuffer();
  const getProfile = async (jpeg: Buffer) => (await sharp(jpeg).metadata()).icc!;
  const profile = await getProfile(before);
  expect(profile.length).toBeGreaterThan(2 * 65_519);
  const after = await getProfile(toClean(before));
  expect(after.equals(toBareProfile(profile)!)).toBe(true);
});

test('keeps only the orientation of the camera data', async () => {
  for (const orientation of [1, 3, 6, 8]) {
    const picture = makePhotograph(300, 200).withExif({ IFD0: { Artist: canary } });
    const sent = await picture.withMetadata({ orientation }).jpeg().toBuffer();
    expect(sent.toString('latin1')).toContain(canary);
    const clean = Buffer.from(removeCameraData(sent)!);
    expect(clean.toString('latin1')).not.toContain(canary);
    const { orientation: kept = 1, exif } = await sharp(clean).metadata();
    expect([kept, (exif?.length ?? 0) < 40]).toEqual([orientation, true]);
    expect(await toPixels(clean)).toEqual(await toPixels(sent));
    // Cleaned again with the next save, it is the same file.
    expect(Buffer.from(removeCameraData(clean)!).equals(clean)).toBe(true);
  }
});

test('removes the coordinates from a photograph taken by a phone', async () => {
  const clean = Buffer.from(removeCameraData(await makeRevealingPhotograph({ orientation: 6 }))!);
  expect(clean.toString('latin1')).not.toContain(canary);
  const { xmp, iptc, comments, orientation } = await sharp(clean).metadata();
  expect({ xmp, iptc, comments, orientation }).toEqual({ orientation: 6 });
});

test('returns undefined for other files, and for far too many segments', async () => {
  const png = await makePhotograph(200, 200).png().toBuffer();
  const many = Buffer.from('\xff\xd8' + '\xff\xe0\0\x02'.repeat(200_000), 'latin1');
  for (const bytes of [new Uint8Array(), Buffer.from('<svg/> and some more text'), png, many])
    expect(removeCameraData(bytes)).toBe(undefined);
});
