import { appendFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { copyBuild } from '../built-newsrooms.ts';
import { makeContent } from '../fixtures/bad-content/folder.ts';
import { getDigests, removeCache, runCommand } from '../site.ts';
import { makeFolder } from '../temporary-folder.ts';

const register = pathToFileURL(
  join(import.meta.dirname, '../fixtures/failing-plugin/register.mjs'),
);

// Reports are compiled before any page is made, everything else is rendered while pages are made.
test.each(['reports/en/2011/the-count.mdx', 'releases/en/2011/governor-suspends.md'])(
  'an exception in a Markdown plugin for %s fails the build, and the site stays as it was',
  async (file) => {
    const contentDir = await makeContent([]);
    const outDir = makeFolder();
    const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
    onTestFinished(() => removeCache(outDir, env));
    copyBuild(inject('builtNewsroom'), env);
    await appendFile(join(contentDir, file), '\nOne more paragraph.\n');
    const before = await getDigests(outDir);
    expect(before).toHaveProperty(['index.html']);

    const { code, output } = await runCommand('build', {
      ...env,
      NODE_OPTIONS: `--import=${register.href}`,
    });
    expect(code).toBe(2);
    expect(output).toContain('The plugin failed on purpose.');
    expect(output).toContain(basename(file, extname(file)));
    expect(await getDigests(outDir)).toEqual(before);
  },
);
