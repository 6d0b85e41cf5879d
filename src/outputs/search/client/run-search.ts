import { answerExactly, answerQuery, toOrderOf, type Answer } from '../query.ts';
import {
  countMissing,
  getPagefind,
  type FilterCounts,
  type PagefindOptions,
  type PagefindResult,
} from './pagefind.ts';
import type { Query } from './query-address.ts';
import { defineVocabulary } from './loaded-vocabulary.ts';

export interface Outcome extends Answer<PagefindResult> {
  /** Number of results for each value of each filter; empty until `loadCounts`. */
  readonly counts: FilterCounts;
}

/** Runs queries in one language. Nothing is loaded before the first. */
export function defineSearch(language: string) {
  const vocabulary = defineVocabulary(language);
  return {
    /** @throws if a part of the index could not be loaded */
    async answer(query: Query): Promise<Outcome> {
      const missing = countMissing();
      const pagefind = getPagefind(language);
      const options: PagefindOptions = {
        filters: query.filters,
        // Without words, no entry is a better match than another.
        ...((query.byDate || !query.text) && { sort: { date: 'desc' } }),
      };
      const counts = new Map<string, FilterCounts>();
      let first: FilterCounts | undefined;
      const ask = async (text: string) => {
        const { results, filters } = await (await pagefind).search(text || null, options);
        counts.set(text, filters);
        if (results.length > 0) first ??= filters;
        return results;
      };
      const search = query.exact || !query.text ? answerExactly : answerQuery;
      const answer = await search(query.text, ask, vocabulary);
      // The first search is for the query as written; a phrase that no entry has is followed by its words.
      const [written] = counts.values();
      const isMerged = answer.corrected !== undefined || answer.partial;
      const all = query.byDate && isMerged && (await (await pagefind).search(null, options));
      const found = all ? toOrderOf(all.results, answer.found) : answer.found;
      if (countMissing() > missing) throw new Error('A part of the index could not be loaded.');
      return {
        ...answer,
        found,
        counts: counts.get(answer.corrected ?? '') ?? first ?? written ?? {},
      };
    },
    /** Starts loading what a query will need, while the reader still types. */
    async prepare(query: Query): Promise<void> {
      try {
        const pagefind = await getPagefind(language);
        await pagefind.preload(query.text, { filters: query.filters });
      } catch {
        // The search itself reports the error.
      }
    },
    /** From now on, outcomes include counts for each filter. */
    async loadCounts(): Promise<void> {
      await (await getPagefind(language)).filters();
    },
  };
}
