import { expect, test } from 'vitest';
import type { Output } from '../../subjects/subject.ts';
import { renderMediaOnce } from './media-once.ts';

const toPicture = (name: string): Output => ({
  path: `media/${name}`,
  kind: 'media',
  view: {},
});
const page: Output = { path: 'vigil/index.html', kind: 'page', view: {} };

/** Renders to the path of the file, and notes what was rendered. */
function setUp() {
  const rendered: string[] = [];
  const { render } = renderMediaOnce({
    render: (outputs) => {
      rendered.push(...outputs.map(({ path }) => path));
      return Promise.resolve(outputs.map(({ path }) => ({ digest: path, size: 1 })));
    },
  });
  const getDigests = async (outputs: readonly Output[]) =>
    (await render(outputs)).map(({ digest }) => digest);
  return { rendered, getDigests };
}

test('a picture that several subjects show is rendered once, and each gets its outputs in order', async () => {
  const { rendered, getDigests } = setUp();
  const [a, b] = [toPicture('a.jpg'), toPicture('b.jpg')];
  const [first, second] = await Promise.all([getDigests([page, a]), getDigests([a, b])]);
  expect(first).toEqual(['vigil/index.html', 'media/a.jpg']);
  expect(second).toEqual(['media/a.jpg', 'media/b.jpg']);
  expect(await getDigests([b, a])).toEqual(['media/b.jpg', 'media/a.jpg']);
  expect(rendered).toEqual(['vigil/index.html', 'media/a.jpg', 'media/b.jpg']);
});

test('a page is rendered as often as it is asked for, since its address stays', async () => {
  const { rendered, getDigests } = setUp();
  await getDigests([page]);
  await getDigests([page]);
  expect(rendered).toEqual(['vigil/index.html', 'vigil/index.html']);
});
