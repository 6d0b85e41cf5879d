import { beforeAll, expect, test, vi } from 'vitest';
import { readStoredNewsroom } from '../../../tests/stored-newsroom.ts';
import type { Newsroom } from '../../entries/newsroom/public-newsroom.ts';
import { toNewsroom } from '../../entries/newsroom/to-newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  const { entries, settings, environment } = await readStoredNewsroom();
  newsroom = toNewsroom(entries, settings, environment);
});

/** The inputs as a new process finds them. */
async function startProcess() {
  vi.resetModules();
  const { getCommonInputs } = await import('./common-inputs.ts');
  return (pages: string, changed = newsroom) => getCommonInputs(`/cache/${pages}`, changed);
}

test('what a process makes after its software was replaced is made again by the next one', async () => {
  const before = await startProcess();
  expect(before('pages-1')).toBe(before('pages-1'));
  const after = await startProcess();
  expect(after('pages-2')).not.toBe(before('pages-2'));
  expect(after('pages-2')).toBe((await startProcess())('pages-2'));
});

test('other colours are compiled by the same code', async () => {
  const site = { ...newsroom.site, colors: { accent: '#111111', accentOnDark: '#eeeeee' } };
  const [one, other] = [await startProcess(), await startProcess()];
  one('pages-1');
  expect(one('pages-2', { ...newsroom, site })).toBe(other('pages-2', { ...newsroom, site }));
});
