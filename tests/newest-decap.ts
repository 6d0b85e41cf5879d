/**
 * Tries our replacements and patches on another version of Decap from npm, by default the newest:
 * `node tests/newest-decap.ts [version]`. Prints what would break; exits with 1 if anything would.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findSeamProblems } from '../src/build/decap/patch.ts';
import { patches, replacements } from '../src/build/decap/seam.ts';

/** What the admin is bundled from. */
const sources = ['admin', 'src', 'package.json', 'package-lock.json', '.npmrc'];

const bundle = `
  const { getAdminBundle } = await import('./src/build/admin/admin-bundle.ts');
  const { getEnvironment } = await import('./src/environment/environment.ts');
  const environment = getEnvironment({ CONTENT_DIR: process.argv[1] });
  await getAdminBundle(environment).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
`;

const content = resolve('tests/fixtures/newsroom');
const wanted = process.argv[2] ?? 'latest';
const folder = await mkdtemp(join(tmpdir(), 'dateline-newest-decap-'));
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
try {
  for (const source of sources) await cp(source, join(folder, source), { recursive: true });
  const isInstalled = run('npm', 'install', '--omit=dev', `decap-cms-app@${wanted}`);
  if (!isInstalled) throw new Error(`npm cannot install decap-cms-app@${wanted}.`);
  const modules = join(folder, 'node_modules');
  const manifest = await readFile(join(modules, 'decap-cms-app/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const problems = findSeamProblems(modules, replacements, patches);
  // Bundling also fails when our code imports what is gone, or when the bundle contains another package.
  const isBundled = problems.length === 0 && run(process.execPath, '--eval', bundle, content);
  for (const problem of problems) console.error(problem);
  console.log(
    isBundled
      ? `decap-cms-app ${version}: everything applies, and the admin can be bundled.`
      : `decap-cms-app ${version} would break what is listed above.`,
  );
  process.exitCode = isBundled ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
