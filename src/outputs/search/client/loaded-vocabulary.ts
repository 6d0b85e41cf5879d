import type { Vocabulary } from '../correction.ts';
import { getPagefind } from './pagefind.ts';
import {
  getShard,
  getShards,
  parseVocabulary,
  toVocabularyPath,
  type KnownWord,
} from '../vocabulary.ts';

/** The vocabulary of a language, whose parts load when needed. */
export function defineVocabulary(language: string): Vocabulary {
  const loaded = new Map<string, Promise<KnownWord[]>>();
  const load = (path: string) => {
    const words =
      loaded.get(path) ??
      fetch(`/pagefind/${path}`)
        .then((response) => (response.ok ? response.text() : ''))
        // Without these words a query still gets an answer, but no correction; the next one asks for them again.
        .catch(() => {
          loaded.delete(path);
          return '';
        })
        .then(parseVocabulary);
    loaded.set(path, words);
    return words;
  };
  const loadPart = (shard: string) => load(toVocabularyPath(language, shard));
  return {
    isIndexed: async (word) => {
      const pagefind = await getPagefind(language);
      return (await pagefind.search(`"${word}"`, {})).results.length > 0;
    },
    getSame: (word) => loadPart(getShard(word)),
    getNear: async (word) => (await Promise.all(getShards(word).map(loadPart))).flat(),
    getAll: () => load(toVocabularyPath(language)),
  };
}
