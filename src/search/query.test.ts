import { describe, expect, it } from 'vitest';
import type { Vocabulary } from './correction.ts';
import { answerQuery } from './query.ts';
import { getShard, getShards } from './vocabulary.ts';
import { toWords } from './search-words.ts';

const entries = [
  { id: 'vigil', text: 'A vigil at the harbor' },
  { id: 'governor', text: 'The governor suspends the program from Monday' },
  { id: 'governors', text: 'Governors answer a form' },
  { id: 'agency', text: 'Two agencies answer at the harbor' },
];
const words = [...new Set(entries.flatMap(({ text }) => toWords(text)))].map((word) => ({
  word,
  frequency: 1,
}));
const vocabulary: Vocabulary = {
  getSame: (word) =>
    Promise.resolve(words.filter((known) => getShard(known.word) === getShard(word))),
  getNear: (word) =>
    Promise.resolve(words.filter((known) => getShards(word).includes(getShard(known.word)))),
  getAll: () => Promise.resolve(words),
};
/** Finds entries that have all words or their plurals, like an index with stemming. */
const ask = (query: string) =>
  Promise.resolve(
    entries.filter(({ text }) =>
      toWords(query).every((word) =>
        toWords(text).some((other) => other.replace(/s$/, '') === word.replace(/s$/, '')),
      ),
    ),
  );
const answer = async (query: string) => {
  const { found, ...rest } = await answerQuery(query, ask, vocabulary);
  return { found: found.map(({ id }) => id), ...rest };
};

describe('a query', () => {
  it('is not corrected when entries contain its words', async () => {
    expect(await answer('harbor vigil')).toEqual({ found: ['vigil'], partial: false });
  });

  it('is corrected when no entry contains a word', async () => {
    expect(await answer('harbro vigil')).toEqual({
      found: ['vigil'],
      corrected: 'harbor vigil',
      partial: false,
    });
  });

  it('is corrected when the first letter is wrong', async () => {
    expect(await answer('bigil')).toMatchObject({ found: ['vigil'], corrected: 'vigil' });
  });

  it('is not corrected for another form of a known word', async () => {
    expect(await answer('suspend')).toEqual({ found: ['governor'], partial: false });
    expect(await answer('programs')).toEqual({ found: ['governor'], partial: false });
  });

  it('treats a known word as a mistake when the query finds nothing', async () => {
    expect(await answer('form monday')).toMatchObject({
      found: ['governor'],
      corrected: 'from monday',
    });
  });

  it('gets partial results when no entry has all words', async () => {
    expect(await answer('agencies governors answer')).toEqual({
      found: ['governors', 'agency'],
      partial: true,
    });
  });

  it('gets a suggestion when no word is similar', async () => {
    expect(await answer('zzgovernorzz')).toEqual({
      found: [],
      suggestion: 'governor',
      partial: false,
    });
  });

  it('is split when entries do not contain a compound as one word', async () => {
    expect(await answer('harbor-vigil')).toEqual({ found: ['vigil'], partial: false });
  });
});
