import { expect, test } from 'vitest';
import { formatUntranslated } from './untranslated.ts';

test.each([
  ['en', ['es'], 'This page is not available in Spanish.'],
  ['en', ['ar', 'es'], 'This page is not available in Arabic or Spanish.'],
  ['fr', ['ar', 'en'], 'Cette page n’existe pas en arabe ni en anglais.'],
  ['fr', ['ar', 'en', 'es'], 'Cette page n’existe pas en arabe ni en anglais ni en espagnol.'],
  ['es', ['ar', 'en'], 'Esta página no está disponible en árabe ni en inglés.'],
  ['ar', ['en', 'es'], 'هذه الصفحة غير متاحة باللغة الإنجليزية أو الإسبانية.'],
])('a page in %s is missing in %s', (language, missing, sentence) => {
  expect(formatUntranslated(language, missing)).toBe(sentence);
});
