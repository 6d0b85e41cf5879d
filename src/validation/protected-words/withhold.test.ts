import { expect, test } from 'vitest';
import { protectedWordProblem, withheldMessage } from './problems.ts';
import { defineProtectedWords } from './protected-words.ts';
import { withholdPath, withholdProblems } from './withhold.ts';
import { message } from '../../languages/message.ts';

const words = defineProtectedWords(['Rosa Quispe']);

test.each([
  ['releases/en/2011/vigil.md', 'releases/en/2011/vigil.md'],
  ['releases/en/2011/rosa-quispe-speaks.md', 'releases/en/2011/….md'],
  ['media/RosaQuispe/march.jpg', 'media/…/march.jpg'],
  ['media/rosa/quispe.jpg', '….jpg'],
  ['media/rosa.quispe', 'media/…'],
])('%s is shown as %s', (path, shown) => {
  expect(withholdPath(path, words)).toBe(shown);
});

const toProblem = (file: string, value: string, field = 'slug') => ({
  code: 'x',
  file,
  field,
  cause: message('“{value}”', { value }),
  remedy: message('Correct the value.'),
});

test('a problem of another file does not quote a protected word', () => {
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
      remedy: message('Take that word out first.'),
    },
  ]);
});

test('no words of a body are quoted where a protected one is', () => {
  const quoting = (start: string) => ({
    ...toProblem('topics/b.yml', 'it is too long'),
    body: { paragraph: 2, start },
  });
  const problems = [quoting('**Rosa**\nQuispe said'), quoting('A neighbor said')];
  expect(withholdProblems(problems, [], words).map(({ body }) => body)).toEqual([
    { paragraph: 2 },
    { paragraph: 2, start: 'A neighbor said' },
  ]);
});

test('reports only protected words for a file that has some, and everything for other files', () => {
  const found = { ...protectedWordProblem, file: 'topics/a.yml', field: 'name' };
  const cut = toProblem('topics/a.yml', '“Quispe, …” is too long');
  const other = toProblem('topics/b.yml', 'it is too long');
  expect(withholdProblems([cut, other], [found], words)).toEqual([other, found]);
});
