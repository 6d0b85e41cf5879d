import { expect, it } from 'vitest';
import { collections } from '../../../src/model/content-types/collections.ts';
import { toTranslationSource } from './new-translation.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');

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
  expect(toTranslationSource(collections.releases, { path, source: original }, now)).toBe(`---
kind: statement
headline: "A vigil"
slug: a-vigil
summary: In one sentence. # checked
datePublished: 2011-06-01T10:00:00-04:00
---

The text.
`);
});

it('is not dated by the embargo of the original, which the translator may move', () => {
  const toOriginal = (end: string) =>
    `---\nheadline: A vigil\nslug: a-vigil\ndatePublished: ${end}\nembargoedUntil: ${end}\n---\n`;
  const translate = (end: string) => {
    const original = { path: 'releases/en/2026/vigil.md', source: toOriginal(end) };
    return toTranslationSource(collections.releases, original, now);
  };
  expect(translate('2028-12-01T06:00:00-05:00')).not.toContain('datePublished');
  expect(translate('2026-11-01T06:00:00-05:00')).toContain('datePublished: 2026-11-01');
});

it('points to the tables beside the original', () => {
  const original = `---
headline: The count
slug: the-count
---

<Chart type="bar" title="“./arrests.csv” by year" src="./arrests.csv" />
`;
  const path = 'reports/en/2011/the-count.mdx';
  const translation = toTranslationSource(collections.reports, { path, source: original }, now);
  expect(translation).toBe(
    original.replace('src="./arrests.csv"', 'src="../../en/2011/arrests.csv"'),
  );
});
