import type { CmsField } from 'decap-cms-core';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { toDecapField, type AdminContext } from '../../src/model/fields/field.ts';
import { nowDefault } from '../decap/field-default.ts';
import { getMessages } from '../messages/languages.ts';

type FormField = Record<string, unknown>;

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
  const fields = Object.entries(type.fields).map(([name, field]) =>
    toFormField(toDecapField(name, field, context) as unknown as FormField),
  );
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
  const summary = fields.findIndex(({ name }) => name === 'summary');
  if (type.extension !== 'yml') fields.splice(summary + 1, 0, body);
  const form = type.layout === 'shared' ? fields : [status, ...fields];
  return form as unknown as CmsField[];
}

/**
 * Decap asks for what is required inside a group even where the group may be left out; so such a group has
 * a widget of its own, which shows nothing until staff add it.
 */
function toFormField(field: FormField): FormField {
  const inner = (field.fields as FormField[] | undefined)?.map(toFormField);
  const item = field.field && toFormField(field.field as FormField);
  const isOptionalGroup = field.widget === 'object' && field.required === false;
  return {
    ...field,
    ...(field.name === 'datePublished' && { default: nowDefault }),
    ...(isOptionalGroup && { widget: 'group' }),
    ...(inner && { fields: inner }),
    ...(item !== undefined && { field: item }),
  };
}
