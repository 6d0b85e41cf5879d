import { translate } from '../../src/languages/translate.ts';
import type { AdminLanguage } from '../../src/languages/parts/language.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import type { Field } from '../../src/model/fields/field.ts';
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
  const [name = '', ...rest] = path.split('.');
  if (name === 'body') return language.messages.config.text;
  let field: Field | undefined = type.fields[name];
  const labels = [field ? translate(field.label, language) : name];
  for (const part of rest) {
    const structure: Field['structure'] | undefined = field?.structure;
    if (structure?.kind === 'group') {
      field = structure.fields[part];
      labels.push(field ? translate(field.label, language) : part);
    } else if (structure?.kind === 'list') {
      field = structure.item;
      labels.push(String(Number(part) + 1));
    } else {
      field = structure?.kind === 'localized' ? structure.item : undefined;
      labels.push(part);
    }
  }
  return labels.join(' › ');
}
