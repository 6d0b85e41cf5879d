import { expect, test } from 'vitest';
import { isLanguageCode, languagePrefix, toFallbacks } from './language-code.ts';

const codes = ['en', 'ht', 'quc', 'pt-BR', 'zh-Hans', 'zh-Hant-HK', 'sr-Latn-ME'];

test.each(codes)(
  '%s is a language code, and its address in lower case the prefix of one',
  (code) => {
    expect(isLanguageCode(code)).toBe(true);
    expect(new RegExp(`^${languagePrefix}feeds/$`).test(`/${code.toLowerCase()}/feeds/`)).toBe(
      true,
    );
  },
);

test.each([
  '',
  'EN',
  'zhHans',
  'zh-hans',
  'pt-br',
  'en-',
  'x',
  'zh-CN-Hans',
  'releases',
  'español',
])('“%s” is no language code', (code) => {
  expect(isLanguageCode(code)).toBe(false);
});

test.each([
  ['es', ['es', 'es-Latn']],
  ['es-MX', ['es-MX', 'es-Latn', 'es']],
  ['es-419', ['es-419', 'es', 'es-Latn']],
  ['ar-US-u-nu-latn', ['ar-US-u-nu-latn', 'ar-US', 'ar-Arab', 'ar']],
  ['zh', ['zh', 'zh-Hans']],
  ['zh-CN', ['zh-CN', 'zh-Hans', 'zh']],
  ['zh-Hans-SG', ['zh-Hans-SG', 'zh-Hans', 'zh']],
  ['zh-TW', ['zh-TW', 'zh-Hant']],
  ['zh-Hant-HK', ['zh-Hant-HK', 'zh-Hant']],
  ['sr-Latn', ['sr-Latn']],
  ['pa-PK', ['pa-PK', 'pa-Arab']],
  ['zhHans', ['zhHans']],
  ['no code', ['no code']],
])('readers of %s can read %j', (code, expected) => {
  expect(toFallbacks(code)).toEqual(expected);
});
