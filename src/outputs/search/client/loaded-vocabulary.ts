import type { Vocabulary } from '../correction.ts';
import { getPagefind } from './pagefind.ts';
import {
  getShard,
  getShards,
  parseVocabulary,
  toVocabularyPath,
  type KnownWord,
} from '../vocabulary.ts';

/** The vocabulary of a language, whose parts load when needed. What could not be loaded rejects, and loads again next time. */
export function defineVocabulary(language: string): Vocabulary {
  const loaded = new Map<string, Promise<KnownWord[]>>();
  const load = (path: string) => {
    const words =
      loaded.get(path) ??
      fetch(`/pagefind/${path}`)
        .then((response) => {
          if (!response.ok) throw new Error(`${path}: ${response.status}`);
          return response.text();
        })
        .then(parseVocabulary);
    words.catch(() => loaded.delete(path));
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
