import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import type { Root } from 'hast';
import { toBillPath } from '../src/build/bill-of-materials.ts';
import { getEnvironment } from '../src/environment/environment.ts';

/** A newsroom with every kind of page in two languages. It is the tests' own: `content/` is the organization's. */
export const fullNewsroom = resolve('tests/fixtures/full-newsroom');

/** The moment at which the tests look at it. */
export const testMoment = '2026-11-24T12:00:00-05:00';

/** A page of the built site. */
export interface Page {
  /** Its address: `/releases/2011/`, or `/404.html` for a file that is no index. */
  address: string;
  html: string;
  tree: Root;
}

/**
 * Builds the full newsroom into a folder, as `npm run build` does, but at a fixed moment.
 *
 * @param env more environment variables, such as `TZ`, or `CONTENT_DIR` for another newsroom.
 * @throws with the build's output when it fails.
 */
export async function buildSite(outDir: string, env: Record<string, string> = {}): Promise<void> {
  try {
    await rebuildSite(outDir, env);
  } finally {
    await removeCache(outDir, env);
  }
}

/** Builds as `buildSite` does, but with what an earlier build into the folder left in its cache. */
export async function rebuildSite(outDir: string, env: Record<string, string> = {}): Promise<void> {
  const { code, output } = await runCommand('build', {
    CONTENT_DIR: fullNewsroom,
    OUT_DIR: outDir,
    NEWSROOM_NOW: testMoment,
    ...env,
  });
  if (code !== 0) throw new Error(`The newsroom does not build (exit ${code}):\n${output}`);
}

/** A cache and a bill of materials are of their output folder alone, and would be left behind. */
export async function removeCache(outDir: string, env: Record<string, string> = {}): Promise<void> {
  const folders = { CONTENT_DIR: fullNewsroom, OUT_DIR: outDir };
  const { cacheDir } = getEnvironment({ ...process.env, ...folders, ...env });
  await rm(cacheDir, { recursive: true, force: true });
  await rm(toBillPath(outDir), { force: true });
}

/** Runs one of the commands, with its options, as npm does; `output` is all it prints. */
export async function runCommand(
  command: string,
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...command.split(' ')], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  );
  return { code, output };
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

/** Digest of every file, so that a difference names the file. */
export async function getDigests(outDir: string): Promise<Record<string, string>> {
  const digests = (await getFiles(outDir)).map(async (path) => {
    const bytes = await readFile(join(outDir, path));
    return [path, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

/** Every page that readers see (the admin is another application), sorted by address. */
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

/** Whether a page only leads on to where a text is now. */
export function isRedirect({ tree }: Page): boolean {
  return select('meta[http-equiv=refresh]', tree) !== undefined;
}
