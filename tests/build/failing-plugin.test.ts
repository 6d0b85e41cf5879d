import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { toRelease, type BadContent } from '../fixtures/bad-content/bad-content.ts';
import { makeFolder } from '../fixtures/bad-content/folder.ts';
import { getDigests, removeCache, runCommand } from '../site.ts';

const register = pathToFileURL(
  join(import.meta.dirname, '../fixtures/failing-plugin/register.mjs'),
);

const withoutReports: BadContent = {
  name: 'no report',
  files: {
    'reports/en/2011/the-count.mdx': null,
    'reports/en/2011/arrests.csv': null,
    'releases/en/2011/governor-suspends.md': toRelease(),
  },
  expected: [],
};

// Reports are rendered while the site is bundled, everything else while its pages are written.
test.each([
  ['of a report', [], 'the-count.mdx'],
  ['of a release', [withoutReports], 'governor-suspends'],
])('an exception in a Markdown plugin %s fails the build', async (_, contents, place) => {
  const contentDir = await makeFolder(contents);
  const outDir = await mkdtemp(join(tmpdir(), 'dateline-kept-'));
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
  onTestFinished(async () => {
    await removeCache(outDir, env);
    await rm(contentDir, { recursive: true });
    await rm(outDir, { recursive: true });
  });
  for (const name of ['index.html', '404.html']) await writeFile(join(outDir, name), 'as it was');
  const before = await getDigests(outDir);

  const { code, output } = await runCommand('build', {
    ...env,
    NODE_OPTIONS: `--import=${register.href}`,
  });
  expect(code).toBe(1);
  expect(output).toContain('The plugin failed on purpose.');
  expect(output).toContain(place);
  expect(await getDigests(outDir)).toEqual(before);
});
