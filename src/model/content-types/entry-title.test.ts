import { expect, test } from 'vitest';
import { getTitle } from './entry-title.ts';

test.each([
  [{ headline: 'Lights out', name: 'x' }, 'Lights out'],
  [{ name: 'Ana Ruiz' }, 'Ana Ruiz'],
  [{ name: { en: 'Policing', es: 'Policía' } }, 'Policía'],
  [{ name: { en: 'Policing', es: '' } }, 'Policing'],
  [{ name: { fr: 'Police' } }, 'Police'],
  [{ name: { en: 42 } }, ''],
  [{ name: null }, ''],
  [{}, ''],
])('%j is called %j', (fields, title) => {
  expect(getTitle(fields, ['es', 'en'])).toBe(title);
});
