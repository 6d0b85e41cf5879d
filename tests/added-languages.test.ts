import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as sites from '../src/languages/sites.ts';
import { importWithLanguages } from './added-languages.ts';
import { makeFolder } from './temporary-folder.ts';

test('a language has the formats of another, with words of its own', async () => {
  const ht = {
    site: sites.fr,
    formatsOf: 'fr',
    dateWords: { mardi: 'madi', novembre: 'novanm' },
    languageNames: { zh: 'chinwa', ht: 'kreyòl ayisyen' },
  };
  const { defineDateFormatter, formatLanguageLabel, toNumberLanguage } = await importWithLanguages(
    { ht },
    async () => ({
      ...(await import('../src/publishing/dates/dates.ts')),
      ...(await import('../src/languages/language-name.ts')),
      ...(await import('../src/publishing/territory.ts')),
    }),
  );
  const dates = defineDateFormatter('ht', 'America/New_York');
  const moment = '2026-11-24T12:00:00Z';
  expect([dates.day(moment), dates.monthName(moment)]).toEqual(['24 novanm 2026', 'novanm']);
  expect(dates.event(moment)).toContain('madi 24 novanm 2026');
  expect(['zh', 'ht', 'es'].map((code) => formatLanguageLabel(code, 'ht'))).toEqual([
    'Chinwa',
    'Kreyòl ayisyen',
    'Espagnol',
  ]);
  expect(toNumberLanguage('ht', 'US')).toBe('fr');
});

test('a newsroom begins in a language whose code names a script, and in a region that reads it', async () => {
  const { writeFirstNewsroom, checkNewsroom } = await importWithLanguages(
    { 'zh-Hans': { site: sites.en } },
    async () => ({
      ...(await import('../src/cli/commands/first-newsroom.ts')),
      ...(await import('../src/validation/check-newsroom.ts')),
    }),
  );
  const now = Date.parse('2026-11-24T12:00:00Z');
  for (const code of ['zh-Hans', 'zh-CN', 'zh']) {
    const contentDir = makeFolder();
    expect(await writeFirstNewsroom(contentDir, 'America/New_York', [code, 'en'])).toBe(true);
    expect(await checkNewsroom({ contentDir, now, cacheDir: makeFolder() })).toEqual([]);
    expect(readFileSync(`${contentDir}/settings/languages.yml`, 'utf8')).toContain(
      `- code: ${code}\n`,
    );
  }
  // Readers in Taiwan read another script.
  for (const code of ['zh-TW', 'zhHans', 'zh-hans'])
    await expect(writeFirstNewsroom(makeFolder(), 'Asia/Taipei', [code])).rejects.toThrow(code);
});
