import { writeFile } from 'node:fs/promises';
import type { ContentType } from '../../model/content-types/content-type.ts';
import { collections, settings } from '../../model/content-types/collections.ts';
import { staffLanguages } from '../../languages/staff-languages.ts';
import type { StaffLanguage } from '../../languages/parts/language.ts';
import { translate } from '../../languages/translate.ts';
import type { Field, Fields } from '../../model/fields/field.ts';
import { formatExpectedPath } from '../../source/location-problem.ts';
import { referenceMessages, type ReferenceMessages } from './fields-messages.ts';

/** The files that `npm run fields` writes, by the language of labels and hints. */
export const fieldReferenceFiles: Readonly<Record<string, URL>> = {
  en: new URL('../../../docs/staff/en/fields.md', import.meta.url),
  es: new URL('../../../docs/staff/es/fields.md', import.meta.url),
  fr: new URL('../../../docs/staff/fr/fields.md', import.meta.url),
};

/** Writes the field reference in each of its languages. */
export async function writeFieldReferences(): Promise<void> {
  for (const [code, file] of Object.entries(fieldReferenceFiles))
    await writeFile(file, formatFieldReference(code));
}

/**
 * The field reference: every content type with its fields, as the model states them.
 * @param code language of labels, hints, headings and remedies
 * @returns Markdown, formatted as `npm run format` does
 */
export function formatFieldReference(code: string): string {
  const language = staffLanguages.find((one) => one.code === code)!;
  const messages = referenceMessages[code]!;
  const sections = [
    ...Object.values(collections).map((type) =>
      formatType(type, translate(formatExpectedPath(type), language), language, messages),
    ),
    ...Object.values(settings).map((type) =>
      formatType(type, `${type.name}.yml`, language, messages),
    ),
  ];
  return [`# ${messages.title}`, ...messages.introduction, ...sections.flat()].join('\n\n') + '\n';
}

function formatType(
  type: ContentType,
  pattern: string,
  language: StaffLanguage,
  messages: ReferenceMessages,
): string[] {
  const body = type.extension === 'yml' ? '' : ` ${messages.body}`;
  return [
    `## ${translate(type.label, language)}`,
    `${messages.file} \`content/${pattern}\`.${body}`,
    formatTable([messages.columns, ...toRows(type.fields, language, messages)]),
  ];
}

function toRows(
  fields: Fields,
  language: StaffLanguage,
  messages: ReferenceMessages,
  prefix = '',
): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const marks = [
      field.required && messages.required,
      field.internal && messages.internal,
      field.meaning && `schema.org \`${field.meaning}\``,
    ].filter(Boolean);
    const hint = field.hint ? translate(field.hint, language) : '';
    const row = [`\`${prefix}${name}\``, translate(field.label, language), marks.join(', ')];
    const { structure } = field;
    const [inside, mark] =
      structure.kind === 'list' ? [structure.item.structure, '[].'] : [structure, '.'];
    const nested =
      inside.kind === 'group'
        ? toRows(inside.fields, language, messages, `${prefix}${name}${mark}`)
        : [];
    return [[...row, [hint, formatAccepted(field, language)].filter(Boolean).join(' ')], ...nested];
  });
}

/** What a field accepts: its choices with their labels, or else what to write. */
function formatAccepted(field: Field, language: StaffLanguage): string {
  const { structure } = field;
  if (structure.kind === 'choice') {
    const choices = Object.entries(structure.values).map(
      ([value, label]) => `\`${value}\`: ${translate(label, language)}`,
    );
    return `_${translate(field.remedy, language)}_ ${choices.join('; ')}.`;
  }
  const isPlainList =
    structure.kind === 'list' &&
    // References of one collection have a remedy of their own, and no most.
    structure.max !== undefined &&
    structure.item.structure.kind !== 'group';
  return `_${translate(field.remedy, language)}${isPlainList ? ` ${translate(structure.item.remedy, language)}` : ''}_`;
}

/** A Markdown table whose columns are as wide as their widest cell. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)));
  lines.splice(
    1,
    0,
    widths.map((width) => '-'.repeat(width)),
  );
  return lines.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
