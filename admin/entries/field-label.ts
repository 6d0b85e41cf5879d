import { formatLanguageLabel } from '../../src/languages/language-name.ts';
import { translate } from '../../src/languages/translate.ts';
import type { AdminLanguage } from '../../src/languages/parts/language.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import type { Field } from '../../src/model/fields/field.ts';
import { isLanguageCode } from '../../src/languages/language-code.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';

/**
 * The label of a field after the labels of the fields around it: “Consent › Agreed to”, “Corrections › 1 › Date”.
 * @param path such as `corrections.0.date`
 */
export function getFieldLabel(
  type: ContentType,
  path: string,
  language: AdminLanguage = getAdminLanguage(),
): string {
  if (path === 'body') return language.messages.config.text;
  const fields = listFields(type, path);
  const labels = path.split('.').flatMap((part, index) => {
    const around = fields[index - 1]?.structure;
    // Of several that are selected, nobody sees which is the fourth.
    if (around?.kind === 'choice' || (around?.kind === 'list' && around.isSelection)) return [];
    if (around?.kind === 'list') return String(Number(part) + 1);
    if (around?.kind === 'localized')
      return isLanguageCode(part) ? formatLanguageLabel(part, language.code) : part;
    const field = fields[index];
    return field ? translate(field.label, language) : part;
  });
  return labels.join(' › ');
}

/** The field of a value at a path; of an item, its field in the list. */
export const getFieldAt = (type: ContentType, path: string): Field | undefined =>
  listFields(type, path).at(-1);

/** The field at each part of a path. */
function listFields({ fields }: ContentType, path: string): (Field | undefined)[] {
  const [name = '', ...rest] = path.split('.');
  const found: (Field | undefined)[] = [fields[name]];
  for (const part of rest) found.push(getInnerField(found.at(-1), part));
  return found;
}

function getInnerField(field: Field | undefined, name: string): Field | undefined {
  switch (field?.structure.kind) {
    case 'group':
      return field.structure.fields[name];
    case 'list':
    case 'localized':
      return field.structure.item;
    // One of several.
    case 'choice':
      return field;
    default:
      return undefined;
  }
}
