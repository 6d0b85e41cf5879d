import { formatForFile } from '../../../model/problems/problem.ts';
import { protectedWordProblem, toProtectedName } from '../../../guard/problems.ts';
import type { ProtectedWords } from '../../../guard/protected-words.ts';
import { withholdWords } from '../../../guard/withhold.ts';
import { getProtectedWords, type WordListLocation } from '../../../guard/word-list.ts';
import type { SourceProblem } from '../../../source/source-problem.ts';
import { findProtectedMedia } from '../../../validation/protected-words/protected-word-problems.ts';
import { findProtectedText } from '../../../validation/protected-words/protected-text.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import { StoreError } from '../../store-api/store-error.ts';

type Entry = ActionParams['persistEntry'];

/**
 * Keeps protected words out of Git: what is sent is searched before anything of it is stored. The list is
 * read again when its file has changed; while it cannot be read, nothing is stored.
 */
export class WordGuard {
  readonly #list: WordListLocation | undefined;
  readonly #getNow: () => number;

  constructor(list: WordListLocation | undefined, getNow: () => number) {
    this.#list = list;
    this.#getNow = getNow;
  }

  /**
   * A name that a file has already is no reason to refuse a save: it may be the one that takes a text down.
   * @throws StoreError `protected` with the places, and never the words
   */
  async demandNoneInEntry({ dataFiles, options }: Entry): Promise<void> {
    const { commitMessage, newEntry = false } = options;
    await this.#demandNone((words) =>
      dataFiles.flatMap(({ path, newPath = path, slug, raw }) => [
        ...(newEntry || newPath !== path ? findInName(newPath, words) : []),
        ...findProtectedText(toBelow(newPath), raw, words, this.#getNow()),
        ...findInMessage(newPath, commitMessage.replaceAll(slug, ' '), words),
      ]),
    );
  }

  /** The same for what is written with a change of some files: why a text is withdrawn, and the commit. */
  async demandNoneInWords(path: string, texts: readonly (string | undefined)[]): Promise<void> {
    await this.#demandNone((words) =>
      texts.flatMap((text = '') => findInMessage(path, text, words)),
    );
  }

  /** The same for a file of the media library. @param path `content/media/…` */
  async demandNoneInName(path: string): Promise<void> {
    await this.#demandNone((words) => findInName(path, words));
  }

  /** The same for what the file says. @param bytes as they would be stored */
  async demandNoneInMedia(path: string, bytes: Uint8Array): Promise<void> {
    await this.#demandNone((words) => findProtectedMedia(toBelow(path), bytes, words));
  }

  async #demandNone(
    find: (words: ProtectedWords) => SourceProblem[] | Promise<SourceProblem[]>,
  ): Promise<void> {
    const words = await this.getWords();
    if (!words) return;
    const problems = (await find(words)).map((problem) => withholdWords(problem, words));
    if (problems.length > 0) throw toRefusal(problems);
  }

  /**
   * The words as the list has them now: another object once it has changed.
   * @throws StoreError `guard`; only the terminal says where the list is and what is wrong with it
   */
  async getWords(): Promise<ProtectedWords | undefined> {
    try {
      return await getProtectedWords(this.#list);
    } catch (error) {
      console.error((error as Error).message);
      throw new StoreError(
        'guard',
        'The list of protected names cannot be read, so nothing is stored. The newsroom’s terminal says why.',
      );
    }
  }
}

const toBelow = (path: string) => path.replace(/^content\//, '');

const findInName = (path: string, words: ProtectedWords): SourceProblem[] =>
  words.isIn(path) ? [{ ...toProtectedName(), file: toBelow(path) }] : [];

/** What Git writes about a save is made of the text's title. */
const findInMessage = (path: string, message: string, words: ProtectedWords): SourceProblem[] =>
  words.isIn(message) ? [{ ...protectedWordProblem, file: toBelow(path) }] : [];

function toRefusal(problems: readonly SourceProblem[]): StoreError {
  const [first] = problems as readonly [SourceProblem, ...SourceProblem[]];
  const { file, field, line } = first;
  const place = field ? `${file} (${field})` : line ? `${file}:${line}` : file;
  return new StoreError('protected', `Nothing was saved. ${place}: ${formatForFile(first)}`, {
    problems,
  });
}
