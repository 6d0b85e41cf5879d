import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../../tests/read-folder.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

/** Runs a program in a namespace in which it may mount something, as a container does. */
const runApart = (script: string, ...args: string[]) =>
  spawnSync('unshare', ['-Urm', 'sh', '-ec', script, 'sh', ...args], { encoding: 'utf8' });

test.runIf(runApart('true').status === 0)(
  'writes a folder that is mounted from the same disk, which looks like any other',
  () => {
    const base = makeFolder();
    const outDir = join(base, 'dist');
    mkdirSync(outDir);
    const program = `
      const { openVersions } = await import(${JSON.stringify(resolve('src/versions/versions.ts'))});
      const { writeOutput } = await import(${JSON.stringify(resolve('src/cli/commands/write-output.ts'))});
      const versions = openVersions(${JSON.stringify(join(base, 'cache'))});
      for (const text of ['one', 'two']) {
        const next = versions.begin();
        next.set('index.html', Buffer.from(text));
        next.publish({ time: 1, reason: 'publication' });
        await writeOutput(versions, { outDir: ${JSON.stringify(outDir)} });
      }`;
    const { stderr } = runApart(
      'mount --bind "$1" "$1"; exec "$2" --input-type=module -e "$3"',
      ...[outDir, process.execPath, program],
    );
    expect(stderr).toBe('');
    expect(readFolder(outDir)).toEqual({ 'index.html': 'two' });
  },
);
