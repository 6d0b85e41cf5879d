import { message } from '../../languages/message.ts';
import type { Fields } from '../fields/field.ts';
import type { FieldProblem } from '../fields/field-problem.ts';
import { getWrittenValues } from '../fields/written-values.ts';
import { isGroup } from '../fields/written-value.ts';
import { inForm } from '../../languages/problems/problem.ts';

/** The fields that are written in another language and lack the default one, in which every reader may need them. */
export function findMissingLanguages(
  fields: Fields,
  written: unknown,
  defaultLanguage: string,
): FieldProblem[] {
  const localized = getWrittenValues(fields, written, 'localized');
  return localized.flatMap(({ path, field, value }) => {
    if (!isGroup(value) || value[defaultLanguage] || !Object.values(value).some(Boolean)) return [];
    return [
      {
        code: 'missing-language',
        field: `${path}.${defaultLanguage}`,
        cause: message('{field} lacks the default language “{language}”', {
          field: message(field.label),
          language: { language: defaultLanguage },
        }),
        ...inForm(
          `Add “${defaultLanguage}: …” on an indented line.`,
          message('Write it in that language too.'),
        ),
      },
    ];
  });
}
