import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderDerivative } from './derivative.ts';
import { encodePicture } from './encoders.ts';
import { getImagePlan } from './image-plan.ts';
import { getPrintPicture, renderPrintPicture } from './print-picture.ts';
import {
  canary,
  makeDrawing,
  makeErasedPhotograph,
  makeFolders,
  makePhotograph,
  makeRevealingPhotograph,
  toPixels,
} from '../../../tests/fixtures/media-samples.ts';

describe('a published photograph', () => {
  test('has no EXIF, GPS, XMP, IPTC, comment, profile or trailing data, and is the same bytes without a shared cache', async () => {
    const photograph = await makeRevealingPhotograph();
    expect(photograph.toString('latin1').split(canary).length).toBeGreaterThan(6);
    const folders = await makeFolders({ 'march.jpg': photograph });
    const others = await makeFolders({ 'march.jpg': photograph });
    const plan = await getImagePlan(folders.mediaDir, '/media/march.jpg');
    expect(await getImagePlan(others.mediaDir, '/media/march.jpg')).toEqual(plan);
    expect(plan.derivatives.map(({ format }) => format)).toEqual(['avif', 'avif', 'avif', 'jpeg']);

    for (const derivative of plan.derivatives) {
      const bytes = Buffer.from(await renderDerivative(derivative, folders));
      expect(bytes.equals(Buffer.from(await renderDerivative(derivative, others)))).toBe(true);
      const metadata = await sharp(bytes).metadata();
      expect(metadata).not.toHaveProperty('exif');
      expect(metadata).not.toHaveProperty('xmp');
      expect(metadata).not.toHaveProperty('iptc');
      expect(metadata).not.toHaveProperty('icc');
      expect(metadata).not.toHaveProperty('orientation');
      expect(metadata.space).toBe('srgb');
      expect(metadata.width).toBe(derivative.width);
      for (const encoding of ['latin1', 'utf16le'] as const) {
        expect(bytes.includes(Buffer.from(canary, encoding))).toBe(false);
      }
      expect(bytes.includes('Exif\0')).toBe(false);
      expect(bytes.includes('ICC_PROFILE')).toBe(false);
    }
  });

  test('has nothing of what was erased by making it transparent, in any format, also for print', async () => {
    const render = async (erased?: number) => {
      const picture = await (await makeErasedPhotograph(400, 200, erased)).png().toBuffer();
      const folders = await makeFolders({ 'erased.png': picture });
      const { derivatives } = await getImagePlan(folders.mediaDir, '/media/erased.png');
      const print = await getPrintPicture(folders.mediaDir, '/media/erased.png');
      const published = await Promise.all([
        ...derivatives.map((one) => renderDerivative(one, folders)),
        encodePicture(picture, { width: 400, format: 'webp', kind: 'drawing' }),
        renderPrintPicture(print, folders),
      ]);
      return {
        sent: await toPixels(picture),
        published: await Promise.all(published.map(toPixels)),
      };
    };
    const [face, grey] = await Promise.all([render(), render(200)]);
    expect(face.sent).not.toEqual(grey.sent);
    expect(face.published).toEqual(grey.published);
    expect(face.published).toHaveLength(5);
  });

  test('is upright, however the camera was held', async () => {
    // Left half red; orientation 6 means: turn right by 90° to view, so red is on top.
    const half = await sharp({
      create: { width: 400, height: 600, channels: 3, background: 'red' },
    })
      .png()
      .toBuffer();
    const bytes = await sharp({
      create: { width: 800, height: 600, channels: 3, background: 'blue' },
    })
      .composite([{ input: half, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const folders = await makeFolders({ 'turned.jpg': bytes });
    const plan = await getImagePlan(folders.mediaDir, '/media/turned.jpg');
    expect(plan.picture).toMatchObject({ width: 600, height: 800 });
    const fallback = plan.derivatives.at(-1)!;
    const { data, info } = await sharp(await renderDerivative(fallback, folders))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.height).toBeGreaterThan(info.width);
    expect([...data.subarray(0, 3)].map((value) => value > 128)).toEqual([true, false, false]);
    expect([...data.subarray(-3)].map((value) => value > 128)).toEqual([false, false, true]);
  });

  test('is sRGB when the upload was CMYK or 16 bits deep', async () => {
    const cmyk = await makePhotograph(300, 200).toColourspace('cmyk').jpeg().toBuffer();
    const deep = await makePhotograph(300, 200).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    const folders = await makeFolders({ 'print.jpg': cmyk, 'deep.png': deep });
    for (const src of ['/media/print.jpg', '/media/deep.png']) {
      const plan = await getImagePlan(folders.mediaDir, src);
      for (const derivative of plan.derivatives) {
        const { space, depth } = await sharp(
          await renderDerivative(derivative, folders),
        ).metadata();
        expect({ space, depth }).toEqual({ space: 'srgb', depth: 'uchar' });
      }
    }
  });
});

test.each([
  [1920, 1000],
  [640, 640],
  [200, 80],
])('a flat drawing of %i × %i pixels never becomes larger', async (width, height) => {
  const bytes = await makeDrawing(width, height).png({ palette: true, effort: 10 }).toBuffer();
  const folders = await makeFolders({ 'chart.png': bytes });
  const plan = await getImagePlan(folders.mediaDir, '/media/chart.png');
  for (const derivative of plan.derivatives) {
    const rendered = await renderDerivative(derivative, folders);
    expect(rendered.length).toBeLessThanOrEqual(bytes.length);
  }
});

test('a drawing keeps its exact colours at its own size', async () => {
  const bytes = await makeDrawing(360, 300).png().toBuffer();
  const folders = await makeFolders({ 'chart.png': bytes });
  const plan = await getImagePlan(folders.mediaDir, '/media/chart.png');
  const rendered = await renderDerivative(plan.derivatives[0]!, folders);
  const published = await sharp(rendered).removeAlpha().raw().toBuffer();
  expect(published.equals(await sharp(bytes).removeAlpha().raw().toBuffer())).toBe(true);
});

describe('the cache', () => {
  test('returns a cached file, and makes a file that a power cut emptied again', async () => {
    const folders = await makeFolders({
      'a.jpg': await makePhotograph(300, 200).jpeg().toBuffer(),
    });
    const [derivative] = (await getImagePlan(folders.mediaDir, '/media/a.jpg')).derivatives;
    const first = Buffer.from(await renderDerivative(derivative!, folders));
    const cached = join(folders.cacheDir, 'media', derivative!.href.slice('/media/'.length));
    const past = new Date('2011-03-05T12:00:00Z');
    await utimes(cached, past, past);
    expect(first.equals(Buffer.from(await renderDerivative(derivative!, folders)))).toBe(true);
    expect((await stat(cached)).mtime).toEqual(past);

    await writeFile(cached, '');
    expect(first.equals(Buffer.from(await renderDerivative(derivative!, folders)))).toBe(true);
    expect((await stat(cached)).size).toBe(first.length);
  });

  test('makes a file once when several pages need it at the same time', async () => {
    const folders = await makeFolders({
      'a.jpg': await makePhotograph(300, 200).jpeg().toBuffer(),
    });
    const [derivative] = (await getImagePlan(folders.mediaDir, '/media/a.jpg')).derivatives;
    const all = await Promise.all(
      Array.from({ length: 8 }, () => renderDerivative(derivative!, folders)),
    );
    expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(1);
    expect(await readdir(join(folders.cacheDir, 'media'))).toHaveLength(1);
  });

  test('never returns the old picture under the name of a new one', async () => {
    const folders = await makeFolders({
      'a.jpg': await makePhotograph(300, 200).jpeg().toBuffer(),
    });
    const [before] = (await getImagePlan(folders.mediaDir, '/media/a.jpg')).derivatives;
    await writeFile(
      join(folders.mediaDir, 'a.jpg'),
      await makePhotograph(320, 200).jpeg().toBuffer(),
    );
    const [after] = (await getImagePlan(folders.mediaDir, '/media/a.jpg')).derivatives;
    expect(after!.href).not.toBe(before!.href);
    await expect(renderDerivative(before!, folders)).rejects.toThrow(
      '/media/a.jpg: The file was replaced',
    );
  });
});

test('the bytes do not depend on the number of cores', async () => {
  const bytes = await makePhotograph(1920, 600).jpeg().toBuffer();
  const source = { width: 1920, format: 'avif', kind: 'photograph' } as const;
  sharp.concurrency(8);
  const many = await encodePicture(bytes, source);
  sharp.concurrency(1);
  expect(Buffer.from(many).equals(Buffer.from(await encodePicture(bytes, source)))).toBe(true);
});

test('rendering a truncated picture throws an error with its name', async () => {
  const whole = await makePhotograph(800, 600).jpeg().toBuffer();
  const folders = await makeFolders({ 'cut.jpg': whole.subarray(0, whole.length * 0.6) });
  const plan = await getImagePlan(folders.mediaDir, '/media/cut.jpg');
  await expect(renderDerivative(plan.derivatives[0]!, folders)).rejects.toThrow(
    '/media/cut.jpg: The picture is damaged',
  );
});

test.each(['avif', 'webp'])(
  'a very tall picture becomes %s at a width that it can have',
  async (format) => {
    const make = format === 'webp' ? makeDrawing : makePhotograph;
    const folders = await makeFolders({ 'a.png': await make(30, 18_000).png().toBuffer() });
    const { picture, derivatives } = await getImagePlan(folders.mediaDir, '/media/a.png');
    expect(derivatives.map(({ width }) => width)).toEqual([27, 27]);
    expect(derivatives[0]?.format).toBe(format);
    expect(picture).toMatchObject({ width: 27, height: 16_200 });
    for (const derivative of derivatives) {
      const { width } = await sharp(await renderDerivative(derivative, folders)).metadata();
      expect(width).toBe(27);
    }
  },
);
