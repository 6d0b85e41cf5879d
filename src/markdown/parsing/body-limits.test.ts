import { describe, expect, test } from 'vitest';
import { BodyError } from './body-error.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { renderBody } from '../rendering/render.ts';
import { checkBody } from '../checks/check-body.ts';
import { costlyBodies } from '../../../tests/fixtures/costly-bodies.ts';
import { findExcess } from './body-limits.ts';

/** CPU time in milliseconds, which does not depend on how busy the machine is. */
function measure(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

describe.each(Object.entries(costlyBodies))('%s', (_name, { body, format, found }) => {
  test('are rejected quickly, with their line', () => {
    let problems: string[] = [];
    const time = measure(() => {
      problems = checkBody(body, format).map(({ line, code }) => `${line} ${code}`);
    });
    expect(problems).toEqual([found]);
    expect(time).toBeLessThan(500);
  });

  test('are not rendered', async () => {
    await expect(renderBody(body, { ...defineExampleOptions(), format })).rejects.toThrow(
      BodyError,
    );
  });
});

test.each([
  ['a long report', 'Words of *a* sentence that [goes](/x/) on and on.\n\n'.repeat(4000)],
  ['a table of 1,000 rows', '| a | b |\n| - | - |\n' + '| **one** | two |\n'.repeat(450)],
  ['a list of 4,000 items', '- one\n'.repeat(4000)],
  ['a list of 4,000 items with empty lines', '- one\n\n'.repeat(4000)],
  ['a quoted, indented list', '> 1. one\n>    - two\n>      - three\n>\n>            code\n'],
  ['underlined blanks', `Name: ${'_'.repeat(5000)}`],
  ['a line of hyphens', '-'.repeat(5000)],
  ['notes with links on consecutive lines', '[^1]: See [the count](/x/).\n'.repeat(300)],
  ['long addresses', 'https://a.example/of_the_year_we_count\n'.repeat(300)],
])('%s is within the limits', (_name, body) => {
  expect(findExcess(body, 'md')).toBe(undefined);
});

test('braces count only in reports, and only if they are not escaped', () => {
  const braces = '{ '.repeat(90);
  expect(findExcess(braces, 'md')).toBe(undefined);
  expect(findExcess(braces, 'mdx')?.code).toBe('too-deep');
  expect(findExcess('\\{ '.repeat(90), 'mdx')).toBe(undefined);
});
