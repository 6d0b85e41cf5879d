import { expect, test } from 'vitest';
import { parseSourceFile } from './source-file.ts';

const parse = (yaml: string) => parseSourceFile('topics/x.yml', Buffer.from(yaml));

test.each([
  ['20,000 fields', 'a: b\nc: d\n'.repeat(10_000), '12801 fields-too-long'],
  [
    '2,500 fields',
    Array.from({ length: 2500 }, (_, index) => `a${index}: b\n`).join(''),
    '2001 fields-too-long',
  ],
  ['a megabyte of one field', `a: ${'x'.repeat(1_000_000)}`, '1 fields-too-long'],
  ['open brackets', `\n\na: ${'['.repeat(5000)}`, '3 fields-too-deep'],
  ['empty brackets', `a: ${'[]'.repeat(5000)}`, '1 fields-too-many-signs'],
  ['quotation marks', `a: ${'"b" '.repeat(5000)}`, '1 fields-too-many-signs'],
  ['hyphens in a line', `a:\n  ${'- '.repeat(50)}b`, '2 fields-too-deep'],
  [
    'groups line by line',
    Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    '202 fields-too-deep',
  ],
])('%s are rejected before they are parsed, with their line', (_name, yaml, found) => {
  const before = process.threadCpuUsage();
  const { problems } = parse(yaml);
  const { user, system } = process.threadCpuUsage(before);
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([found]);
  expect((user + system) / 1000).toBeLessThan(500);
});

test('finds every duplicate field with its line, and quickly', () => {
  const fields = Array.from({ length: 1900 }, (_, index) => `a${index % 1898}: b\n`).join('');
  const { problems } = parse(`${fields}group: {b: 1, c: 2, b: 3}\n`);
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '1899 duplicate-field',
    '1900 duplicate-field',
    '1901 duplicate-field',
  ]);
});

test('getting the lines of many fields parses them once', () => {
  const { value } = parse(Array.from({ length: 1900 }, (_, index) => `a${index}: b\n`).join(''));
  const before = process.threadCpuUsage();
  for (let index = 0; index < 1900; index += 1) expect(value!.getLine(`a${index}`)).toBe(index + 1);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1500);
});
