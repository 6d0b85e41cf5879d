import { expect, test } from 'vitest';
import { protectedWordProblem, withheldMessage } from './problems.ts';
import { defineProtectedWords } from './protected-words.ts';
import { withholdPath, withholdProblems } from './withhold.ts';

const words = defineProtectedWords(['Rosa Quispe']);

test.each([
  ['releases/en/2011/vigil.md', 'releases/en/2011/vigil.md'],
  ['releases/en/2011/rosa-quispe-speaks.md', 'releases/en/2011/….md'],
  ['media/RosaQuispe/march.jpg', 'media/…/march.jpg'],
  ['media/rosa/quispe.jpg', '….jpg'],
  ['media/rosa.quispe', 'media/…'],
])('%s is shown as %s', (path, told) => {
  expect(withholdPath(path, words)).toBe(told);
});

const toProblem = (file: string, said: string, field = 'slug') => ({
  code: 'x',
  file,
  field,
  cause: { en: said, es: said },
  remedy: { en: 'Mend it.', es: 'Corríjalo.' },
});

test('a problem elsewhere tells nothing of what it would quote', () => {
  const other = toProblem(
    'topics/a.yml',
    'it is taken by releases/en/2011/rosa-quispe.md',
    'ROSA QUISPE',
  );
  expect(withholdProblems([other], [], words)).toEqual([
    {
      ...other,
      field: undefined,
      cause: withheldMessage,
      remedy: { en: 'Take that word out first.', es: 'Quite primero esa palabra.' },
    },
  ]);
});

test('of a file with a protected word nothing else is said, and of other files everything', () => {
  const found = { ...protectedWordProblem, file: 'topics/a.yml', field: 'name' };
  const cut = toProblem('topics/a.yml', '“Quispe, …” is too long');
  const other = toProblem('topics/b.yml', 'it is too long');
  expect(withholdProblems([cut, other], [found], words)).toEqual([other, found]);
});
