import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import * as languages from './index.ts';
import * as sites from './sites.ts';

test('each language is registered under the name of its folder', () => {
  const folders = globSync('*/index.ts', { cwd: import.meta.dirname }).map(dirname);
  for (const list of [languages, sites]) expect(Object.keys(list).sort()).toEqual(folders.sort());
});
