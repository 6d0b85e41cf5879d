import { expect, test } from 'vitest';
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
