import { expect, it } from 'vitest';
import { collections } from '../../../src/model/content-types/collections.ts';
import { toTranslationSource } from './new-translation.ts';

it('begins with the original, at an address that follows its headline, without its former ones, corrections and withdrawal', () => {
  const original = `---
kind: statement
headline: "A vigil"
slug: candles
summary: In one sentence. # checked
datePublished: 2011-06-01T10:00:00-04:00
aliases:
  - /news/42/
corrections:
  - date: 2011-06-02T10:00:00-04:00
    text: One figure.
---

The text.
`;
  const path = 'releases/en/2011/vigil.md';
  expect(toTranslationSource(collections.releases, { path, source: original })).toBe(`---
kind: statement
headline: "A vigil"
slug: a-vigil
summary: In one sentence. # checked
datePublished: 2011-06-01T10:00:00-04:00
---

The text.
`);
});

it('points to the tables beside the original', () => {
  const original = `---
headline: The count
slug: the-count
---

<Chart type="bar" title="“./arrests.csv” by year" src="./arrests.csv" />
`;
  const path = 'reports/en/2011/the-count.mdx';
  const translation = toTranslationSource(collections.reports, { path, source: original });
  expect(translation).toBe(
    original.replace('src="./arrests.csv"', 'src="../../en/2011/arrests.csv"'),
  );
});
