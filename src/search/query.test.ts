import { describe, expect, it } from 'vitest';
import type { Vocabulary } from './correction.ts';
import { answerQuery } from './query.ts';
import { getShard, getShards } from './vocabulary.ts';
import { toWords } from './search-words.ts';

const texts = [
  { id: 'vigil', text: 'A vigil at the harbor' },
  { id: 'governor', text: 'The governor suspends the program from Monday' },
  { id: 'governors', text: 'Governors answer a form' },
  { id: 'agency', text: 'Two agencies answer at the harbor' },
];
const words = [...new Set(texts.flatMap(({ text }) => toWords(text)))].map((word) => ({
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
/** Finds texts that have all words, their plurals included, as an index with stemming does. */
const ask = (query: string) =>
  Promise.resolve(
    texts.filter(({ text }) =>
      toWords(query).every((word) =>
        toWords(text).some((one) => one.replace(/s$/, '') === word.replace(/s$/, '')),
      ),
    ),
  );
const answer = async (query: string) => {
  const { found, ...rest } = await answerQuery(query, ask, vocabulary);
  return { found: found.map(({ id }) => id), ...rest };
};

describe('a query', () => {
  it('is answered as it is when texts use its words', async () => {
    expect(await answer('harbor vigil')).toEqual({ found: ['vigil'], partial: false });
  });

  it('is corrected where no text uses a word', async () => {
    expect(await answer('harbro vigil')).toEqual({
      found: ['vigil'],
      corrected: 'harbor vigil',
      partial: false,
    });
  });

  it('is corrected where the first letter is wrong', async () => {
    expect(await answer('bigil')).toMatchObject({ found: ['vigil'], corrected: 'vigil' });
  });

  it('is not corrected for another form of a known word', async () => {
    expect(await answer('suspend')).toEqual({ found: ['governor'], partial: false });
    expect(await answer('programs')).toEqual({ found: ['governor'], partial: false });
  });

  it('takes a known word for a slip when its company finds nothing', async () => {
    expect(await answer('form monday')).toMatchObject({
      found: ['governor'],
      corrected: 'from monday',
    });
  });

  it('is answered in part when no text has all words', async () => {
    expect(await answer('agencies governors answer')).toEqual({
      found: ['governors', 'agency'],
      partial: true,
    });
  });

  it('gets a suggestion when a word resembles none', async () => {
    expect(await answer('zzgovernorzz')).toEqual({
      found: [],
      suggestion: 'governor',
      partial: false,
    });
  });

  it('is split where texts do not use a compound as one word', async () => {
    expect(await answer('harbor-vigil')).toEqual({ found: ['vigil'], partial: false });
  });
});
