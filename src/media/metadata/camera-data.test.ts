import sharp from 'sharp';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { removeCameraData } from './camera-data.ts';
import {
  canary,
  makePhotograph,
  makeRevealingPhotograph,
} from '../../../tests/fixtures/media-samples.ts';
import { toWebpChunks } from './webp-metadata.ts';

const types = ['jpeg', 'png', 'webp'] as const;

test.each(types)('keeps only the orientation of the camera data of a %s', async (type) => {
  for (const orientation of [1, 3, 6, 8]) {
    const picture = makePhotograph(300, 200).withExif({ IFD0: { Artist: canary } });
    const sent = await picture.withMetadata({ orientation })[type]().toBuffer();
    expect(sent.toString('latin1')).toContain(canary);
    const clean = Buffer.from((await removeCameraData(type, sent))!);
    expect(clean.toString('latin1')).not.toContain(canary);
    const { orientation: kept = 1, exif } = await sharp(clean).metadata();
    expect([kept, (exif?.length ?? 0) < 40]).toEqual([orientation, true]);
    const pixels = (bytes: Buffer) => sharp(bytes).autoOrient().raw().toBuffer();
    expect((await pixels(clean)).equals(await pixels(sent))).toBe(true);
    // Cleaned again with the next save, it is the same file.
    expect(Buffer.from((await removeCameraData(type, clean))!).equals(clean)).toBe(true);
  }
});

test('keeps the orientation that decoders read where a picture states two', async () => {
  const make = (orientation: number) =>
    makePhotograph(300, 200).withMetadata({ orientation }).webp().toBuffer();
  const [picture, other] = await Promise.all([make(6), make(3)]);
  const second = toWebpChunks(other)!.find(({ type }) => type === 'EXIF')!;
  const sent = Buffer.concat([picture, second.bytes]);
  sent.writeUInt32LE(sent.length - 8, 4);
  const clean = (await removeCameraData('webp', sent))!;
  const read = [sent, clean].map(async (bytes) => (await sharp(bytes).metadata()).orientation);
  expect(await Promise.all(read)).toEqual([6, 6]);
});

test('removes the coordinates from a photograph taken by a phone', async () => {
  const sent = await makeRevealingPhotograph({ orientation: 6 });
  const clean = Buffer.from((await removeCameraData('jpeg', sent))!);
  expect(clean.toString('latin1')).not.toContain(canary);
  const { xmp, iptc, comments, orientation } = await sharp(clean).metadata();
  expect({ xmp, iptc, comments, orientation }).toEqual({ orientation: 6 });
});

test('returns undefined for other files', async () => {
  const jpeg = await makePhotograph(200, 200).jpeg().toBuffer();
  for (const type of types) {
    expect(await removeCameraData(type, new Uint8Array())).toBe(undefined);
    const svg = Buffer.from('<svg/> and some more text to read');
    expect(await removeCameraData(type, svg)).toBe(undefined);
    if (type !== 'jpeg') expect(await removeCameraData(type, jpeg)).toBe(undefined);
  }
});

test('rejects a picture with far too many segments or chunks', async () => {
  const jpeg = Buffer.from('\xff\xd8' + '\xff\xe0\0\x02'.repeat(200_000), 'latin1');
  const png = Buffer.from('\x89PNG\r\n\x1a\n' + '\0\0\0\0IDAT\0\0\0\0'.repeat(200_000), 'latin1');
  expect(await removeCameraData('jpeg', jpeg)).toBe(undefined);
  expect(await removeCameraData('png', png)).toBe(undefined);
});

test('bundles for a browser with the type check, without modules of Node', async () => {
  const toPath = (name: string) => new URL(name, import.meta.url).pathname;
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: {
        input: [toPath('./camera-data.ts'), toPath('../checks/type-check.ts')],
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('Vite returned no bundle.');
  const code = bundle.output.map((file) => ('code' in file ? file.code : '')).join('\n');
  expect(/__vite-browser-external|from\s?['"]node:|\bBuffer\b/.exec(code)).toBeNull();
}, 60_000);
