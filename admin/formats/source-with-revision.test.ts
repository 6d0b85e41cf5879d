import { expect, it } from 'vitest';
import { unwrapText, wrapText, type SourceWithRevision } from './source-with-revision.ts';

it('puts the revision in a line before the source', () => {
  const raw = wrapText({ text: '---\nheadline: A\n---\n', version: 'abc' });
  expect(raw).toBe('#!dateline {"version":"abc"}\n---\nheadline: A\n---\n');
  expect(unwrapText(raw)).toEqual<SourceWithRevision>({
    text: '---\nheadline: A\n---\n',
    version: 'abc',
  });
});

it('leaves a source without a revision alone', () => {
  expect(wrapText({ text: 'name: A\n' })).toBe('name: A\n');
  expect(unwrapText('name: A\n')).toEqual<SourceWithRevision>({ text: 'name: A\n' });
});

it('removes the line break that Decap adds to a file without one', () => {
  const raw = `${wrapText({ text: 'name: A', open: true })}\n`;
  expect(unwrapText(raw).text).toBe('name: A');
});

it('does not take a heading for the line with the revision', () => {
  expect(unwrapText('# Heading\n').text).toBe('# Heading\n');
});
