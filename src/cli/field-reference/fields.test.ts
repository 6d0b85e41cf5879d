import { readFile } from 'node:fs/promises';
import { format } from 'oxfmt';
import { describe, expect, test } from 'vitest';
import { fieldReferenceFiles, formatFieldReference } from './fields.ts';

const languages = Object.keys(fieldReferenceFiles);

/** The trimmed cells of a field's row in the table of a type. */
function getRow(language: string, heading: string, field: string): string[] | undefined {
  const section = formatFieldReference(language).split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  const line = section?.split('\n').find((one) => one.startsWith(`| \`${field}\` `));
  return line
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe('the field reference', () => {
  test.each(languages)(
    'in %s is the file that lies in docs; npm run fields renews it',
    async (language) => {
      expect(formatFieldReference(language)).toBe(
        await readFile(fieldReferenceFiles[language]!, 'utf8'),
      );
    },
  );

  test.each(languages)('in %s is formatted as all documents are', async (language) => {
    const reference = formatFieldReference(language);
    expect((await format('fields.md', reference, { printWidth: 100 })).code).toBe(reference);
  });

  test('has the label of a field, whether it is required, its meaning and what to write', () => {
    expect(getRow('en', 'Releases', 'headline')).toEqual([
      '`headline`',
      'Headline',
      '**required**, schema.org `headline`',
      'What it says, in one line. Under 90 characters reads well everywhere. _Write one line of at most 200 characters._',
    ]);
  });

  test('lists choices with their labels in the language of the reader', () => {
    expect(getRow('es', 'Testimonios', 'kind')?.[3]).toContain(
      '_Escriba uno de estos valores: personal, hearing._ `personal`: Testimonio personal; `hearing`: Comparecencia.',
    );
  });

  test('includes the fields of groups and lists, and says what is never published', () => {
    expect(getRow('en', 'Releases', 'event.start')?.[1]).toBe('Begins');
    expect(getRow('en', 'Releases', 'corrections[].text')?.[1]).toBe('Correction');
    expect(getRow('en', 'Testimonies', 'consent.reference')?.[2]).toBe(
      '**required**, never published',
    );
  });

  test('says what an item of a list of single values accepts', () => {
    expect(getRow('en', 'Releases', 'aliases')?.[3]).toContain(
      'from the first / on, such as /news/42/.',
    );
  });
});
