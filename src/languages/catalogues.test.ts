import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { bodyEditor } from './en/admin/body-editor.ts';
import { messages } from './en/admin/messages.ts';
import { preview } from './en/admin/preview.ts';
import { interfaceLanguages } from './find-language.ts';
import { getMessages } from './get-messages.ts';
import { staffLanguages } from './staff-languages.ts';
import type { Catalogue, Translation } from './parts/catalogue.ts';

const translated = staffLanguages.filter(({ catalogue }) => catalogue);

const getPlaceholders = (text: string) =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));

const toForms = (translation: Translation): string[] =>
  typeof translation === 'string'
    ? [translation]
    : Object.entries(translation).flatMap(([form, text]) => (form === 'by' ? [] : [text]));

/** What only commands need, which speak of files, and the messages of libraries, which are in English. */
const mayBeLeftOut = /^(reason|type|collection|expected)$/;

test.each(translated)(
  'translations into $code have the placeholders of the English text',
  (one) => {
    const faults = Object.entries(one.catalogue!).flatMap(([text, translation]) => {
      const expected = getPlaceholders(text);
      return toForms(translation).filter((form) => {
        const differing = expected.symmetricDifference(getPlaceholders(form));
        return [...differing].some((name) => !expected.has(name) || !mayBeLeftOut.test(name));
      });
    });
    expect(faults).toEqual([]);
  },
);

type Texts = string | { readonly [name: string]: Texts };

/** Each text of a site with its name; of plural forms, the one that has the number in each language. */
function toTexts(texts: Texts, name = ''): [name: string, text: string][] {
  if (typeof texts === 'string') return [[name, texts]];
  if ('other' in texts) return toTexts(texts['other']!, name);
  return Object.entries(texts).flatMap(([key, below]) => toTexts(below, `${name}.${key}`));
}

test.each(interfaceLanguages)(
  'texts of the site in %s have the placeholders of the English ones',
  (language) => {
    const english = new Map(toTexts(getMessages('en') as unknown as Texts));
    const faults = toTexts(getMessages(language) as unknown as Texts).filter(
      ([name, text]) =>
        getPlaceholders(text).symmetricDifference(getPlaceholders(english.get(name) ?? '')).size,
    );
    expect(faults).toEqual([]);
  },
);

test.each(translated)('no text is in two catalogues of $code', async ({ code, catalogue }) => {
  const texts: string[] = [];
  for await (const file of glob(`${import.meta.dirname}/${code}/catalogue/!(index).ts`))
    for (const part of Object.values((await import(file)) as Record<string, Partial<Catalogue>>))
      texts.push(...Object.keys(part));
  expect(texts.sort()).toEqual(Object.keys(catalogue!).sort());
});

test('what the admin shows speaks of its form, not of files', () => {
  const fileWords =
    /\b(alternative text|between the tags|components?|propert(y|ies)|anchors?|body|(?<!\{)slugs?|IANA|WCAG)\b/;
  const ofAdmin = toTexts({ messages, bodyEditor, preview } as unknown as Texts);
  const texts = [...Object.keys(translated[0]!.catalogue!), ...ofAdmin.map(([, text]) => text)];
  expect(texts.filter((text) => fileWords.test(text))).toEqual([]);
});

test('every translated text is in use', async () => {
  let sources = '';
  for await (const file of glob(['src/**/*.ts', 'admin/**/*.ts'], {
    exclude: ['src/languages/*/**', '**/*.test.ts'],
  }))
    sources += (await readFile(file, 'utf8')).replace(/\\(['"\\])/g, '$1');
  const isUsed = (text: string) => sources.includes(`'${text}'`) || sources.includes(`"${text}"`);
  expect(Object.keys(translated[0]!.catalogue!).filter((text) => !isUsed(text))).toEqual([]);
});
