import { expect, test } from 'vitest';
import type { OrdinaryPageView, PublicationView } from '../../entries/views.ts';
import { formatEntry, getEntryDigest } from './entry.ts';

interface ReleaseDocument {
  readonly pressOffice?: object;
}

test('the digest changes with the country, which writes the numbers of a body', () => {
  const getDigestIn = (language: string) =>
    getEntryDigest({
      ...{ language: 'en', path: '/about/', headline: 'About', summary: 'Who we are.' },
      ...{ site: { url: 'https://news.example' }, translations: [] },
      body: { seen: 'd', language },
    } as unknown as OrdinaryPageView);
  expect(getDigestIn('en-IN')).not.toBe(getDigestIn('en-US'));
  expect(getDigestIn('en-US')).toBe(getDigestIn('en-US'));
});

test('a release without a contact who can be reached says how the press office can be', () => {
  const contact = { email: 'press@example.org', address: [], href: '/press/' };
  const ana = { name: 'Ana', href: '/people/ana/', languages: [], topics: [] };
  const getOffice = (...mediaContacts: object[]) => {
    const view = {
      ...{ kind: 'statement', language: 'en', path: '/releases/vigil/', feedId: 'tag:a,2026:b' },
      ...{
        headline: 'A vigil',
        summary: 'All welcome.',
        datePublished: { iso: '2011-06-02T09:00:00Z' },
      },
      ...{ topics: [], attachments: [], corrections: [], boilerplate: [], related: [] },
      ...{ translations: [], mediaContacts, body: { seen: 'd', language: 'en' } },
      site: { url: 'https://news.example', contact },
    } as unknown as PublicationView;
    return (JSON.parse(formatEntry(view, { html: '', text: '' })) as ReleaseDocument).pressOffice;
  };
  expect(getOffice(ana)).toMatchObject({
    email: 'press@example.org',
    url: 'https://news.example/press/',
  });
  expect(getOffice({ ...ana, email: 'ana@example.org' })).toBeUndefined();
});
