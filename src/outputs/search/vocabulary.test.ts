import { expect, it } from 'vitest';
import { formatVocabulary, getShard, getShards, parseVocabulary, shards } from './vocabulary.ts';

it('stores words with their frequency, in parts by first letters', () => {
  const parts = formatVocabulary(
    new Map([
      ['borders', 8],
      ['border', 40],
      ['hotline', 1],
    ]),
  );
  expect(parts).toEqual(
    new Map([
      ['bm', 'Aborder5Gs3'],
      ['hm', 'Ahotline0'],
    ]),
  );
  expect(parseVocabulary(parts.get('bm') ?? '')).toEqual([
    { word: 'border', frequency: 5 },
    { word: 'borders', frequency: 3 },
  ]);
});

it('keeps the most common of spellings that differ only in accents', () => {
  const parts = formatVocabulary(
    new Map([
      ['migracion', 1],
      ['migración', 7],
    ]),
  );
  expect(parseVocabulary(parts.get('mi') ?? '')).toEqual([{ word: 'migración', frequency: 3 }]);
});

it('leaves out what cannot be misspelt: numbers, codes, addresses, very short words', () => {
  const parts = formatVocabulary(
    new Map([
      ['2011', 9],
      ['s3', 9],
      ['of', 9],
      ['a'.repeat(40), 9],
    ]),
  );
  expect(parts.size).toBe(0);
});

it('is the same whatever the order of the words', () => {
  const words: [string, number][] = [
    ['ábaco', 2],
    ['abaco', 2],
    ['zeta', 3],
  ];
  expect(formatVocabulary(new Map(words.toReversed()))).toEqual(formatVocabulary(new Map(words)));
});

it('has a part for every word', () => {
  for (const word of ['árbol', 'zona', 'ñandú', 'город', '警察'])
    expect(shards).toContain(getShard(word));
  expect(getShard('ñandú')).toBe('na');
  expect(getShards('ñandú')).toEqual(['na', 'ne', 'ni', 'nm', 'nr']);
  expect(getShards('警察')).toEqual(['other']);
});
