import { expect, test } from 'vitest';
import { readStoredNewsroom } from '../../../tests/stored-newsroom.ts';
import { collections, settings } from '../../model/content-types/collections.ts';
import { toNewsroom } from './to-newsroom.ts';
import { typesetShared, typesetValues } from './typeset-values.ts';

const { fields } = collections.releases;
const values = {
  headline: 'Qui ?',
  image: { src: '/media/a ?.jpg', alt: 'Elle : de dos', caption: '« Ici »' },
  corrections: [{ date: '2026-12-01', text: 'C’était « faux ».' }],
  attachments: [{ file: '/media/a ; b.pdf', title: 'Rapport : 2 %' }],
};

test('the prose of a French entry is set, and paths stay as they are', () => {
  expect(typesetValues(fields, values, 'fr-CA')).toEqual({
    headline: 'Qui\u202f?',
    image: { src: '/media/a ?.jpg', alt: 'Elle\u00a0: de dos', caption: '«\u202fIci\u202f»' },
    corrections: [{ date: '2026-12-01', text: 'C’était «\u202ffaux\u202f».' }],
    attachments: [{ file: '/media/a ; b.pdf', title: 'Rapport\u00a0: 2\u00a0%' }],
  });
  expect(typesetValues(fields, values, 'en')).toBe(values);
});

test('settings are set in each language by itself', () => {
  const site = { name: 'Où ?', tagline: { fr: 'Où ?', en: 'Where ?' } };
  expect(typesetShared(site, settings.site.fields)).toEqual({
    name: 'Où ?',
    tagline: { fr: 'Où\u202f?', en: 'Where ?' },
  });
});

test('the public newsroom holds nothing else', async () => {
  const { entries, settings, environment } = await readStoredNewsroom();
  const inFrench = entries.map((entry) =>
    entry.location.language === 'es'
      ? {
          ...entry,
          location: { ...entry.location, language: 'fr' },
          values: { ...entry.values, headline: 'Qui ?' },
        }
      : entry,
  ) as typeof entries;
  const languages = {
    ...settings.languages,
    languages: [
      ...settings.languages.languages,
      { code: 'fr', name: 'Français', siteName: undefined },
    ],
  };
  const { publications } = toNewsroom(inFrench, { ...settings, languages }, environment);
  const french = publications.filter(({ language }) => language === 'fr');
  expect(new Set(french.map(({ values: { headline } }) => headline))).toEqual(
    new Set(['Qui\u202f?']),
  );
});
