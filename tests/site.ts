import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { glob, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import type { Root } from 'hast';
import { toBillPath } from '../src/build/bill-of-materials.ts';
import { allocatorVariables, getEnvironment } from '../src/environment/environment.ts';
import { toFindable } from './findable-index.ts';
import { demandPromisedSite } from './promise-check.ts';
import { watchTerminal } from './terminal.ts';

/** A newsroom with every kind of page in two languages, for the tests; `content/` belongs to the organization. */
export const fullNewsroom = resolve('tests/fixtures/full-newsroom');

/** The time at which the tests build it. */
export const testMoment = '2026-11-24T12:00:00-05:00';

/** A page of the built site. */
export interface Page {
  /** Its address: `/releases/2011/`, or `/404.html` for a file not named `index.html`. */
  address: string;
  html: string;
  tree: Root;
}

/**
 * Builds the full newsroom into a folder, as `npm run build` does, but at a fixed time.
 *
 * @param env more environment variables, such as `TZ`, or `CONTENT_DIR` for another newsroom.
 * @throws with its output when the build fails
 */
export async function buildSite(outDir: string, env: Record<string, string> = {}): Promise<void> {
  try {
    await rebuildSite(outDir, env);
  } finally {
    await removeCache(outDir, env);
  }
}

/**
 * Builds as `buildSite` does, but with the cache of an earlier build into the folder, and compares the site with what its
 * content promises.
 * @param options of the command, such as `--why /news/`
 * @returns what the command prints
 */
export async function rebuildSite(
  outDir: string,
  env: Record<string, string> = {},
  options = '',
): Promise<string> {
  const own = {
    CONTENT_DIR: fullNewsroom,
    OUT_DIR: outDir,
    NEWSROOM_NOW: testMoment,
    ...env,
  };
  const { code, output } = await runCommand(`build ${options}`.trim(), {
    // Without them, the process starts itself again with them, as in tests that run the command.
    ...allocatorVariables,
    ...own,
  });
  if (code !== 0) throw new Error(`The newsroom does not build (exit ${code}):\n${output}`);
  await demandPromisedSite(getEnvironment({ ...process.env, ...own }));
  return output;
}

/** Removes the cache and the bill of materials of an output folder, which are outside of it. */
export async function removeCache(outDir: string, env: Record<string, string> = {}): Promise<void> {
  const folders = { CONTENT_DIR: fullNewsroom, OUT_DIR: outDir };
  const { cacheDir } = getEnvironment({ ...process.env, ...folders, ...env });
  await rm(cacheDir, { recursive: true, force: true });
  await rm(toBillPath(outDir), { force: true });
}

/** Runs a command with its options, as npm does; `output` is everything that it prints. */
export async function runCommand(
  command: string,
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...command.split(' ')], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { output } = watchTerminal(child);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  );
  return { code, output: output() };
}

/** Silences the messages of builds in this process. */
export async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await run();
  } finally {
    console.log = log;
  }
}

/** Paths of all files in a built site, relative to it, sorted. */
export async function getFiles(outDir: string): Promise<string[]> {
  const entries = glob('**/*', { cwd: outDir, withFileTypes: true });
  const paths: string[] = [];
  for await (const entry of entries) {
    if (entry.isFile()) paths.push(join(entry.parentPath, entry.name).slice(outDir.length + 1));
  }
  return paths.sort();
}

/** The digest of every file by its path, so that a failed comparison names the file. */
export async function getDigests(outDir: string): Promise<Record<string, string>> {
  const digests = (await getFiles(outDir)).map(async (path) => {
    const bytes = await readFile(join(outDir, path));
    return [path, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

/** Every page that readers see, without the admin, sorted by path. */
export async function getPages(outDir: string): Promise<Page[]> {
  const paths = (await getFiles(outDir)).filter(
    (path) => path.endsWith('.html') && !/^(admin|pagefind)\//.test(path),
  );
  const pages = paths.map(async (path) => {
    const html = await readFile(join(outDir, path), 'utf8');
    return { address: toAddress(path), html, tree: fromHtml(html) };
  });
  return await Promise.all(pages);
}

function toAddress(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Whether a page only redirects to another address. */
export function isRedirect({ tree }: Page): boolean {
  return select('meta[http-equiv=refresh]', tree) !== undefined;
}

/** Lists of the search index, which numbers its pages in the order in which they came. */
export const isOrdered = /^pagefind\/(pagefind-entry\.json|.*\.pf_(meta|index|filter))$/;

/**
 * The digests of all files whose bytes do not depend on the order in which pages came, and for each language one of what the
 * others let a search find.
 */
export async function getComparableDigests(outDir: string): Promise<Record<string, string>> {
  const digests = Object.entries(await getDigests(outDir)).filter(
    ([path]) => !isOrdered.test(path),
  );
  const read = (path: string) => readFileSync(join(outDir, 'pagefind', path));
  const { languages } = JSON.parse(read('pagefind-entry.json').toString('utf8')) as {
    languages: Record<string, object>;
  };
  const found = Object.keys(languages).map((language) => {
    const findable = JSON.stringify(toFindable(language, read));
    return [`search in ${language}`, createHash('sha256').update(findable).digest('hex')] as const;
  });
  return Object.fromEntries([...digests, ...found]);
}
