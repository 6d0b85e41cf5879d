import { expect, it } from 'vitest';
import { formatJsonLd } from './json-ld.ts';

it('lets no text end its script element or begin a comment', () => {
  const hostile = '</script><!-- <script>alert(1)</script> \u2028 & "quoted"';
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'NewsArticle', headline: hostile }],
  } as const;
  const text = formatJsonLd(graph);
  expect(text).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(text)).toEqual(graph);
});
