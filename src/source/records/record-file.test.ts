import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openRecords } from './record-file.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

test('processes that make the same file at once do not disturb each other', async () => {
  const file = join(makeFolder(), 'records.sqlite');
  const program = `
    const { openRecords } = await import(${JSON.stringify(resolve('src/source/records/record-file.ts'))});
    for (let round = 0; round < 20; round += 1) {
      const records = openRecords(${JSON.stringify(file)}, process.argv[1] + (round % 2));
      records.write([['name', 'x'.repeat(5000)]], []);
      records.read();
      records.close();
    }`;
  const run = (software: string) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, software]);
  await Promise.all(['one', 'one', 'two'].map(run));
  const records = openRecords(file, 'one0');
  records.write([['name', 'record']], []);
  expect(records.read()).toEqual([['name', 'record']]);
  records.close();
  expect(await readdir(join(file, '..'))).toEqual(['records.sqlite']);
});
