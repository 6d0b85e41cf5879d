import { existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { decode } from '../../source/source-file.ts';
import { defineProtectedWords, isLongEnough, type ProtectedWords } from './protected-words.ts';

/** Where the private list is. Plain data, so that it can be sent to another process or thread. */
export interface WordListLocation {
  /** Absolute path. */
  readonly file: string;
  /** Folders that must not contain it: the content, with its whole repository, and the site. */
  readonly outside: readonly string[];
}

const lists = new Map<string, { readonly state: string; readonly words: ProtectedWords }>();

/**
 * The words of a list, read again when its file has changed.
 * @returns undefined if no list is set
 * @throws when the list is missing, unreadable, readable by others, in a public folder or malformed; the
 *   message contains no word of it
 */
export async function getProtectedWords(
  location: WordListLocation | undefined,
): Promise<ProtectedWords | undefined> {
  if (!location) return undefined;
  const state = await demandPrivate(location);
  const known = lists.get(location.file);
  if (known?.state === state) return known.words;
  const words = defineProtectedWords(await readPhrases(location.file));
  lists.set(location.file, { state, words });
  return words;
}

/** @returns a string that changes whenever the file does */
async function demandPrivate({ file, outside }: WordListLocation): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw fail(`${file} is not a readable file`, 'Correct the path');
  // Windows has no such bits; other users cannot read a user's folder there.
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw fail(`${file} may be read by other users of this machine`, `Run: chmod 600 ${file}`);
  const real = await realpath(file);
  for (const folder of outside) {
    const root = getRepositoryRoot(await realpath(folder).catch(() => resolve(folder)));
    const below = relative(root, real);
    // Between two Windows drives it is absolute.
    if (!below.startsWith('..') && !isAbsolute(below))
      throw fail(
        `${file} is in ${root}, where it would be shared or published`,
        'Move it to a folder of its own, such as your home folder',
      );
  }
  return [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(':');
}

/** The repository that contains a folder, or else the folder itself. */
function getRepositoryRoot(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at))
    if (existsSync(join(at, '.git'))) return at;
  return folder;
}

async function readPhrases(file: string): Promise<string[]> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw fail(`${file} cannot be read`, 'Let this user read it');
  const text = decode(bytes);
  if (text === undefined) throw fail(`${file} is not written in UTF-8`, 'Save it as UTF-8');
  // Only hashes are kept; at least these bytes of the list do not stay in memory.
  bytes.fill(0);
  const phrases = text.split(/\r?\n/).map((line) => line.trim());
  const short = phrases.findIndex((line) => isPhrase(line) && !isLongEnough(line));
  if (short !== -1)
    throw fail(
      `line ${short + 1} of ${file} is so short that it would be found in every text`,
      'Write a phrase of at least four letters or digits there',
    );
  const written = phrases.filter(isPhrase);
  if (written.length === 0)
    throw fail(`${file} contains no phrase`, 'Write one phrase per line, or unset PROTECTED_WORDS');
  return written;
}

const isPhrase = (line: string) => line !== '' && !line.startsWith('#');

const fail = (problem: string, remedy: string) =>
  new Error(`PROTECTED_WORDS: ${problem}. ${remedy}. Until then nothing is built or saved.`);
