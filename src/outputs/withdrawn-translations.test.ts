import { expect, it } from 'vitest';
import type { ReleaseView } from '../entries/views.ts';
import { defineTranslations } from './api/resources/parts.ts';
import { formatMarkdownFile } from './handouts/markdown-file.ts';

const view = {
  kind: 'press-release',
  language: 'en',
  path: '/releases/vigil/',
  headline: 'A vigil',
  summary: 'All welcome.',
  datePublished: { iso: '2011-06-02T09:00:00-04:00', day: 'June 2, 2011' },
  site: { name: 'Harbor Watch', url: 'https://news.example' },
  translations: [
    { language: 'es', name: 'Español', href: '/es/comunicados/vigilia/', withdrawn: true },
    { language: 'fr', name: 'Français', href: '/fr/communiques/veillee/' },
  ],
  ...{ topics: [], attachments: [], corrections: [], mediaContacts: [], boilerplate: [] },
} as unknown as ReleaseView;

it('a translation that was withdrawn is offered neither to programs nor in Markdown', () => {
  const file = formatMarkdownFile(view, '');
  expect(file).toContain('https://news.example/fr/communiques/veillee/');
  expect(file).not.toContain('vigilia');
  const [, getTranslations] = defineTranslations<ReleaseView>(() => 'releases');
  const translations = getTranslations(view, {} as Parameters<typeof getTranslations>[1]);
  expect(translations.map(({ language }) => language)).toEqual(['fr']);
});
