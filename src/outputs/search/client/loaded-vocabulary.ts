import type { Vocabulary } from '../correction.ts';
import { getPagefind } from './pagefind.ts';
import { getShard, getShards, parseVocabulary, shards, type KnownWord } from '../vocabulary.ts';

/** The vocabulary of a language, whose parts load when needed. */
export function defineVocabulary(language: string): Vocabulary {
  const loaded = new Map<string, Promise<KnownWord[]>>();
  const load = (shard: string) => {
    const words =
      loaded.get(shard) ??
      fetch(`/pagefind/words.${language}.${shard}.txt`)
        .then((response) => (response.ok ? response.text() : ''))
        // Without these words a query still gets an answer, but no correction; the next one asks for them again.
        .catch(() => {
          loaded.delete(shard);
          return '';
        })
        .then(parseVocabulary);
    loaded.set(shard, words);
    return words;
  };
  return {
    isIndexed: async (word) => {
      const pagefind = await getPagefind(language);
      return (await pagefind.search(`"${word}"`, {})).results.length > 0;
    },
    getSame: (word) => load(getShard(word)),
    getNear: async (word) => (await Promise.all(getShards(word).map(load))).flat(),
    getAll: async () => (await Promise.all(shards.map(load))).flat(),
  };
}
