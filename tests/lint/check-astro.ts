/**
 * Checks the types of all components, and of the modules that import one: elsewhere a component has no type. ESLint
 * checks those of all other modules (types-rule.ts). Prints the errors; exits with 1 if there are any.
 */
import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AstroCheck } from '@astrojs/language-server';

const files: string[] = [];
for await (const file of glob('{admin,src,tests,bench}/**/*.{astro,ts}')) {
  if (file.endsWith('.astro') || (await readFile(file, 'utf8')).includes(".astro'"))
    files.push(resolve(file));
}
const { errors } = await new AstroCheck(resolve('.'), undefined, undefined).lint({
  fileNames: files,
  logErrors: { level: 'error' },
});
process.exitCode = errors > 0 ? 1 : 0;
