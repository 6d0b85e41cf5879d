import { expect, test } from 'vitest';
import { hideEnded } from './ended-entries.ts';
import type { StaticFile } from './site-files.ts';

const files = { getFile: () => Promise.resolve({ address: '/' } as StaticFile) };
const addresses = ['/testimonies/a-mother', '/api/v1/en/testimonies/a-mother'];

test.each([
  ['testimonies/a-mother/index.html', true],
  ['testimonies/a-mother.txt', true],
  ['api/v1/en/testimonies/a-mother.json', true],
  ['testimonies/a-mother-again/index.html', false],
  ['testimonies/index.html', false],
  ['es/testimonies/a-mother/index.html', false],
])('from the moment when an entry ends, nobody reads %s: %s', async (path, isHidden) => {
  const read = (now: number) =>
    hideEnded(files, [{ moment: 1000, addresses }], now).getFile(path.split('/'));
  expect(await read(999)).toBeDefined();
  expect((await read(1000)) === undefined).toBe(isHidden);
});
