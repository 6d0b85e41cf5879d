import { describe, expect, it } from 'vitest';
import type { Vocabulary } from './correction.ts';
import { answerExactly, answerQuery, toOrderOf } from './query.ts';
import { getShard, getShards } from './vocabulary.ts';
import { isSpelt, toWords } from './search-words.ts';

const entries = [
  { id: 'vigil', text: 'A vigil at the harbor' },
  { id: 'governor', text: 'The governor suspends the program from Monday' },
  { id: 'governors', text: 'Governors answer a form' },
  { id: 'agency', text: 'Two agencies answer at the harbor' },
];
/**
 * Answers from entries as Pagefind does: finds those that have all words, their beginnings or plurals, or else the longest
 * word that a word begins with.
 */
function answerFrom(entries: readonly { readonly id: string; readonly text: string }[]) {
  const words = [...new Set(entries.flatMap(({ text }) => toWords(text)))].map((word) => ({
    word,
    frequency: entries.filter(({ text }) => toWords(text).includes(word)).length - 1,
  }));
  const vocabulary: Vocabulary = {
    isIndexed: async (word) => (await ask(`"${word}"`)).length > 0,
    getSame: (word) =>
      Promise.resolve(spelt.filter((known) => getShard(known.word) === getShard(word))),
    getNear: (word) =>
      Promise.resolve(spelt.filter((known) => getShards(word).includes(getShard(known.word)))),
    getAll: () => Promise.resolve(spelt),
  };
  const spelt = words.filter(({ word }) => isSpelt(word));
  const toStem = (word: string) => word.replace(/s$/, '');
  /** Whether a word of an entry is one that a word of the query finds. */
  const toMatcher = (word: string, isExact: boolean) => {
    const stem = toStem(word);
    if (isExact) return (other: string) => toStem(other) === stem;
    if (words.some((known) => toStem(known.word).startsWith(stem)))
      return (other: string) => toStem(other).startsWith(stem);
    const begun = words.filter((known) => stem.startsWith(known.word)).map((known) => known.word);
    const [longest] = begun.sort((a, b) => b.length - a.length);
    return (other: string) => other === longest;
  };
  const ask = (query: string) => {
    // As Pagefind decides it.
    const isExact = /^\s*".+"\s*$/.test(query);
    if (!isExact && query.includes('"')) throw new Error(`Half a pair of marks: ${query}`);
    const wanted = query
      .toLowerCase()
      .replaceAll(/["'’,()-]/g, '')
      .split(' ');
    const matchers = wanted.map((word) => toMatcher(word, isExact));
    return Promise.resolve(
      entries.filter(({ text }) => {
        const others = toWords(text);
        return isExact
          ? others.some((_, at) => matchers.every((fits, index) => fits(others[at + index] ?? '')))
          : matchers.every((fits) => others.some(fits));
      }),
    );
  };
  return async (query: string, search = answerQuery) => {
    const { found, ...rest } = await search(query, ask, vocabulary);
    return { found: found.map(({ id }) => id), ...rest };
  };
}

const answer = answerFrom(entries);

describe('a query', () => {
  it('is not corrected when entries contain its words', async () => {
    for (const query of ['harbor vigil', 'HARBOR Vigil'])
      expect(await answer(query)).toEqual({ found: ['vigil'], partial: false });
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

  it('finds for another form of a known word no other that begins like its stem', async () => {
    const answer = answerFrom([
      { id: 'net', text: 'La red' },
      { id: 'less', text: 'Agua reducida' },
    ]);
    expect(await answer('reds')).toEqual({ found: ['net'], partial: false });
  });

  it('finds only what has its words when it is not to be corrected', async () => {
    for (const query of ['bigil', 'harbro vigil', '2009', '"bigil"'])
      expect(await answer(query, answerExactly)).toEqual({ found: [], partial: false });
    for (const query of ['harbor vigil', 'suspend', '"the harbor"', ''])
      expect((await answer(query, answerExactly)).found).not.toEqual([]);
  });

  it('is left to the index when its words have no blanks between them', async () => {
    // The index has the three letters as one word.
    const answer = answerFrom([
      { id: 'plates', text: '他们 记下 车牌号' },
      { id: 'knock', text: '有人 敲 门' },
    ]);
    expect(await answer('车牌')).toEqual({ found: ['plates'], partial: false });
    expect(await answer('敲')).toEqual({ found: ['knock'], partial: false });
    expect(await answer('车牌', answerExactly)).toEqual({ found: ['plates'], partial: false });
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
    // Both as another form of the word.
    expect(await answer('suspend vigils')).toEqual({ found: ['vigil', 'governor'], partial: true });
  });

  it('finds nothing for a word that resembles none, and does without it beside others', async () => {
    expect(await answer('xylophone')).toEqual({ found: [], partial: false });
    expect(await answer('mountain zzgovernorzz')).toEqual({ found: [], partial: false });
    expect(await answer('xylophone vigil')).toEqual({
      found: ['vigil'],
      corrected: 'vigil',
      partial: false,
    });
  });

  it('finds no number, code or word of which the entries have only the beginning', async () => {
    const answer = answerFrom([
      { id: 'figures', text: 'In 2011, comm of 10 000 & 1 answers to H.B. 2' },
      { id: 'code', text: 'Signed under section 287(g) in SB 1070 of 2010 with 10,000 names' },
    ]);
    const absent = [
      '2009',
      '"2009"',
      '50,000',
      'HR 87',
      'H.B. 87',
      'H.B.87',
      'S. 87',
      'I-765',
      '1071',
    ];
    for (const query of [...absent, '287(h)', 'commerce'])
      expect(await answer(query)).toEqual({ found: [], partial: false });
    for (const query of ['287(g)', 'SB 1070', 'SB-1070', '10,000', '"10,000"', 'names & 2010', '&'])
      expect(await answer(query)).toEqual({ found: query === '&' ? [] : ['code'], partial: false });
    expect(await answer('names 50,000')).toEqual({
      found: ['code'],
      corrected: 'names',
      partial: false,
    });
  });

  it('is corrected when its words begin others, if that finds much more', async () => {
    const common = ['one', 'two', 'three'].map((id) => ({ id, text: `Seguridad publica ${id}` }));
    const answer = answerFrom([{ id: 'brand', text: 'SeguriddaData publica' }, ...common]);
    expect(await answer('seguridda publica')).toEqual({
      found: ['one', 'two', 'three', 'brand'],
      corrected: 'seguridad publica',
      partial: false,
    });
    // Still being typed.
    expect(await answer('segurid publica')).toMatchObject({
      found: ['brand', 'one', 'two', 'three'],
    });
  });

  it('takes no negation for the beginning of a word, nor a letter beside an apostrophe for a word', async () => {
    const answer = answerFrom([
      { id: 'senator', text: 'Cantwell answers' },
      { id: 'call', text: 'Neighbors who can’t call' },
      { id: 'effect', text: 'Sobre el efecto effet' },
    ]);
    expect(await answer('can’t')).toEqual({ found: ['call'], partial: false });
    expect(await answer("can't neighbors")).toEqual({ found: ['call'], partial: false });
    expect(await answer('l’effet')).toEqual({ found: ['effect'], partial: false });
    expect(await answer('I’m')).toEqual({ found: [], partial: false });
  });

  it('is split when entries do not contain a compound as one word', async () => {
    expect(await answer('harbor-vigil')).toEqual({ found: ['vigil'], partial: false });
  });

  describe('in quotation marks', () => {
    const answer = answerFrom([
      { id: 'languages', text: 'Criollo haitiano y francés' },
      { id: 'others', text: 'Haitiano francés o y' },
      { id: 'clinic', text: 'Entered a home without a valid warrant' },
    ]);

    it.each([
      '"haitiano y francés"',
      '“haitiano y francés”',
      '« haitiano y francés »',
      '„y francés“',
    ])('is searched as written: %s', async (query) => {
      expect(await answer(query)).toEqual({ found: ['languages'], partial: false });
    });

    it('finds its words if no entry has the phrase, and says so', async () => {
      expect(await answer('"without a warrant"')).toEqual({
        found: ['clinic'],
        corrected: 'without a warrant',
        partial: false,
      });
      expect(await answer('"without a warrent"')).toEqual({
        found: ['clinic'],
        corrected: 'without warrant',
        partial: false,
      });
      expect(await answer('"without a warrant haitiano"')).toEqual({
        found: ['clinic'],
        partial: true,
      });
    });

    it.each(['"without a warrant', 'home "valid warrant"', '"a home" "warrant"'])(
      'is words as any others while a mark is missing or there are words beside it: %s',
      async (query) => {
        expect(await answer(query)).toEqual({ found: ['clinic'], partial: false });
      },
    );
  });
});

it('can be answered in the order of all entries, though several wordings were searched for', async () => {
  const { found } = await answer('governer');
  const order = ['agency', 'governors', 'vigil', 'governor'];
  const toFound = (ids: readonly string[]) => ids.map((id) => ({ id }));
  expect(found).toEqual(['governor', 'governors']);
  expect(toOrderOf(toFound(order), toFound(found))).toEqual(toFound(['governors', 'governor']));
});
