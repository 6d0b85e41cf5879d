import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** SHA-256 of each of our own files that go into a bundle, by its path from the working folder. */
export type BundleInputs = Readonly<Record<string, string>>;

/** Inputs of every bundle. The lock file changes when a package does, so that no package needs to be read. */
const always = [
  'package-lock.json',
  'astro.config.mjs',
  'src/build/bundling/bundle-inputs.ts',
  'src/build/bundling/kept-bundle.ts',
];

/** A plugin that notes the files that go into a bundle. */
export function defineInputReport(inputs: Set<string>): Plugin {
  return {
    name: 'dateline:bundle-inputs',
    buildEnd() {
      const paths = Array.from(this.getModuleIds(), (id) => id.replace(/\?.*/, ''));
      for (const path of new Set(paths))
        if (isOwn(path)) for (const input of listParts(path)) inputs.add(input);
    },
  };
}

/** A stylesheet with those beside it and below: the ones that it imports become part of its module, and Vite names only that. */
function listParts(path: string): string[] {
  if (!path.endsWith('.css')) return [path];
  const names = readdirSync(dirname(path), { encoding: 'utf8', recursive: true });
  return names.filter((name) => name.endsWith('.css')).map((name) => join(dirname(path), name));
}

/** Packages are covered by the lock file; virtual modules have no file; what Astro generates is in a hidden folder. */
const isOwn = (path: string) =>
  path.startsWith(`${process.cwd()}${sep}`) &&
  !path.startsWith(`${process.cwd()}${sep}.`) &&
  !path.includes(`${sep}node_modules${sep}`) &&
  existsSync(path);

/**
 * The digests of these files now, and of the code that bundles them.
 * @param bundlers folders with that code, such as its plugins, and with what it reads by itself
 */
export async function readInputs(
  paths: readonly string[],
  bundlers: readonly string[],
): Promise<BundleInputs> {
  const code = await Promise.all(bundlers.map(listCode));
  const all = [...paths, ...code.flat(), ...always].map((path) =>
    relative('.', path).replaceAll(sep, '/'),
  );
  const digests = [...new Set(all)].sort().map(async (path) => [path, await getDigest(path)]);
  return Object.fromEntries(await Promise.all(digests)) as BundleInputs;
}

/** Files with code in a folder and below. */
async function listCode(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Whether one of these files was written or deleted since a marker file was written. The bundle may then
 * contain an older state than the one that `readInputs` reads.
 */
export async function isChangedSince(marker: string, paths: readonly string[]): Promise<boolean> {
  const begun = (await stat(marker)).mtimeMs;
  const times = paths.map((path) =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    ),
  );
  return Math.max(...(await Promise.all(times))) > begun;
}

/** Whether every file is unchanged, and there is no new one among the code that bundles. */
export async function isCurrent(
  inputs: BundleInputs,
  bundlers: readonly string[],
): Promise<boolean> {
  const present = Object.keys(inputs).filter((path) => existsSync(path));
  const now = await readInputs(present, bundlers);
  return JSON.stringify(now) === JSON.stringify(inputs);
}

/** What was read of a file, and when it had been written. */
const digests = new Map<string, { readonly written: string; readonly digest: string }>();

/** SHA-256 of a file, which is read once for all bundles of this process until it changes. */
async function getDigest(path: string): Promise<string> {
  const { mtimeMs, ctimeMs, size } = await stat(path);
  const written = [mtimeMs, ctimeMs, size].join(' ');
  const known = digests.get(path);
  if (known?.written === written) return known.digest;
  const bytes = await readFile(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  digests.set(path, { written, digest });
  return digest;
}
