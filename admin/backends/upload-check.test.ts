import { expect, test, vi } from 'vitest';
import { areTooLarge, getUploadProblem } from './upload-check.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

const toFile = (name: string, content: string) => new File([Buffer.from(content, 'latin1')], name);

test.each([
  ['IMG_1.HEIC', '\0\0\0\x18ftypheic\0\0\0\0heic', 'save it as JPEG'],
  ['minutes.docx', 'PK\x03\x04', 'Export the document as PDF'],
  ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'Save the drawing as PNG'],
  ['notes.jpg', 'We meet at noon.', '“notes.jpg” is no JPEG: it contains text. Export it again'],
  ['empty.jpg', '', 'empty.jpg: The file is empty.'],
])('%s is rejected when it is chosen', async (name, content, expected) => {
  expect(await getUploadProblem(toFile(name, content))).toContain(expected);
});

test('a file of another type than the one that it is to replace is rejected when it is chosen', async () => {
  const jpeg = toFile('march.png', '\xff\xd8\xff\xe0\0\0\0\0\0\0\0\0');
  expect(await getUploadProblem(jpeg, 'content/media/MARCH.JPG')).toBeUndefined();
  expect(await getUploadProblem(jpeg, 'content/media/vigil.png')).toBe(
    'march.png: Nothing was replaced: the new file is of another type. Save it as PNG and choose that.',
  );
});

test('a file that is larger than the store takes is rejected before it is read', async () => {
  const file = Object.defineProperty(toFile('film.pdf', '%PDF-1.7'), 'size', { value: 51e6 });
  expect(await getUploadProblem(file)).toContain('The file is 51 MB; the limit is 50 MB.');
});

test.each([
  ['march.jpg', '\xff\xd8\xff\xe0\0\0\0\0\0\0\0\0'],
  ['a JPEG by another name.png', '\xff\xd8\xff\xe0\0\0\0\0\0\0\0\0'],
  ['small.avif', '\0\0\0\x18ftypavif\0\0\0\0avif'],
  ['report.pdf', '%PDF-1.7\n'],
  ['figures.csv', 'year,calls\n2011,40\n'],
])('%s is left to the store', async (name, content) => {
  expect(await getUploadProblem(toFile(name, content))).toBeUndefined();
});

test('more files than the store takes at once are not sent', () => {
  const toAsset = (size: number) => ({
    path: 'a.jpg',
    fileObj: { size } as File,
    toBase64: () => Promise.resolve(''),
  });
  expect(areTooLarge([toAsset(30e6), toAsset(20e6)])).toBe(false);
  expect(areTooLarge([toAsset(30e6), toAsset(20e6), toAsset(1)])).toBe(true);
});
