import { expect, test } from 'vitest';
import { readStoredNewsroom } from '../../../tests/stored-newsroom.ts';
import { getLocales } from './locale.ts';
import { toNewsroom } from './to-newsroom.ts';

test('a newsroom of New York writes Spanish times as the United States do', async () => {
  const { entries, settings, environment } = await readStoredNewsroom();
  const locales = getLocales(toNewsroom(entries, settings, environment));
  const { dates } = locales.find(({ language }) => language === 'es')!;
  expect(dates.event('2011-08-25T20:00:00-04:00', '2011-08-25T21:30:00-04:00')).toBe(
    'jueves, 25 de agosto de 2011, 8:00–9:30\u00a0p.\u00a0m. EDT',
  );
});
