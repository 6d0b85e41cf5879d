import { describe, expect, it } from 'vitest';
import { getFieldProblems } from './field-problems.ts';

const problems = [
  { field: 'headline', message: 'is empty' },
  { field: 'consent.scopes', message: 'is missing' },
  { field: 'corrections.1.date', message: 'is no date' },
  { field: 'topics.0', message: 'is unknown' },
].map((problem) => ({ ...problem, isUnfinished: false }));

const at = (path: string, inner: string[] = [], isList = false) =>
  getFieldProblems(problems, { path, inner, isList });

describe('getFieldProblems', () => {
  it('gives a field its own problems', () => {
    expect(at('headline')).toEqual([problems[0]]);
    expect(at('head')).toEqual([]);
  });

  it('leaves out problems that inner fields show', () => {
    expect(at('consent', ['scopes'])).toEqual([]);
    expect(at('consent', ['reference'])).toEqual([problems[1]]);
    expect(at('consent.scopes')).toEqual([problems[1]]);
  });

  it('numbers the problems of list items that show none', () => {
    expect(at('corrections', ['0'], true)).toEqual([{ ...problems[2], item: 2 }]);
    expect(at('corrections', ['0', '1'], true)).toEqual([]);
  });

  it('gives a field with several values the problems of each', () => {
    expect(at('topics')).toEqual([problems[3]]);
  });
});
