/**
 * Runs all validators on newsrooms that differ as real ones do: `node bench/validators.ts FOLDER [NAME …]`. Builds each
 * into FOLDER unless it is there from an earlier run. Ends with code 1 if any validator finds an error.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { writeFirstNewsroom } from '../src/cli/commands/first-newsroom.ts';
import { rebuildSite } from '../tests/site.ts';

/** Pages that axe opens of each site. */
const openedPages = '200';

const run = (command: string, args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** How the content of each newsroom comes into a new folder, by its name. */
const newsrooms: Record<string, (folder: string) => unknown> = {
  sample: (folder) => cpSync('content', folder, { recursive: true }),
  english: (folder) => {
    cpSync('content', folder, { recursive: true });
    for (const path of globSync('*/es', { cwd: folder }))
      rmSync(join(folder, path), { recursive: true });
    for (const path of globSync('*/*.yml', { cwd: folder })) {
      const file = join(folder, path);
      const fields: unknown = parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
        key === 'es' ? undefined : value,
      );
      writeFileSync(file, stringify(fields));
    }
    const languages = { languages: [{ code: 'en', name: 'English' }] };
    writeFileSync(join(folder, 'settings/languages.yml'), stringify(languages));
  },
  french: (folder) => cpSync('tests/fixtures/french-newsroom', folder, { recursive: true }),
  empty: (folder) => {
    mkdirSync(folder);
    return writeFirstNewsroom(folder, 'America/New_York');
  },
  odd: (folder) => run(process.execPath, ['bench/odd-newsroom.ts', folder, '--entries', '2000']),
};

const { positionals } = parseArgs({ allowPositionals: true });
const [folder, ...chosen] = positionals;
if (!folder) throw new Error('Name a folder for the newsrooms: node bench/validators.ts FOLDER');

const failed: string[] = [];
for (const [name, writeContent] of Object.entries(newsrooms)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const [content, site] = [join(folder, `${name}-content`), join(folder, name)];
  if (!existsSync(site)) {
    mkdirSync(folder, { recursive: true });
    rmSync(content, { recursive: true, force: true });
    await writeContent(content);
    await rebuildSite(site, { CONTENT_DIR: content });
  }
  console.log(`\n${name}: ${site}`);
  const tests = ['tests/validators', 'tests/e2e/every-page.test.ts'];
  const env = { TEST_OUT_DIR: site, TEST_PAGES: openedPages };
  if (!run('npx', ['vitest', 'run', '--project', 'site', ...tests], env)) failed.push(name);
}
if (failed.length > 0) {
  console.log(`Errors in: ${failed.join(', ')}`);
  process.exitCode = 1;
}
