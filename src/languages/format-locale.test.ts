import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findFormatLocale, toFormatLocale } from './format-locale.ts';
import { interfaceLanguages } from './find-language.ts';

it('formats as another language where there are no formats, or else as English', () => {
  expect(findFormatLocale('ht-US', 'fr')).toBe('fr-US');
  expect(findFormatLocale('ht', 'fr')).toBe('fr');
  expect(findFormatLocale('ht')).toBe('en');
  expect(findFormatLocale('es-US', 'fr')).toBe('es-US');
});

it.each(interfaceLanguages)('has formats for %s', (language) => {
  const locale = toFormatLocale(language);
  expect([
    ...Intl.DateTimeFormat.supportedLocalesOf(locale),
    ...Intl.NumberFormat.supportedLocalesOf(locale),
  ]).toEqual([locale, locale]);
});

it('formats alike on machines in two languages', () => {
  const code = `
    import { defineDateFormatter } from './src/publishing/dates/dates.ts';
    import { toNumberLanguage } from './src/publishing/territory.ts';
    import { formatLanguageName } from './src/languages/language-name.ts';
    import { formatCount } from './src/languages/wording/format-count.ts';
    const dates = defineDateFormatter('ht', 'America/New_York');
    const moment = '2026-11-24T12:00:00Z';
    console.log(dates.day(moment), dates.moment(moment), dates.event(moment), dates.monthName(moment));
    console.log(formatLanguageName('zh', 'ht'), formatCount(1234, toNumberLanguage('ht', 'US')));`;
  const run = (language: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: `${language}.UTF-8` },
    });
  const [english, arabic] = [run('en_US'), run('ar_EG')];
  expect(english).toContain('November 24, 2026');
  expect(arabic).toBe(english);
});
