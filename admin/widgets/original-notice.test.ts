import { expect, it } from 'vitest';
import { messages as en } from '../../src/languages/en/admin/messages.ts';
import { messages as es } from '../../src/languages/es/admin/messages.ts';
import { formatOriginalNotice } from './original-notice.ts';

const settings = {
  languages: [
    { code: 'en', name: 'English' },
    { code: 'es', name: 'Español' },
  ],
};
const none = { published: [], drafts: [] };

it('says that a translation without an original has to wait', () => {
  const state = { ...none, language: 'es' };
  expect(formatOriginalNotice(state, settings, en)).toBe(
    'There is no original in English yet. This text can be saved, and published once the original is.',
  );
  expect(formatOriginalNotice(state, settings, es)).toMatch(
    /^Aún no hay original en English\. Este texto se puede guardar, pero /,
  );
});

it('says that the original is only a draft', () => {
  const state = { language: 'es', published: ['es'], drafts: ['en'] };
  expect(formatOriginalNotice(state, settings, en)).toMatch(/in English is still a draft/);
});

it.each([
  ['a published original', { language: 'es', published: ['en'], drafts: ['es'] }],
  ['an original itself', { ...none, language: 'en' }],
  ['an entry that is shared by all languages', { ...none, language: undefined }],
])('says nothing for %s', (_, state) => {
  expect(formatOriginalNotice(state, settings, en)).toBeUndefined();
});
