import { describe, expect, test } from 'vitest';
import { toAbsoluteHtml } from './absolute-html.ts';

const page = 'https://news.example.org/releases/vigil/';

describe('toAbsoluteHtml', () => {
  test.each([
    ['<a href="/press/">', '<a href="https://news.example.org/press/">'],
    ['<a href="#s-note-1">', '<a href="https://news.example.org/releases/vigil/#s-note-1">'],
    ['<a href="https://other.example/x">', '<a href="https://other.example/x">'],
    ['<a href="mailto:press@example.org">', '<a href="mailto:press@example.org">'],
    [
      '<a href="/search/?q=a&#x26;sort=date">',
      '<a href="https://news.example.org/search/?q=a&#x26;sort=date">',
    ],
    [
      '<img alt="5 > 4" src="/media/a-640.jpg">',
      '<img alt="5 > 4" src="https://news.example.org/media/a-640.jpg">',
    ],
    [
      '<source srcset="/media/a-360.avif 360w, /media/a-640.avif 640w">',
      '<source srcset="https://news.example.org/media/a-360.avif 360w, https://news.example.org/media/a-640.avif 640w">',
    ],
  ])('%s', (html, expected) => {
    expect(toAbsoluteHtml(html, page)).toBe(expected);
  });

  test('leaves what only looks like an address in text, code and descriptions', () => {
    const html =
      '<p title="write href=/x/ here">Write href="/press/" in <code>&#x3C;a href="/x/"></code></p>';
    expect(toAbsoluteHtml(html, page)).toBe(html);
  });
});
