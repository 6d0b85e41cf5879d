import { expect, it } from 'vitest';
import { formatJsonLd } from './json-ld.ts';

it('allows no value to end the script element or to begin a comment', () => {
  const attack = '</script><!-- <script>alert(1)</script> \u2028 & "quoted"';
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'NewsArticle', headline: attack }],
  } as const;
  const json = formatJsonLd(graph);
  expect(json).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(json)).toEqual(graph);
});
