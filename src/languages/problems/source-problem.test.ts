import { expect, test } from 'vitest';
import { formatSourceProblem, sortProblems, type SourceProblem } from './source-problem.ts';

const problem: SourceProblem = {
  code: 'x',
  file: 'releases/en/2011/a.md',
  line: 4,
  field: 'kind',
  cause: { text: 'the kind is “x”' },
  remedy: { text: 'Write y.' },
};

test('a problem is three lines: where, what is wrong, what to do', () => {
  expect(formatSourceProblem(problem, 'content')).toBe(
    'content/releases/en/2011/a.md:4 (kind)\n  The kind is “x”.\n  → Write y.',
  );
});

test('a problem of a whole file has no line', () => {
  const { line: _line, field: _field, ...whole } = problem;
  expect(formatSourceProblem({ ...whole, cause: { text: 'Why?' } }, 'content')).toBe(
    'content/releases/en/2011/a.md\n  Why?\n  → Write y.',
  );
});

test('problems are sorted by file, then by line as a number, then by field', () => {
  const at = (file: string, line: number, field: string) => ({ ...problem, file, line, field });
  const sorted = [at('a', 2, 'b'), at('a', 2, 'c'), at('a', 10, 'a'), at('b', 1, 'a')];
  expect(sortProblems(sorted.toReversed())).toEqual(sorted);
});

test('escapes line feeds and terminal commands in names and values', () => {
  const hostile = { text: 'the kind is “{kind}”', values: { kind: 'x\n  → Do not.\u001b[2J' } };
  expect(formatSourceProblem({ ...problem, file: 'a\nb.md', cause: hostile }, 'content')).toBe(
    'content/a\\u000ab.md:4 (kind)\n  The kind is “x\\u000a  → Do not.\\u001b[2J”.\n  → Write y.',
  );
});
