import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/temporary-folder.ts';
import { beginWriting, readMark } from './folder-mark.ts';

function makeMarked() {
  const folder = join(makeFolder(), 'files');
  mkdirSync(folder);
  return folder;
}

test('is another one after each write, says what differs, and is not there meanwhile', () => {
  const folder = makeMarked();
  expect(readMark(folder)).toBeUndefined();
  beginWriting(folder)(['pages/en/a.md']);
  const first = readMark(folder)!;
  expect(first).toEqual({ id: expect.any(String) as string });
  const end = beginWriting(folder);
  expect(readMark(folder)).toBeUndefined();
  end(['pages/en/b.md']);
  const second = readMark(folder)!;
  expect(second.since).toEqual({ id: first.id, paths: ['pages/en/b.md'] });
  expect(second.id).not.toBe(first.id);
  // A file was removed.
  beginWriting(folder)();
  expect(readMark(folder)!.since).toBeUndefined();
});

test('says nothing of what differs when somebody else has written, was killed or has damaged it', () => {
  const folder = makeMarked();
  const interruptions = [
    () => beginWriting(folder),
    () => beginWriting(folder)(['pages/en/b.md']),
    () => writeFileSync(join(folder, '../mark'), ''),
    () => writeFileSync(join(folder, '../mark'), '{"id":"a","sin'),
  ];
  for (const interrupt of interruptions) {
    beginWriting(folder)(['pages/en/a.md']);
    const end = beginWriting(folder);
    interrupt();
    end(['pages/en/a.md']);
    expect(readMark(folder)!.since).toBeUndefined();
  }
  beginWriting(folder);
  beginWriting(folder)(['pages/en/a.md']);
  expect(readMark(folder)!.since).toBeUndefined();
});
