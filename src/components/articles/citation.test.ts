import { expect, test } from 'vitest';
import { importWithLanguages } from '../../../tests/added-languages.ts';
import * as sites from '../../languages/sites.ts';
import { formatCitation } from './citation.ts';

const person = (name: string) => ({ name, href: '/', role: '', languages: [], topics: [] });

test('names authors, year, title, number and publisher', () => {
  const citation = formatCitation({
    language: 'en',
    headline: 'The Chilling Effect',
    subtitle: 'Who stops calling',
    authors: [person('Ana Ruiz'), person('Mei Hsu')],
    citation: {
      reportNumber: '4',
      place: 'Boston',
      publisher: 'Lantern Row',
      year: '2011',
      day: '2011-07-26',
    },
  });
  expect(citation).toBe(
    'Ana Ruiz and Mei Hsu. 2011. The Chilling Effect: Who stops calling. Report 4. Boston: Lantern Row.',
  );
});

test('has no full-width marks in Chinese, and no stop after another mark', async () => {
  const site = { ...sites.en, colon: '：' };
  const { formatCitation: format } = await importWithLanguages(
    { zh: { site } },
    () => import('./citation.ts'),
  );
  const citation = format({
    language: 'zh',
    headline: '敲门的一年',
    subtitle: '谁在门外？',
    authors: [person('林小梅'), person('陈美玲')],
    citation: { place: '波士顿', publisher: '海港之光', year: '2026', day: '2026-11-24' },
  });
  expect(citation).toBe('林小梅和陈美玲. 2026. 敲门的一年: 谁在门外？ 波士顿: 海港之光.');
});

test('names the publisher when there are no authors, in the language of the report', () => {
  const citation = formatCitation({
    language: 'es',
    headline: '¿Quién llama?',
    authors: [],
    citation: {
      edition: 'Segunda edición',
      publisher: 'Lantern Row',
      year: '2011',
      day: '2011-07-26',
    },
  });
  expect(citation).toBe('Lantern Row. 2011. ¿Quién llama? Segunda edición. Lantern Row.');
});
