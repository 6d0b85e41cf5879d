import { expect, test } from 'vitest';
import type { SourceProblem } from '../languages/problems/source-problem.ts';
import { ContentError } from './content-error.ts';

const toProblem = (code: string, index: number): SourceProblem => ({
  code,
  file: `releases/en/2011/${index % 7}.md`,
  line: index,
  cause: { text: 'this is wrong' },
  remedy: { text: 'Correct it.' },
});

const report = (...problems: SourceProblem[]) => new ContentError(problems, '/news').message;

test('a few problems are listed, and counted at the end', () => {
  expect(report(toProblem('html-tag', 3))).toBe(
    [
      '/news/releases/en/2011/3.md:3',
      '  This is wrong.',
      '  → Correct it.',
      '',
      '1 problem in 1 file. The site is not built until they are corrected.',
    ].join('\n'),
  );
});

test('many problems begin with how many there are of each kind', () => {
  const links = Array.from({ length: 12 }, (_, index) => toProblem('broken-link', index));
  const tags = Array.from({ length: 9 }, (_, index) => toProblem('html-tag', index));
  const paragraphs = report(...tags, ...links).split('\n\n');
  expect(paragraphs[0]).toBe(
    ['21 problems, by kind:', '  12  broken-link', '   9  html-tag'].join('\n'),
  );
  expect(paragraphs).toHaveLength(23);
});
