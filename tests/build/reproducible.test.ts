import { cpSync } from 'node:fs';
import { readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, it, onTestFinished } from 'vitest';
import { getEnvironment } from '../../src/environment/environment.ts';
import { copyBuild } from '../built-newsrooms.ts';
import { buildSite, getComparableDigests, getDigests, rebuildSite, removeCache } from '../site.ts';
import { makeFolder } from '../temporary-folder.ts';

/** Two time zones, at least one of which is not the machine's: with daylight saving, and with a half hour. */
const zones = ['America/New_York', 'Asia/Kolkata'];

it('an incremental build gives the same bytes as a clean one in another time zone, whatever changed', async () => {
  const folder = makeFolder();
  const [content, reused, clean] = ['content', 'reused', 'clean'].map((name) => join(folder, name));
  const env = { CONTENT_DIR: content! };
  onTestFinished(() => removeCache(reused!, env));
  cpSync('tests/fixtures/newsroom', content!, { recursive: true });
  const path = (file: string) => join(content!, file);
  const change = async (file: string, from: string, to: string) => {
    const source = await readFile(path(file), 'utf8');
    expect(source).toContain(from);
    await writeFile(path(file), source.replace(from, to));
  };
  // Each change of the first group affects an output that the others do not; the last may affect any page.
  const changes: Record<string, () => Promise<unknown>> = {
    'a body, a table of a report, a picture under its old name, a headline that other pages show, a renamed entry, a topic and a new translation':
      async () => {
        await change('releases/en/2011/governor-suspends.md', 'on Wednesday', 'on Thursday');
        const table = path('reports/en/2011/arrests.csv');
        await writeFile(table, (await readFile(table, 'utf8')).replace(/\d(\s*)$/, '9$1'));
        const turned = await sharp(path('media/vigil.png')).rotate(180).png().toBuffer();
        await writeFile(path('media/vigil.png'), turned);
        await change('topics/policing.yml', 'Policing', 'Police');
        await change(
          'testimonies/en/2011/a-mother-speaks.md',
          'A mother speaks',
          'A mother speaks out',
        );
        await rename(
          path('testimonies/en/2011/before-the-council.md'),
          path('testimonies/en/2011/at-the-council.md'),
        );
        const hearing = await readFile(path('testimonies/en/2011/at-the-council.md'), 'utf8');
        await writeFile(
          path('testimonies/es/2011/at-the-council.md'),
          hearing.replace(/^headline: .*$/m, 'headline: Ante el consejo'),
        );
      },
    'a colour': () => change('settings/site.yml', '#8a1c1c', '#7a1c1c'),
  };
  copyBuild(inject('builtNewsroom'), { ...env, OUT_DIR: reused! });
  const first = await getDigests(reused!);
  const output = await rebuildSite(reused!, env, '--why /topics/policing/');
  expect(await getDigests(reused!), 'nothing').toEqual(first);
  expect(output.trim().split('\n')).toEqual([
    expect.stringMatching(/^\/topics\/policing\/index\.html .+ so it was not rendered\.$/),
    expect.stringMatching(/^Built .+ in [\d.]+ s\.$/),
  ]);
  // The power failed before the disk had a page, and somebody has removed it from the folder.
  const page = 'releases/governor-suspends/index.html';
  const { cacheDir } = getEnvironment({ ...env, OUT_DIR: reused! });
  await truncate(join(cacheDir, 'store', first[page]!.slice(0, 2), first[page]!.slice(2)));
  await rm(join(reused!, page));
  await rebuildSite(reused!, env);
  expect(await getDigests(reused!), 'nothing, after a loss').toEqual(first);
  for (const [index, [name, apply]] of Object.entries(changes).entries()) {
    await apply();
    await rebuildSite(reused!, env);
    await buildSite(clean!, { ...env, TZ: zones[index % zones.length]! });
    expect(await getComparableDigests(reused!), name).toEqual(await getComparableDigests(clean!));
  }
});
