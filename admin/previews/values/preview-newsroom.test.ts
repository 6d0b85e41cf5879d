import { expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../src/entries/data-views/snapshot/snapshot.ts';
import type { MediaFacts } from '../../../src/media/index.ts';
import { toPreviewNewsroom } from './preview-newsroom.ts';

await vi.hoisted(async () => (await import('../../../tests/loaded-admin.ts')).loadAdmin());

const english = { code: 'en', name: 'English', siteName: undefined };
const spanish = { code: 'es', name: 'Español', siteName: undefined };
const toLanguages = (...languages: (typeof english)[]) => ({ languages, listUntranslated: false });

const snapshot = {
  settings: {
    site: { timeZone: 'America/New_York' },
    navigation: { main: [], footer: [] },
    languages: toLanguages(english, spanish),
  },
  ...{ pages: [], people: [], topics: [], boilerplates: [] },
} as unknown as Snapshot;

it('shows the first language of the site until staff choose one, also while its settings are edited', () => {
  const getLanguage = (languages: ReturnType<typeof toLanguages>, chosen?: string) =>
    toPreviewNewsroom(snapshot, {} as MediaFacts, { settings: { languages } }).getLocale(chosen)
      .language;
  const swapped = toLanguages(spanish, english);
  expect(getLanguage(swapped)).toBe('en');
  expect(getLanguage(swapped, 'es')).toBe('es');
  expect(getLanguage(swapped, 'fr')).toBe('en');
  expect(getLanguage(toLanguages(spanish))).toBe('es');
});
