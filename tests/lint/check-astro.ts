/**
 * Checks the types of all components, and of the modules that import one: elsewhere a component has no type. The
 * lint checks those of all other modules (`typeCheck`). Prints the errors; exits with 1 if there are any.
 */
import { glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AstroCheck } from '@astrojs/language-server';

const files: string[] = [];
for await (const file of glob('{admin,src,tests,bench}/**/*.{astro,ts}')) {
  if (file.endsWith('.astro') || (await readFile(file, 'utf8')).includes(".astro'"))
    files.push(resolve(file));
}
const declared = ['.astro/types.d.ts'];
for await (const file of glob('{admin,src,tests}/**/*.d.ts')) declared.push(file);
// A project of these files alone: to read all others takes a third of the time.
const folder = await mkdtemp(join(tmpdir(), 'dateline-components-'));
const project = {
  extends: resolve('tsconfig.json'),
  compilerOptions: { typeRoots: [resolve('node_modules/@types')] },
  files: [...declared.map((file) => resolve(file)), ...files],
  include: [],
};
await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project));
const check = new AstroCheck(resolve('.'), undefined, join(folder, 'tsconfig.json'));
const { errors } = await check.lint({ fileNames: files, logErrors: { level: 'error' } });
await rm(folder, { recursive: true });
process.exitCode = errors > 0 ? 1 : 0;
