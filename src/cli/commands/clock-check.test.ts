import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { readClock } from '../../environment/environment.ts';
import { openVersions } from '../../versions/versions.ts';
import { demandPresent } from './clock-check.ts';

const hour = 3_600_000;

/** A newsroom whose site was published at the present time. @returns checks a clock that differs by hours */
async function setUp(settings: string) {
  const base = makeFolder();
  const [contentDir, cacheDir] = [join(base, 'content'), join(base, 'cache')];
  await mkdir(join(contentDir, 'settings'), { recursive: true });
  await writeFile(join(contentDir, 'settings/site.yml'), settings);
  await mkdir(cacheDir);
  const versions = openVersions(cacheDir);
  versions.begin().publish({ time: readClock(), reason: 'publication' });
  versions.close();
  return async (hours: number, isNowFixed: boolean) => {
    const said: string[] = [];
    const facts = { contentDir, cacheDir, now: readClock() + hours * hour, isNowFixed };
    await demandPresent(facts, (text) => void said.push(text));
    return said;
  };
}

test.each(['name: News\n', 'name: News\nsample: false\n', 'sample: ["\n'])(
  'the readers of a newsroom with the settings %j see no wrong moment',
  async (settings) => {
    const check = await setUp(settings);
    await expect(check(24, true)).rejects.toThrow('Unset it');
    expect(await check(-24, true)).toEqual([expect.stringContaining('keeps the clock at')]);
    await expect(check(-2, false)).rejects.toThrow('The clock of this machine says');
    for (const hours of [-0.01, 0, 24]) expect(await check(hours, false)).toEqual([]);
  },
);

test('a sample newsroom may show any moment', async () => {
  const check = await setUp('sample: true\n');
  for (const isNowFixed of [true, false])
    for (const hours of [-24, 24]) expect(await check(hours, isNowFixed)).toEqual([]);
});
