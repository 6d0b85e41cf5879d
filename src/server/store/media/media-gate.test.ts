import sharp, { type Sharp } from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  canary,
  makeErasedPhotograph,
  makePhotograph,
  makeRevealingPdf,
  makeRevealingPhotograph,
  toPixels,
} from '../../../../tests/fixtures/media-samples.ts';
import { admitMedia } from './media-gate.ts';

test('cleans uploads in memory: a temporary file would outlive a process that is ended', async () => {
  vi.stubEnv('TMPDIR', '/a folder that does not exist');
  onTestFinished(() => void vi.unstubAllEnvs());
  const picture = makePhotograph(300, 200).withExif({ IFD0: { Artist: canary } });
  for (const [name, sent] of [
    ['a.jpg', await makeRevealingPhotograph()],
    ['b.png', await picture.clone().png().toBuffer()],
    ['c.avif', await picture.clone().avif({ effort: 0 }).toBuffer()],
    ['d.pdf', await (await makeRevealingPdf()).save()],
    ['e.csv', Buffer.from('Year,Raids\n2011,12\n')],
  ] as const) {
    const { bytes } = await admitMedia(`content/media/${name}`, sent);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain(canary);
  }
  await expect(admitMedia('content/media/page.jpg', Buffer.from('text'))).rejects.toMatchObject({
    details: { cause: { values: { name: 'page.jpg' } } },
  });
});

test.each([
  ['8', (picture: Sharp) => picture],
  ['16', (picture: Sharp) => picture.toColourspace('rgb16')],
])(
  'stores nothing of what was erased from a PNG of %s bits by making it transparent',
  async (_, toDepth) => {
    const [face, grey] = await Promise.all(
      [undefined, 200].map(async (erased) => {
        const sent = await toDepth(await makeErasedPhotograph(300, 200, erased))
          .png()
          .toBuffer();
        return { sent, ...(await admitMedia('content/media/a.png', sent)) };
      }),
    );
    expect(await toPixels(face!.sent)).not.toEqual(await toPixels(grey!.sent));
    expect(await toPixels(face!.bytes)).toEqual(await toPixels(grey!.bytes));
  },
);

const transparent = makePhotograph(300, 200).ensureAlpha(0.5);

test.each<[string, Sharp]>([
  ['a PNG', makePhotograph(300, 200).png()],
  ['a grey PNG', makePhotograph(300, 200).greyscale().png()],
  ['a PNG of few colours', makePhotograph(300, 200).png({ palette: true })],
  ['a PNG with more colours than sRGB', makePhotograph(300, 200).withIccProfile('p3').png()],
  ['a transparent PNG', transparent.clone().png()],
  ['a lossless WebP', transparent.clone().webp({ lossless: true })],
])('keeps the pixels of %s, turned upright, and nothing else', async (_, picture) => {
  const sent = await picture
    .withExif({ IFD0: { Artist: canary } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { path, bytes } = await admitMedia('content/media/a.png', sent);
  expect((await toPixels(bytes))[1]).toBe((await toPixels(sent))[1]);
  const { width, exif, icc, xmp } = await sharp(bytes).metadata();
  expect({ width, exif, icc, xmp }).toEqual({ width: 200 });
  // Saved again, it is the same file.
  const again = await admitMedia(path.replace('a.', 'b.'), bytes);
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
});
