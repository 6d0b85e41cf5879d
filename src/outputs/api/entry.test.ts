import { expect, test } from 'vitest';
import type { OrdinaryPageView } from '../../entries/views.ts';
import { getEntryDigest } from './entry.ts';

test('the digest changes with the country, which writes the numbers of a body', () => {
  const getDigestIn = (language: string) =>
    getEntryDigest({
      ...{ language: 'en', path: '/about/', headline: 'About', summary: 'Who we are.' },
      ...{ site: { url: 'https://news.example' }, translations: [] },
      body: { digest: 'd', language },
    } as unknown as OrdinaryPageView);
  expect(getDigestIn('en-IN')).not.toBe(getDigestIn('en-US'));
  expect(getDigestIn('en-US')).toBe(getDigestIn('en-US'));
});
