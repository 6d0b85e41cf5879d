import { expect, it } from 'vitest';
import { unwrapSource, wrapSource, type SourceWithRevision } from './source-with-revision.ts';

it('puts the revision in a line before the source', () => {
  const raw = wrapSource({ source: '---\nheadline: A\n---\n', version: 'abc' });
  expect(raw).toBe('#!dateline {"version":"abc"}\n---\nheadline: A\n---\n');
  expect(unwrapSource(raw)).toEqual<SourceWithRevision>({
    source: '---\nheadline: A\n---\n',
    version: 'abc',
  });
});

it('leaves a source without a revision alone', () => {
  expect(wrapSource({ source: 'name: A\n' })).toBe('name: A\n');
  expect(unwrapSource('name: A\n')).toEqual<SourceWithRevision>({ source: 'name: A\n' });
});

it('removes the line break that Decap adds to a file without one', () => {
  const raw = `${wrapSource({ source: 'name: A', open: true })}\n`;
  expect(unwrapSource(raw).source).toBe('name: A');
});

it('does not take a heading for the line with the revision', () => {
  expect(unwrapSource('# Heading\n').source).toBe('# Heading\n');
});
