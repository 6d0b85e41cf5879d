import { rm } from 'node:fs/promises';
import { normalize, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listCaches, type Environment } from '../../environment/environment.ts';
import { purgeHistory, type PurgeReport } from '../../server/purge/purge.ts';
import type { PurgeRequest } from '../../server/purge/purge-plan.ts';

/** The options of the command line. */
export interface PurgeOptions extends PurgeRequest {
  /** Whether to make the changes, and not only print them. */
  readonly isReal: boolean;
}

/**
 * Removes an entry from the whole history of the content's repository, and prints what it did.
 * @returns the exit code: 1 when there would be nothing to remove
 * @throws StoreError that says what to do first
 */
export async function runPurge(environment: Environment, given: PurgeOptions): Promise<number> {
  const { contentDir, cacheDir, now } = environment;
  const toBelow = (file: string) => toPathBelow(contentDir, file);
  const options = {
    ...given,
    entry: toBelow(given.entry),
    paths: given.paths.map(toBelow),
    kept: given.kept.map(toBelow),
  };
  const { isReal } = options;
  const report = await purgeHistory(contentDir, options, { getNow: () => now, isReal });
  // The caches of builds contain entries.
  if (isReal)
    for (const folder of await listCaches(cacheDir))
      await rm(folder, { recursive: true, force: true });
  console.log(formatReport(report, options));
  return isReal || report.paths.size > 0 ? 0 : 1;
}

/** The path below the content folder of a file as the shell completes it: from here or from there, or absolute. */
function toPathBelow(contentDir: string, file: string): string {
  const path = relative(contentDir, resolve(file));
  return path.startsWith('..') ? normalize(file) : path;
}

function formatReport(
  { root, paths, refs, commits, signatures, remarks }: PurgeReport,
  { entry, isReal }: PurgeOptions,
) {
  const list = (title: string, items: Iterable<string>) => {
    const lines = [...items].map((item) => `  ${item}`);
    return lines.length > 0 ? [title, ...lines, ''] : [];
  };
  if (paths.size === 0)
    return `No commit in ${root} contains ${entry}. If this is the first run, check the name of the file and CONTENT_DIR.${isReal ? ' What was left on the disk is removed.' : ''}`;
  return [
    ...list(
      isReal ? 'Removed from the whole history:' : 'Would be removed from the whole history:',
      paths,
    ),
    ...list('Branches, tags and other refs that change:', refs),
    `${commits} commits ${isReal ? 'were' : 'would be'} rewritten, and ${signatures} signatures removed.`,
    '',
    ...list('Please check:', remarks),
    isReal
      ? 'It is removed from this clone. Build the site, and continue with the other clones, the Git host and the caches: see docs/developers/purge-history.md.'
      : 'Nothing has been changed. If this is right, run the same command with --yes.',
  ].join('\n');
}

/**
 * Parses the arguments of the command.
 * @throws an error with the usage
 */
export function parsePurgeOptions(args: readonly string[]): PurgeOptions {
  const { values, positionals } = parse(args);
  const [entry, ...more] = positionals;
  if (entry === undefined || more.length > 0) throw new Error(usage);
  // An empty word matches every message; it comes from an unset shell variable.
  if (values.word?.some((word) => word.trim() === '')) throw new Error(usage);
  return {
    entry,
    inAllLanguages: values['all-languages'] ?? false,
    paths: values.path ?? [],
    kept: values.keep ?? [],
    words: values.word ?? [],
    isReal: (values.yes ?? false) && !values['dry-run'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        path: { type: 'string', multiple: true },
        keep: { type: 'string', multiple: true },
        word: { type: 'string', multiple: true },
        'all-languages': { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        yes: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}

const usage = [
  'Usage: npm run purge-history -- <file> [--all-languages] [--path <file>] [--keep <file>] [--word <word>] [--yes]',
  '',
  '  <file>           the entry below the content folder, such as releases/en/2011/vigil.md',
  '  --all-languages  its translations too',
  '  --path <file>    one more file, such as media/vigil.jpg; may be repeated',
  '  --keep <file>    a supposed former name that is another entry; may be repeated',
  '  --word <word>    what must not be in commit messages either; may be repeated',
  '  --yes            do it; without this, the command only shows what it would do',
].join('\n');
