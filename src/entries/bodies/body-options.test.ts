import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { getEnvironment } from '../../environment/environment.ts';
import { getBodyOptions } from './body-options.ts';

test('control characters of a table, which HTML forbids, are spaces', async () => {
  const contentDir = makeFolder();
  mkdirSync(join(contentDir, 'reports/en'), { recursive: true });
  writeFileSync(join(contentDir, 'reports/en/a.csv'), 'Year;N\n20\u000B09;1\u0007\n');
  const body = { file: 'reports/en/a.mdx', format: 'mdx', language: 'en' } as const;
  const { readTable } = getBodyOptions({ ...getEnvironment({}), contentDir }, body);
  expect(await readTable!('a.csv')).toBe('Year;N\n20 09;1 \n');
});
