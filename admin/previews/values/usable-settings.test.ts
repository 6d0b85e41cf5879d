import { expect, it } from 'vitest';
import type { SettingsValues } from '../../../src/model/content-types/collections.ts';
import { toUsableSettings } from './usable-settings.ts';

it('shows the languages that have words of the site, also those of a region', () => {
  const list = (...codes: string[]) => ({
    languages: {
      languages: codes.map((code) => ({ code, name: code, siteName: undefined })),
      listUntranslated: false,
    },
  });
  const ofSite = { site: { colors: {} }, ...list('en') } as unknown as SettingsValues;
  const use = (...codes: string[]) =>
    toUsableSettings(list(...codes), ofSite).languages.languages.map(({ code }) => code);
  expect(use('es-MX', 'e', 'es-', 'pt', 'fr')).toEqual(['es-MX', 'fr']);
  expect(use('pt-BR')).toEqual(['en']);
});
