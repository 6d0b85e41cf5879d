import { symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { getFileState, getLastingState } from './file-state.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';

function makeFile(): string {
  const path = join(makeFolder(), 'a.md');
  writeFileSync(path, 'One');
  return path;
}

/** Makes all files of the test as old as this. */
const waitSeconds = (seconds: number) =>
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + seconds * 1000);

test('a state changes with the file, even when its size and time of change are set back', () => {
  const path = makeFile();
  utimesSync(path, 1, 1);
  const state = getFileState(path);
  expect(getFileState(path)).toBe(state);
  writeFileSync(path, 'Two');
  utimesSync(path, 1, 1);
  expect(getFileState(path)).not.toBe(state);
});

test('what was changed a moment ago may change again without a trace', () => {
  const path = makeFile();
  expect(getLastingState(path)).toBe(undefined);
  waitSeconds(2);
  expect(getLastingState(path)).toBe(undefined);
  waitSeconds(10);
  expect(getLastingState(path)).toBe(getFileState(path));
});

test('a link has no state, and neither has what is missing', () => {
  const path = makeFile();
  symlinkSync(path, `${path}.link`);
  waitSeconds(10);
  expect(getLastingState(`${path}.link`)).toBe(undefined);
  expect(getLastingState(`${path}.none`)).toBe(undefined);
});
