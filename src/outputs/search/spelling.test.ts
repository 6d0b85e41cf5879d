import { describe, expect, it } from 'vitest';
import { countMistakes, getCandidates } from './spelling.ts';

describe('countMistakes', () => {
  it.each([
    ['governor', 'governor', 0],
    ['govenor', 'governor', 1],
    ['goverrnor', 'governor', 1],
    ['govermor', 'governor', 1],
    ['goevrnor', 'governor', 1],
    ['goevnor', 'governor', 2],
  ])('%s to %s: %d', (written, meant, mistakes) => {
    expect(countMistakes(written, meant, 2)).toBe(mistakes);
  });

  it('stops counting past the limit', () => {
    expect(countMistakes('hotline', 'governor', 2)).toBe(3);
  });
});

describe('getCandidates', () => {
  const words = [
    { word: 'former', frequency: 1 },
    { word: 'farmer', frequency: 9 },
    { word: 'warmer', frequency: 0 },
    { word: 'política', frequency: 3 },
  ];

  it('puts common words before rare ones', () => {
    const found = getCandidates('frmer', words);
    expect(found.map(({ word }) => word)).toEqual(['farmer', 'former']);
  });

  it('ignores accents and returns the word as entries spell it', () => {
    expect(getCandidates('poltica', words).map(({ word }) => word)).toEqual(['política']);
  });

  it('does not allow two mistakes in a short word', () => {
    expect(getCandidates('frum', [{ word: 'farm', frequency: 9 }])).toEqual([]);
  });

  it.each([
    ['banana', 'began'],
    ['xylophone', 'telephone'],
    ['mountain', 'maintain'],
    ['candle', 'handle'],
    ['zork', 'work'],
    ['xyz', 'xyl'],
    ['moat', 'most'],
    ['harp', 'harm'],
    ['scarf', 'scary'],
    ['scarf', 'scar'],
    ['meadow', 'meador'],
    ['valley', 'alley'],
    ['knight', 'night'],
    ['chandelier', 'chandler'],
  ])('does not take %s for %s', (written, word) => {
    expect(getCandidates(written, [{ word, frequency: 9 }])).toEqual([]);
  });

  it.each([
    ['earring', 'earning'],
    ['faucet', 'facet'],
    ['snark', 'shark'],
    ['mango', 'mano'],
    ['banjo', 'bajo'],
  ])('takes %s for %s only if that is common', (written, word) => {
    expect(getCandidates(written, [{ word, frequency: 4 }])).toEqual([]);
    expect(getCandidates(written, [{ word, frequency: 5 }])).toMatchObject([{ word }]);
  });

  it.each([
    ['enimy', 'enemy'],
    ['defence', 'defense'],
    ['vigiil', 'vigil'],
    ['vigiol', 'vigil'],
  ])('takes %s for %s, since the letters are alike or near', (written, word) => {
    expect(getCandidates(written, [{ word, frequency: 1 }])).toMatchObject([{ word }]);
  });

  it('does not take a short word for one that is used once', () => {
    expect(getCandidates('toucan', [{ word: 'toscan', frequency: 0 }])).toEqual([]);
  });

  it.each([
    ['vigik', 'vigil'],
    ['bigilia', 'vigilia'],
    ['overnor', 'governor'],
    ['ogvernor', 'governor'],
    ['teh', 'the'],
    ['raly', 'rally'],
    ['vigul', 'vigil'],
    ['rgovernor', 'governor'],
    ['governot', 'governor'],
    ['goverment', 'government'],
    ['enforcemnet', 'enforcement'],
    ['enforsemnet', 'enforcement'],
  ])('takes %s for %s', (written, word) => {
    expect(getCandidates(written, [{ word, frequency: 0 }])).toMatchObject([{ word }]);
  });
});
