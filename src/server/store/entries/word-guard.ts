import { formatForFile } from '../../../languages/problems/problem.ts';
import {
  protectedWordProblem,
  toProtectedName,
} from '../../../validation/protected-words/problems.ts';
import type { ProtectedWords } from '../../../validation/protected-words/protected-words.ts';
import { withholdWords } from '../../../validation/protected-words/withhold.ts';
import {
  getProtectedWords,
  type WordListLocation,
} from '../../../validation/protected-words/word-list.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { findProtectedMedia } from '../../../validation/protected-words/protected-word-problems.ts';
import { findProtectedWordsInSource } from '../../../validation/protected-words/protected-text.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import { StoreError } from '../../store-api/store-error.ts';

type Entry = ActionParams['persistEntry'];

/**
 * Keeps protected words out of Git: requests are searched before anything is stored. The list is
 * read again when its file has changed. While it cannot be read, nothing is stored.
 */
export class WordGuard {
  readonly #list: WordListLocation | undefined;
  readonly #getNow: () => number;

  constructor(list: WordListLocation | undefined, getNow: () => number) {
    this.#list = list;
    this.#getNow = getNow;
  }

  /**
   * The name of an existing file does not count: the save may be the one that withdraws the entry.
   * @throws StoreError `protected` with the locations, never with the words
   */
  async demandNoneInEntry({ dataFiles: [file], options }: Entry): Promise<void> {
    const { path, slug, raw } = file;
    const { commitMessage, newEntry = false } = options;
    await this.#demandNone((words) => [
      ...(newEntry ? findInName(path, words) : []),
      ...findProtectedWordsInSource(toBelow(path), raw, words, this.#getNow()),
      ...findInMessage(path, commitMessage.replaceAll(slug, ' '), words),
    ]);
  }

  /** The same for sentences that come with a change: the reason of a withdrawal, the commit message. */
  async demandNoneInMessages(
    path: string,
    messages: readonly (string | undefined)[],
  ): Promise<void> {
    await this.#demandNone((words) =>
      messages.flatMap((message = '') => findInMessage(path, message, words)),
    );
  }

  /** The same for a file of the media library. @param path `content/media/…` */
  async demandNoneInName(path: string): Promise<void> {
    await this.#demandNone((words) => findInName(path, words));
  }

  /** The same for the content of a media file. @param bytes as they would be stored */
  async demandNoneInMedia(path: string, bytes: Uint8Array): Promise<void> {
    await this.#demandNone((words) => findProtectedMedia(toBelow(path), bytes, words));
  }

  async #demandNone(
    find: (words: ProtectedWords) => SourceProblem[] | Promise<SourceProblem[]>,
  ): Promise<void> {
    const words = await this.getWords();
    if (!words) return;
    const problems = (await find(words)).map((problem) => withholdWords(problem, words));
    if (problems.length > 0) throw toStoreError(problems);
  }

  /**
   * The current protected words: another object once the list has changed.
   * @throws StoreError `guard`; details about the list are printed to the terminal only
   */
  async getWords(): Promise<ProtectedWords | undefined> {
    try {
      return await getProtectedWords(this.#list);
    } catch (error) {
      console.error((error as Error).message);
      throw toUnreadableError();
    }
  }
}

/** The error for what is not stored because it cannot be searched for protected names. */
export const toUnreadableError = (): StoreError =>
  new StoreError(
    'guard',
    'The list of protected names cannot be read, so nothing is stored. The newsroom’s terminal says why.',
  );

/** Whether a search took place. @throws what it found */
export async function isListReadable(search: Promise<void>): Promise<boolean> {
  try {
    await search;
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'guard') return false;
    throw error;
  }
}

const toBelow = (path: string) => path.replace(/^content\//, '');

const findInName = (path: string, words: ProtectedWords): SourceProblem[] =>
  words.isIn(path) ? [{ ...toProtectedName(), file: toBelow(path) }] : [];

/** A commit message contains the entry's title. */
const findInMessage = (path: string, message: string, words: ProtectedWords): SourceProblem[] =>
  words.isIn(message) ? [{ ...protectedWordProblem, file: toBelow(path) }] : [];

function toStoreError(problems: readonly SourceProblem[]): StoreError {
  const [first] = problems as readonly [SourceProblem, ...SourceProblem[]];
  const { file, field, line } = first;
  const location = field ? `${file} (${field})` : line ? `${file}:${line}` : file;
  return new StoreError('protected', `Nothing was saved. ${location}: ${formatForFile(first)}`, {
    problems,
  });
}
