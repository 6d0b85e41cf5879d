import { expect, it } from 'vitest';
import { correctTerms } from './nearest-words.ts';

const texts = ['the hotline answers', 'la linea de ayuda'];

it.each([
  ['a word with two letters swapped', ['hotilne'], ['hotline']],
  ['only the word that occurs nowhere', ['linea', 'ayuad'], ['linea', 'ayuda']],
  ['nothing that is a part of a word', ['hotl'], ['hotl']],
  ['no word by one that is too different', ['xylophone'], ['xylophone']],
  ['no short word, which could be any', ['thf'], ['thf']],
])('corrects %s', async (_, terms, expected) => {
  expect(await correctTerms(terms, texts)).toEqual(expected);
});
