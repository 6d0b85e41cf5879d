import type { CmsField } from 'decap-cms-core';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { toDecapFields, type AdminContext } from './decap-field.ts';
import { getMessages } from '../messages/languages.ts';

/**
 * The fields of a type's form: those of the model in their order, the text as soon as it is said what it
 * is about, and first, for a type with a life of its own, where the entry stands.
 * @param language code of the language in which the entries are written, where it is one
 */
export function toFormFields(
  type: ContentType,
  context: AdminContext,
  language?: string,
): CmsField[] {
  const words = getMessages(context.adminLanguage);
  const fields: object[] = toDecapFields(type.fields, context);
  // Neither asked for nor called optional: it holds no value.
  const required = undefined;
  const status = { name: '$entry', label: words.status.label, widget: 'status', required };
  const body = {
    name: 'body',
    label: words.config.text,
    hint: words.config.textHint,
    widget: 'body',
    format: type.extension,
    ...(language && { language }),
  };
  const summary = Object.keys(type.fields).indexOf('summary');
  if (type.extension !== 'yml') fields.splice(summary + 1, 0, body);
  const form = type.layout === 'shared' ? fields : [status, ...fields];
  return form as unknown as CmsField[];
}
