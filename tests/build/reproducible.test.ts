import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, it, onTestFinished } from 'vitest';
import { buildSite, getDigests, rebuildSite, removeCache } from '../site.ts';

it.each(['America/New_York', 'Asia/Kolkata'])(
  'a new build in %s gives the same bytes as one in UTC',
  async (zone) => {
    const outDir = await mkdtemp(join(tmpdir(), 'dateline-again-'));
    onTestFinished(() => rm(outDir, { recursive: true }));
    await buildSite(outDir, { TZ: zone });
    expect(await getDigests(outDir)).toEqual(await getDigests(inject('outDir')));
  },
);

it('a build that reuses the last one gives the same bytes as a clean one, whatever changed', async () => {
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
  const changes: Record<string, () => Promise<unknown>> = {
    nothing: () => Promise.resolve(),
    'a body': () => change('releases/en/2011/governor-suspends.md', 'on Wednesday', 'on Thursday'),
    'a headline that other pages show': () =>
      change('testimonies/en/2011/a-mother-speaks.md', 'A mother speaks', 'A mother speaks out'),
    'a table beside a report': () =>
      readFile(path('reports/en/2011/arrests.csv'), 'utf8').then((text) =>
        writeFile(path('reports/en/2011/arrests.csv'), text.replace(/\d(\s*)$/, '9$1')),
      ),
    'a picture under its old name': async () => {
      const turned = await sharp(path('media/vigil.png')).rotate(180).png().toBuffer();
      await writeFile(path('media/vigil.png'), turned);
    },
    'the name of a topic': () => change('topics/policing.yml', 'Policing', 'Police'),
    'a colour': () => change('settings/site.yml', '#8a1c1c', '#7a1c1c'),
    'a text under another name': () =>
      rename(
        path('testimonies/en/2011/before-the-council.md'),
        path('testimonies/en/2011/at-the-council.md'),
      ),
  };
  await rebuildSite(reused!, env);
  for (const [name, apply] of Object.entries(changes)) {
    await apply();
    await rebuildSite(reused!, env);
    await buildSite(clean!, env);
    expect(await getDigests(reused!), name).toEqual(await getDigests(clean!));
  }
}, 300_000);
