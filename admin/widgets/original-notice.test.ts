import { expect, it } from 'vitest';
import { en } from '../messages/en.ts';
import { es } from '../messages/es.ts';
import { formatOriginalNotice } from './original-notice.ts';

const settings = {
  languages: [
    { code: 'en', name: 'English' },
    { code: 'es', name: 'Español' },
  ],
};
const none = { published: [], drafts: [] };

it('says that a text without an original has to wait', () => {
  const versions = { ...none, language: 'es' };
  expect(formatOriginalNotice(versions, settings, en)).toBe(
    'There is no original in English yet. This text can be saved, and published once the original is.',
  );
  expect(formatOriginalNotice(versions, settings, es)).toMatch(
    /^Aún no hay original en English\. Este texto se puede guardar, pero /,
  );
});

it('says that an original is only a draft', () => {
  const versions = { language: 'es', published: ['es'], drafts: ['en'] };
  expect(formatOriginalNotice(versions, settings, en)).toMatch(/in English is still a draft/);
});

it.each([
  ['a published original', { language: 'es', published: ['en'], drafts: ['es'] }],
  ['an original itself', { ...none, language: 'en' }],
  ['what is written once for all languages', { ...none, language: undefined }],
])('says nothing of %s', (_, versions) => {
  expect(formatOriginalNotice(versions, settings, en)).toBeUndefined();
});
