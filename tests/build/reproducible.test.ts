import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { buildSite, getDigests, rebuildSite, removeCache } from '../site.ts';

/** Those that differ from the machine's: one with daylight saving, one with half an hour. */
const zones = ['America/New_York', 'Asia/Kolkata'];

it('a build that reuses the last one gives the same bytes as a clean one in any zone, whatever changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-incremental-'));
  const [content, reused, clean] = ['content', 'reused', 'clean'].map((name) => join(folder, name));
  const env = { CONTENT_DIR: content! };
  onTestFinished(async () => {
    await removeCache(reused!, env);
    await rm(folder, { recursive: true });
  });
  await cp('tests/fixtures/newsroom', content!, { recursive: true });
  const path = (file: string) => join(content!, file);
  const change = async (file: string, from: string, to: string) => {
    const text = await readFile(path(file), 'utf8');
    expect(text).toContain(from);
    await writeFile(path(file), text.replace(from, to));
  };
  // Each of a group changes some page that no other of it does; the last one may change any page.
  const changes: Record<string, () => Promise<unknown>> = {
    'a body, a table beside a report and a picture under its old name': async () => {
      await change('releases/en/2011/governor-suspends.md', 'on Wednesday', 'on Thursday');
      const table = path('reports/en/2011/arrests.csv');
      await writeFile(table, (await readFile(table, 'utf8')).replace(/\d(\s*)$/, '9$1'));
      const turned = await sharp(path('media/vigil.png')).rotate(180).png().toBuffer();
      await writeFile(path('media/vigil.png'), turned);
    },
    'a headline that other pages show, a text under another name and a topic': async () => {
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
    },
    'a colour': () => change('settings/site.yml', '#8a1c1c', '#7a1c1c'),
  };
  await rebuildSite(reused!, env);
  const first = await getDigests(reused!);
  await rebuildSite(reused!, env);
  expect(await getDigests(reused!), 'nothing').toEqual(first);
  for (const [index, [name, apply]] of Object.entries(changes).entries()) {
    await apply();
    await rebuildSite(reused!, env);
    await buildSite(clean!, { ...env, TZ: zones[index % zones.length]! });
    expect(await getDigests(reused!), name).toEqual(await getDigests(clean!));
  }
}, 300_000);
