import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkMedia } from './media-check.ts';
import { getMediaFile } from '../files/media-file.ts';
import {
  makeDrawing,
  makeFolders,
  makePhotograph,
  makeRevealingPdf,
  makeRevealingPhotograph,
} from '../../../tests/fixtures/media-samples.ts';
import { translate } from '../../languages/translate.ts';
import { inEnglishAndSpanish } from '../../../tests/english-and-spanish.ts';

async function getCodes(name: string, bytes: Uint8Array): Promise<string[]> {
  const { mediaDir } = await makeFolders({ [name]: bytes });
  return (await checkMedia(mediaDir, `/media/${name}`)).map(({ code }) => code);
}

/** A PNG with a valid header, whose pixels would exhaust the memory. */
function makePixelBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    ['IHDR', header] as const,
    ['IDAT', deflateSync(Buffer.alloc(1_000_000))] as const,
    ['IEND', Buffer.alloc(0)] as const,
  ].map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const lengthAndChecksum = Buffer.alloc(8);
    lengthAndChecksum.writeUInt32BE(data.length, 0);
    lengthAndChecksum.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([lengthAndChecksum.subarray(0, 4), body, lengthAndChecksum.subarray(4)]);
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

describe('files that can be published have no problems', () => {
  test.each([
    ['photo.jpg', () => makeRevealingPhotograph()],
    ['photo.JPEG', () => makePhotograph(300, 200).jpeg({ progressive: true }).toBuffer()],
    ['chart.png', () => makeDrawing(300, 200).png().toBuffer()],
    ['photo.webp', () => makePhotograph(300, 200).webp().toBuffer()],
    ['report.pdf', async () => (await makeRevealingPdf()).save()],
    ['figures.csv', () => Buffer.from('Jahr,Fälle\n2010,3\n')],
    ['a b (50%).jpg', () => makePhotograph(300, 200).jpeg().toBuffer()],
  ])('%s', async (name, make) => expect(await getCodes(name, await make())).toEqual([]));
});

describe('pictures', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('cut short: %s', async (format) => {
    const whole = await makePhotograph(800, 600).toFormat(format).toBuffer();
    const name = `cut.${format}`;
    for (const share of [0.3, 0.6, 0.95]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect(await getCodes(name, cut)).toEqual(['image-corrupt']);
    }
  });

  test('a progressive JPEG cut short', async () => {
    const whole = await makePhotograph(800, 600).jpeg({ progressive: true }).toBuffer();
    const cut = whole.subarray(0, Math.floor(whole.length * 0.9));
    expect(await getCodes('cut.jpg', cut)).toEqual(['image-corrupt']);
  });

  test('a pixel bomb is rejected by its header', async () => {
    const bomb = makePixelBomb(60_000, 60_000);
    expect(bomb.length).toBeLessThan(10_000);
    expect(await getCodes('bomb.png', bomb)).toEqual(['image-too-many-pixels']);
  });

  test('too small, animated', async () => {
    const tiny = await makeDrawing(1, 1).png().toBuffer();
    expect(await getCodes('pixel.png', tiny)).toEqual(['image-too-small']);
    for (const [width, height] of [
      [1, 20_000],
      [3_000, 1],
      [20_000, 20],
    ] as const) {
      const line = await makeDrawing(width, height).png().toBuffer();
      expect(await getCodes('line.png', line)).toEqual(['image-too-small']);
    }
    const frames = await Promise.all(
      ['red', 'blue'].map((background) =>
        sharp({ create: { width: 200, height: 200, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const film = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await getCodes('film.webp', film)).toEqual(['image-animated']);
  });
});

describe('types', () => {
  test.each([
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'can run scripts'],
    ['IMG_1.HEIC', '\0\0\0\x18ftypheic', 'save it as JPEG'],
    ['IMG_1.CR3', '\0\0\0\x18ftypcrx ', 'Develop the photo'],
    ['IMG_1.heif.raw', '\0\0\0\x18ftypcrx ', 'Develop the photo'],
    ['call.m4a', '\0\0\0\x18ftypM4A ', 'Publish recordings'],
    ['call', '\0\0\0\x18ftypM4A ', 'Publish recordings'],
    ['march.mov', '\0\0\0\x18ftypqt  ', 'Publish films'],
    ['photo.avif', '\0\0\0\x18ftypavif', 'Save the picture as JPEG or PNG'],
    ['wave.gif', 'GIF89a', 'Animations are not supported'],
    ['letter.docx', 'PK\x03\x04', 'Export the document as PDF'],
    ['page.html', '<!doctype html>', 'Print it to PDF'],
    ['strange.xyz', '\0\x01\x02', 'Upload pictures as JPEG, PNG or WebP'],
  ])('%s is rejected with a remedy', async (name, content, remedy) => {
    const { mediaDir } = await makeFolders({ [name]: Buffer.from(content, 'latin1') });
    const problems = await checkMedia(mediaDir, `/media/${name}`);
    expect(problems).toMatchObject([{ code: 'media-type-unsupported' }]);
    expect(translate(problems[0]!.remedy)).toContain(remedy);
  });

  test.each([
    ['photo.jpg', () => makeDrawing(200, 200).png().toBuffer(), 'ends in .png'],
    ['photo.png', () => makePhotograph(200, 200).jpeg().toBuffer(), 'ends in .jpg'],
    ['photo.jpg', () => Buffer.from('<svg onload="alert(1)"></svg>'), 'can run scripts'],
    ['report.pdf', () => Buffer.from('<html><script>1</script></html>'), 'can run scripts'],
    ['figures.csv', () => Buffer.from([0xff, 0xfe, 0, 1]), 'Export it again'],
  ])('%s with other content', async (name, make, remedy) => {
    const { mediaDir } = await makeFolders({ [name]: await make() });
    const problems = await checkMedia(mediaDir, `/media/${name}`);
    expect(problems).toMatchObject([{ code: 'media-type-mismatch' }]);
    expect(translate(problems[0]!.remedy)).toContain(remedy);
  });

  test('an empty file', async () => {
    expect(await getCodes('photo.jpg', Buffer.alloc(0))).toEqual(['media-empty']);
  });
});

describe('addresses', () => {
  test('of a file that is missing, misspelt or outside', async () => {
    const photo = await makePhotograph(200, 200).jpeg().toBuffer();
    const { mediaDir } = await makeFolders({ 'March/Photo.JPG': photo, 'caf\u00e9.jpg': photo });
    await writeFile(join(mediaDir, '..', 'secret.jpg'), photo);
    await mkdir(join(mediaDir, 'folder.jpg'));
    await symlink(join(mediaDir, '..', 'secret.jpg'), join(mediaDir, 'link.jpg'));
    await symlink('nowhere', join(mediaDir, 'dangling.jpg'));
    await symlink('March', join(mediaDir, 'April'));
    const codes = async (src: string) => (await checkMedia(mediaDir, src)).map(({ code }) => code);

    expect(await codes('/media/March/Photo.JPG')).toEqual([]);
    expect(await codes('/media/caf%C3%A9.jpg')).toEqual([]);
    expect(await codes('/media/march/Photo.jpg')).toEqual([
      'media-letter-case',
      'media-letter-case',
    ]);
    expect(await codes('/media/cafe\u0301.jpg')).toEqual(['media-unicode-form']);
    expect(await codes('/media/gone.jpg')).toEqual(['media-missing']);
    expect(await codes('/media/folder.jpg')).toEqual(['media-missing']);
    expect(await codes('/media/dangling.jpg')).toEqual(['media-outside']);
    expect(await codes('/media/')).toEqual(['media-missing']);
    expect(await codes('/media/../secret.jpg')).toEqual(['media-outside']);
    expect(await codes('/media/%2e%2e/secret.jpg')).toEqual(['media-outside']);
    expect(await codes('/media/link.jpg')).toEqual(['media-outside']);
    expect(await codes('/media/April/Photo.JPG')).toEqual(['media-outside']);
    expect(await codes('/media/April/photo.jpg')).toEqual(['media-outside']);
    expect(await codes('https://example.org/a.jpg')).toEqual(['media-address']);
    expect(await codes('/media/..\\secret.jpg')).toEqual(['media-address']);
  });

  test('of a media folder that is a link to another folder', async () => {
    const photo = await makePhotograph(200, 200).jpeg().toBuffer();
    const { mediaDir: outside } = await makeFolders({ 'passwd.jpg': photo });
    const { mediaDir } = await makeFolders();
    await rm(mediaDir, { recursive: true });
    await symlink(outside, mediaDir);
    expect(await checkMedia(mediaDir, '/media/passwd.jpg')).toMatchObject([
      {
        code: 'media-outside',
        cause: { text: expect.stringContaining('links are not followed') as string },
      },
    ]);
    await expect(getMediaFile(mediaDir, '/media/passwd.jpg')).rejects.toThrow('links');
  });

  test('a name in the wrong letter case is reported with the right one', async () => {
    const { mediaDir } = await makeFolders({
      'Photo.JPG': await makePhotograph(200, 200).jpeg().toBuffer(),
    });
    expect((await checkMedia(mediaDir, '/media/photo.jpg')).map(inEnglishAndSpanish)).toEqual([
      {
        code: 'media-letter-case',
        cause: {
          en: '“/media/photo.jpg” names “photo.jpg”, but the file is called “Photo.JPG”.',
          es: '«/media/photo.jpg» nombra «photo.jpg», pero el archivo se llama «Photo.JPG».',
        },
        remedy: {
          en: 'Write “Photo.JPG”: capital and small letters are different in a web address.',
          es: 'Escriba «Photo.JPG»: en una dirección web, mayúsculas y minúsculas son distintas.',
        },
      },
    ]);
  });
});

describe('PDFs', () => {
  test('cut short, or with nothing but a header', async () => {
    const whole = await (await makeRevealingPdf()).save();
    const cut = whole.subarray(0, Math.floor(whole.length * 0.7));
    expect(await getCodes('report.pdf', cut)).toEqual(['document-corrupt']);
    const hollow = Buffer.from('%PDF-1.7\nnothing here\n%%EOF');
    expect(await getCodes('report.pdf', hollow)).toEqual(['document-corrupt']);
  });

  test('with one broken object, which cleaning could not keep', async () => {
    const whole = await (await makeRevealingPdf()).save({ useObjectStreams: false });
    const source = Buffer.from(whole).toString('latin1');
    const broken = Buffer.from(source.replace(/\/Font <</, '/Font @@'), 'latin1');
    expect(broken.equals(Buffer.from(whole))).toBe(false);
    const { mediaDir } = await makeFolders({ 'report.pdf': broken });
    expect((await checkMedia(mediaDir, '/media/report.pdf')).map(inEnglishAndSpanish)).toEqual([
      {
        code: 'document-corrupt',
        cause: {
          en: expect.stringMatching(
            /^The PDF cannot be read: object \d+ in it makes no sense\.$/,
          ) as string,
          es: expect.stringMatching(
            /^El PDF no se puede leer: el objeto \d+ está dañado\.$/,
          ) as string,
        },
        remedy: {
          en: 'Export the document to PDF again and upload that.',
          es: 'Exporte el documento otra vez como PDF y suba ese archivo.',
        },
      },
    ]);
  });

  test('with an attachment, a script or a signature', async () => {
    const carrying = await PDFDocument.create();
    carrying.addPage();
    await carrying.attach(Buffer.from('draft'), 'draft.txt', { mimeType: 'text/plain' });
    carrying.addJavaScript('start', 'app.alert(1)');
    const signature = carrying.context.obj({
      Type: 'Sig',
      ByteRange: [0, 1, 2, 3],
      Contents: PDFString.of('x'),
    });
    carrying.catalog.set(
      PDFName.of('Perms'),
      carrying.context.obj({ DocMDP: carrying.context.register(signature) }),
    );
    expect(await getCodes('report.pdf', await carrying.save())).toEqual([
      'document-attachment',
      'document-script',
      'document-signed',
    ]);
  });
});

test('a file exists from its upload to its deletion', async () => {
  const photo = await makePhotograph(200, 200).jpeg().toBuffer();
  const { mediaDir } = await makeFolders({ 'other.jpg': photo });
  const codes = async () => (await checkMedia(mediaDir, '/media/new.jpg')).map(({ code }) => code);
  expect(await codes()).toEqual(['media-missing']);
  await writeFile(join(mediaDir, 'new.jpg'), photo);
  expect(await codes()).toEqual([]);
  await rm(join(mediaDir, 'new.jpg'));
  expect(await codes()).toEqual(['media-missing']);
});

test('a repaired file is checked again', async () => {
  const whole = await makePhotograph(300, 200).jpeg().toBuffer();
  const { mediaDir } = await makeFolders({ 'a.jpg': whole.subarray(0, whole.length / 2) });
  expect(await checkMedia(mediaDir, '/media/a.jpg')).toMatchObject([{ code: 'image-corrupt' }]);
  await writeFile(join(mediaDir, 'a.jpg'), whole);
  expect(await checkMedia(mediaDir, '/media/a.jpg')).toEqual([]);
});
