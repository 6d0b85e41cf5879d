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
    const found = getCandidates('frmer', words, true);
    expect(found.map(({ word }) => word)).toEqual(['farmer', 'former']);
  });

  it('ignores accents and returns the word as entries spell it', () => {
    expect(getCandidates('poltica', words, true).map(({ word }) => word)).toEqual(['política']);
  });

  it('does not allow two mistakes in a short word', () => {
    expect(getCandidates('frum', [{ word: 'farm', frequency: 9 }], false)).toEqual([]);
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
    ['skull', 'skill'],
    ['gown', 'grown'],
    ['feather', 'father'],
    ['manzana', 'mañana'],
    ['kettle', 'settle'],
    ['poker', 'power'],
    ['badger', 'badge'],
    ['señor', 'sector'],
    ['electrician', 'electricity'],
    ['electrician', 'electrical'],
  ])('does not take %s for %s', (written, word) => {
    expect(getCandidates(written, [{ word, frequency: 9 }], true)).toEqual([]);
  });

  it('takes a letter too many for a mistake if the word is written more than once, or the letter twice', () => {
    const take = (written: string, word: string, frequency: number) =>
      getCandidates(written, [{ word, frequency }], true).length;
    expect(take('dumpling', 'dumping', 0)).toBe(0);
    expect(take('dumpling', 'dumping', 1)).toBe(1);
    expect(take('dumpping', 'dumping', 0)).toBe(1);
  });

  it.each([
    ['earring', 'earning'],
    ['faucet', 'facet'],
    ['snark', 'shark'],
    ['mango', 'mano'],
    ['banjo', 'bajo'],
  ])('takes %s for %s only if that is common and other words confirm it', (written, word) => {
    expect(getCandidates(written, [{ word, frequency: 5 }], true)).toEqual([]);
    expect(getCandidates(written, [{ word, frequency: 4 }], false)).toEqual([]);
    expect(getCandidates(written, [{ word, frequency: 5 }], false)).toMatchObject([{ word }]);
  });

  it.each([
    ['enimy', 'enemy'],
    ['defence', 'defense'],
    ['vigiil', 'vigil'],
    ['vigiol', 'vigil'],
    ['vigik', 'vigil'],
    ['vigul', 'vigil'],
    ['overnor', 'governor'],
    ['polizia', 'policía'],
  ])(
    'takes %s for %s, since that is an easy mistake in a word that is used twice',
    (written, word) => {
      expect(getCandidates(written, [{ word, frequency: 1 }], true)).toMatchObject([{ word }]);
      expect(getCandidates(written, [{ word, frequency: 0 }], true)).toEqual([]);
    },
  );

  it.each([
    ['bigilia', 'vigilia'],
    ['ogvernor', 'governor'],
    ['teh', 'the'],
    ['raly', 'rally'],
    ['evnt', 'event'],
    ['maket', 'market'],
    ['rgovernor', 'governor'],
    ['governot', 'governor'],
    ['goverment', 'government'],
    ['enforcemnet', 'enforcement'],
    ['enforsemnet', 'enforcement'],
  ])('takes %s for %s', (written, word) => {
    expect(getCandidates(written, [{ word, frequency: 0 }], true)).toMatchObject([{ word }]);
  });
});
