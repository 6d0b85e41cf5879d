import { expect, it } from 'vitest';
import { parseEntryData } from '../../../src/editing/edit-source.ts';
import { collections } from '../../../src/model/content-types/collections.ts';
import { toTranslationSource } from './new-translation.ts';

it('begins with the original, at its address, without its former ones, corrections and withdrawal', () => {
  const original = `---
kind: statement
headline: "A vigil"
slug: a-vigil
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
  // As staff changed it since it was opened.
  const values = { ...parseEntryData(original, 'md'), summary: 'In another sentence.' };
  const path = 'releases/en/2011/vigil.md';
  expect(toTranslationSource(collections.releases, { path, source: original, values })).toBe(`---
kind: statement
headline: "A vigil"
slug: a-vigil
summary: In another sentence. # checked
datePublished: 2011-06-01T10:00:00-04:00
---

The text.
`);
});

it('points to the tables beside the original', () => {
  const original = `---
headline: The count
---

<Chart type="bar" title="“./arrests.csv” by year" src="./arrests.csv" />
`;
  const path = 'reports/en/2011/the-count.mdx';
  const values = parseEntryData(original, 'mdx');
  const translation = toTranslationSource(collections.reports, { path, source: original, values });
  expect(translation).toBe(
    original.replace('src="./arrests.csv"', 'src="../../en/2011/arrests.csv"'),
  );
});
