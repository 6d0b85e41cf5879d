import { expect, it } from 'vitest';
import { unwrapText, wrapText } from './source-with-revision.ts';

it('carries a version before the text', () => {
  const raw = wrapText({ text: '---\nheadline: A\n---\n', version: 'abc' });
  expect(raw).toBe('#!dateline {"version":"abc"}\n---\nheadline: A\n---\n');
  expect(unwrapText(raw)).toEqual({ text: '---\nheadline: A\n---\n', version: 'abc' });
});

it('leaves a plain text alone', () => {
  expect(wrapText({ text: 'name: A\n' })).toBe('name: A\n');
  expect(unwrapText('name: A\n')).toEqual({ text: 'name: A\n' });
});

it('takes off the line break that Decap adds to a file without one', () => {
  const raw = `${wrapText({ text: 'name: A', open: true })}\n`;
  expect(unwrapText(raw).text).toBe('name: A');
});

it('does not take a text for an envelope that is none', () => {
  expect(unwrapText('# Heading\n').text).toBe('# Heading\n');
});
