import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bodyEditor } from './admin/body-editor.ts';
import { messages } from './admin/messages.ts';
import { preview } from './admin/preview.ts';
import { catalogue } from './catalogue/index.ts';
import { site } from './site.ts';

/** Every text in a group of messages; a function is completed with the names of its parameters. */
function getTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [1, 2].map((count) => {
      // What has no plural takes titles and names, or a list of them.
      const given = /count|===/.test(String(value)) ? count : String(count);
      const first = /^\((titles|divided|senders)\b/.test(String(value)) ? [given] : given;
      return String((value as (...all: unknown[]) => string)(first, given, given));
    });
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(getTexts) : [];
}

/**
 * An ordinary space where French has a no-break one, or a straight apostrophe. `![…]` is a picture in Markdown.
 */
const fault = / [;:?»]| !(?!\[)|« |\p{L}'\p{L}|\.\.\./u;

test.each([
  ["L'appel", true],
  ['Voir « ceci »', true],
  ['Voir «\u202fceci\u202f»\u00a0: ![Des élèves](…)', false],
  ['Supprimer ?', true],
])('finds what is wrong with “%s”: %s', (text, isWrong) => {
  expect(fault.test(text)).toBe(isWrong);
});

test.each(Object.entries({ site, catalogue, messages, bodyEditor, preview }))(
  'the spaces and apostrophes of the French messages in %s are those of French',
  (_, group) => {
    const texts = getTexts(group);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => fault.test(text))).toEqual([]);
  },
);

test('no name follows “de”, which may have to be “d’”, “du” or “des”', () => {
  expect(getTexts(site).filter((text) => /\b(?:de|que) \{name\}/.test(text))).toEqual([]);
});

test.each(globSync('docs/staff/fr/*.md').sort())(
  'the spaces and apostrophes of %s are those of French',
  (path) => {
    const prose = readFileSync(path, 'utf8').replace(/^ *```[\s\S]*?^ *```|`[^`\n]*`/gm, 'x');
    expect(prose.split('\n').filter((line) => fault.test(line))).toEqual([]);
  },
);
