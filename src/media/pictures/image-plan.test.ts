import { expect, test } from 'vitest';
import { getImagePlan } from './image-plan.ts';
import { makeDrawing, makeFolders, makePhotograph } from '../../../tests/fixtures/media-samples.ts';

async function planOf(name: string, bytes: Buffer) {
  const { mediaDir } = await makeFolders({ [name]: bytes });
  return getImagePlan(mediaDir, `/media/${name}`);
}

test.each([
  [200, [200]],
  [360, [360]],
  [380, [360]],
  [700, [360, 640]],
  [720, [360, 640, 720]],
  [1600, [360, 640, 960, 1280, 1600]],
  [2500, [360, 640, 960, 1280, 1920]],
])(
  'a photograph %i pixels wide gets the widths %j and none above its own',
  async (width, widths) => {
    const plan = await planOf('a.jpg', await makePhotograph(width, 100).jpeg().toBuffer());
    const avif = plan.derivatives.filter(({ format }) => format === 'avif');
    expect(avif.map((derivative) => derivative.width)).toEqual(widths);
  },
);

test('the picture refers to the best source and a JPEG that everyone can show', async () => {
  const { picture, derivatives } = await planOf(
    'Marcha número 3.JPG',
    await makePhotograph(1500, 1001).jpeg().toBuffer(),
  );
  expect(picture).toMatchObject({ width: 1280, height: 854 });
  expect(picture.src).toMatch(/^\/media\/[0-9a-f]{16}-1280\.jpg$/);
  expect(picture.sources).toHaveLength(1);
  expect(picture.sources[0]).toMatchObject({ type: 'image/avif' });
  expect(
    picture.sources[0]!.srcset.split(', ').map((candidate) => candidate.split(' ')[1]),
  ).toEqual(['360w', '640w', '960w', '1280w', '1500w']);
  const published = new Set(derivatives.map(({ href }) => href));
  expect(published).toContain(picture.src);
  for (const candidate of picture.sources[0]!.srcset.split(', ')) {
    expect(published).toContain(candidate.split(' ')[0]);
  }
});

test('a drawing is offered as WebP and PNG, a photograph saved as PNG as AVIF and JPEG', async () => {
  const drawing = await planOf('chart.png', await makeDrawing(360, 300).png().toBuffer());
  expect(drawing.derivatives.map(({ format }) => format)).toEqual(['webp', 'png']);
  const photograph = await planOf('photo.png', await makePhotograph(360, 300).png().toBuffer());
  expect(photograph.derivatives.map(({ format }) => format)).toEqual(['avif', 'jpeg']);
});

test('a transparent photograph keeps its transparency in the fallback', async () => {
  const bytes = await makePhotograph(400, 300).ensureAlpha(0.5).webp().toBuffer();
  expect((await planOf('cut-out.webp', bytes)).picture.src).toMatch(/\.png$/);
});

test.each([
  ['gone.jpg', 'There is no file “gone.jpg” in the media folder'],
  ['A.jpg', 'but the file is called “a.jpg”'],
  ['notes.jpg', 'This is no picture that can be published'],
])('/media/%s is rejected with a reason', async (name, reason) => {
  const { mediaDir } = await makeFolders({
    'a.jpg': await makePhotograph(200, 200).jpeg().toBuffer(),
    'notes.jpg': Buffer.from('only words'),
  });
  await expect(getImagePlan(mediaDir, `/media/${name}`)).rejects.toThrow(reason);
});
