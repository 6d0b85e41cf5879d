import { describe, expect, test } from 'vitest';
import { parseSourceFile } from './source-file.ts';

const parse = (source: string, path = 'releases/en/2011/x.md') =>
  parseSourceFile(path, Buffer.from(source));

const source = `---
headline: One
corrections:
  - date: a
    text: b
  - date: c
event:
  place: City Hall
---

The text.
`;

describe('parseSourceFile', () => {
  test('splits fields and body and knows where the body begins', () => {
    const { value } = parse(source);
    expect(value?.fields).toMatchObject({ headline: 'One', event: { place: 'City Hall' } });
    expect(value?.body).toBe('\nThe text.\n');
    expect(value?.bodyLine).toBe(10);
  });

  test.each([
    ['headline', 2],
    ['corrections.0.text', 5],
    ['corrections.1.date', 6],
    ['corrections.1.text', 6],
    ['event.place', 8],
    ['event.start', 7],
    ['summary', 2],
  ])('the line of %s is %d: its own, or that of the nearest part that exists', (field, line) => {
    expect(parse(source).value?.getLine(field)).toBe(line);
  });

  test('reads Windows line endings', () => {
    const { value } = parse(source.replaceAll('\n', '\r\n'));
    expect(value?.fields).toMatchObject({ headline: 'One' });
    expect(value?.bodyLine).toBe(10);
    expect(value?.getLine('event.place')).toBe(8);
  });

  test('reads a file that begins with a byte order mark', () => {
    expect(parse(`\ufeff${source}`).value?.fields).toMatchObject({ headline: 'One' });
  });

  test('reads control characters as spaces, also those that YAML escapes', () => {
    const { value } = parse('---\nheadline: "One\\vtwo"\nsummary: a\u0008b\n---\nA\u000bb\tc\n');
    expect([value?.fields, value?.body]).toEqual([
      { headline: 'One two', summary: 'a b' },
      'A b\tc\n',
    ]);
  });

  test('keeps a line of three hyphens in the body', () => {
    expect(parse('---\nheadline: One\n---\n\nA\n\n---\n\nB\n').value?.body).toBe(
      '\nA\n\n---\n\nB\n',
    );
  });

  test('reads dates as strings, in no time zone', () => {
    const { value } = parse('---\ndatePublished: 2011-06-02T10:00:00-04:00\n---\n');
    expect(value?.fields).toEqual({ datePublished: '2011-06-02T10:00:00-04:00' });
  });

  test('reads a .yml file as fields alone', () => {
    const { value } = parse('name: Ana\n', 'people/ana.yml');
    expect(value).toMatchObject({ fields: { name: 'Ana' }, body: '' });
  });

  test('has the digest of the bytes', () => {
    expect(parse(source).value?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(parse(`${source} `).value?.digest).not.toBe(parse(source).value?.digest);
  });

  test('rejects a few lines that would expand to more than fits into memory', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]'].join('\n');
    expect(parse(`---\n${bomb}\n---\n`).problems).toMatchObject([{ code: 'yaml-alias', line: 3 }]);
  });

  test('a YAML tag creates no object', () => {
    const { problems } = parse('---\nheadline: !!js/function "() => 1"\n---\n');
    expect(problems).toMatchObject([{ code: 'yaml-syntax', line: 2 }]);
  });

  test('does not take a line of equals signs for a conflict', () => {
    expect(parse('---\nheadline: One\n---\n\nA heading\n=======\n').problems).toEqual([]);
  });
});
