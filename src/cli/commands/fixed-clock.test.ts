import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { readClock } from '../../environment/environment.ts';
import { demandPresent } from './fixed-clock.ts';

async function check(settings: string, hours: number, isNowFixed = true): Promise<string[]> {
  const contentDir = makeFolder();
  await mkdir(join(contentDir, 'settings'));
  await writeFile(join(contentDir, 'settings/site.yml'), settings);
  const said: string[] = [];
  const now = readClock() + hours * 3_600_000;
  await demandPresent({ contentDir, now, isNowFixed }, (text) => void said.push(text));
  return said;
}

test.each(['name: News\n', 'name: News\nsample: false\n', 'sample: ["\n'])(
  'the readers of a newsroom with the settings %j do not see the future',
  async (settings) => {
    await expect(check(settings, 24)).rejects.toThrow('Unset it');
    expect(await check(settings, -24)).toEqual([expect.stringContaining('keeps the clock at')]);
    expect(await check(settings, 0, false)).toEqual([]);
  },
);

test('a sample newsroom may show any moment', async () => {
  for (const hours of [-24, 24]) expect(await check('sample: true\n', hours)).toEqual([]);
});
