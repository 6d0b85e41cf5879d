import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { demandOwnSite } from './own-site.ts';

const theirs = ['en/releases/their-release', 'en/pages/about'];

/** Looks at a site that shows these entries, with the content of “Harbor Watch”. */
async function demand(settings: object, shown: readonly string[]): Promise<void> {
  const base = makeFolder();
  const [contentDir, outDir] = [join(base, 'content'), join(base, 'site')];
  await cp('tests/fixtures/newsroom', contentDir, { recursive: true });
  const documents = {
    index: { $schema: 'https://news.example.org/api/v1/x.json', languages: [{ code: 'en' }] },
    'en/settings': settings,
    ...Object.fromEntries(shown.map((id) => [id, { id }])),
  };
  for (const [path, document] of Object.entries(documents)) {
    const file = join(outDir, `api/v1/${path}.json`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(document));
  }
  await demandOwnSite({ contentDir, outDir, now: Date.parse('2026-11-24T12:00:00Z') });
}

test('stops before the site of another newsroom', async () => {
  await expect(demand({ name: 'Our News', sample: false }, theirs)).rejects.toThrow(
    /site shows the site of “Our News”, and .*content is the content of “Harbor Watch”, so nothing was changed\. Set CONTENT_DIR, SITE_URL and OUT_DIR as for npm start\./,
  );
});

test.each<[string, object, readonly string[]]>([
  ['of a sample newsroom', { name: 'Our News', sample: true }, theirs],
  ['whose entries were all deleted', { name: 'Harbor Watch', sample: false }, theirs],
  [
    'of a newsroom that was renamed',
    { name: 'Our News', sample: false },
    [...theirs, 'en/releases/governor-suspends'],
  ],
  ['of a renamed one with pages alone', { name: 'Our News', sample: false }, ['en/pages/about']],
  ['that shows nothing', { name: 'Our News', sample: false }, []],
])('does not stop before the site %s', async (_, settings, shown) => {
  await expect(demand(settings, shown)).resolves.toBeUndefined();
});

test('does not stop before a folder that is empty, or of which nothing can be read', async () => {
  const folders = { contentDir: 'tests/fixtures/newsroom', now: 0 };
  await expect(demandOwnSite({ ...folders, outDir: makeFolder() })).resolves.toBeUndefined();
});
