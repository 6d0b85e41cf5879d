import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getCases } from '../../tests/cases.ts';
import { readFolder } from '../../tests/read-folder.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';
import { openVersions, type Versions } from './versions.ts';

/** Publishes one of two sites and writes the folder, and is killed when it has asked the disk so many times. */
const program = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';
const [cacheDir, folder, mark, isAlone, last] = process.argv.slice(1);
let count = 0;
function watch(owner, name) {
  const original = owner[name];
  owner[name] = function (...args) {
    count += 1;
    if (count === Number(last)) process.kill(process.pid, 'SIGKILL');
    return original.apply(this, args);
  };
}
for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'fsyncSync']) watch(fs, name);
syncBuiltinESMExports();
watch(DatabaseSync.prototype, 'exec');
for (const name of ['run', 'all', 'get']) watch(StatementSync.prototype, name);
const { openVersions } = await import(${JSON.stringify(new URL('versions.ts', import.meta.url).href)});
const versions = openVersions(cacheDir);
const next = versions.begin();
for (let page = 0; page < 20; page += 1) {
  next.set('page-' + page + '/index.html', Buffer.from(mark + ' ' + page));
  next.set('_astro/' + mark + '.' + page + '.css', Buffer.from(mark));
}
for (const path of next.getOutputs().keys())
  if (path.startsWith('_astro/') && !path.startsWith('_astro/' + mark)) next.remove(path);
next[isAlone === 'true' ? 'publishAlone' : 'publish']({ time: 1, reason: 'publication' });
await versions.writeFolder(folder, folder + '.new');
versions.sweep(Infinity);
console.log(count);
`;

/** The texts of the newest version, by path; undefined for what is missing. */
const read = (versions: Versions) =>
  Object.fromEntries(
    [...versions.readNewest()!.outputs].map(([path, { digest }]) => [
      path,
      versions.store.read(digest)?.toString(),
    ]),
  );

const pages = Array.from({ length: 20 }, (_, page) => page);

const toSite = (mark: string) => ({
  ...Object.fromEntries(pages.map((page) => [`page-${page}/index.html`, `${mark} ${page}`])),
  ...Object.fromEntries(pages.map((page) => [`_astro/${mark}.${page}.css`, mark])),
});

test('a publication that is killed at any point leaves the old site or the new one, and can be repeated', () => {
  const base = makeFolder();
  const [cacheDir, folder] = [join(base, 'cache'), join(base, 'dist')];
  const run = (mark: string, isAlone: boolean, last = 0) =>
    spawnSync(
      process.execPath,
      ['--input-type=module', '-e', program, cacheDir, folder, mark, `${isAlone}`, `${last}`],
      { encoding: 'utf8' },
    );
  run('a', false);
  const steps = Number(run('b', false).stdout);
  // At equal distances, so that few cases reach everything that a publication does.
  const count = getCases(8);
  const points = Array.from({ length: count }, (_, index) => ({
    last: Math.ceil(((index + 0.5) * steps) / count),
    isAlone: index % 2 === 1,
  }));
  let former = 'b';
  for (const { last, isAlone } of points) {
    const mark = former === 'a' ? 'b' : 'a';
    const { signal } = run(mark, isAlone, last);
    // A web server finds whole files, of either site.
    for (const text of Object.values(readFolder(folder)))
      expect(text, `killed at step ${last}`).toMatch(/^[ab]( \d+)?$/);
    const versions = openVersions(cacheDir);
    try {
      const left = read(versions);
      expect([toSite(former), toSite(mark)], `killed at step ${last}`).toContainEqual(left);
      expect(signal === 'SIGKILL' || left['page-0/index.html']?.startsWith(mark)).toBe(true);
    } finally {
      versions.close();
    }
    expect(run(mark, isAlone).stderr).toBe('');
    expect(readFolder(folder)).toEqual(toSite(mark));
    former = mark;
  }
});
