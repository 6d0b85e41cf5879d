import type { CmsField } from 'decap-cms-core';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { formSections, type FormSectionName } from '../../src/model/fields/form-sections.ts';
import { toDecapFields, type AdminContext } from './decap-field.ts';

/** A field of Decap with its part of the form (see admin/decap/editor/form-sections.ts). */
interface SectionField {
  readonly name: string;
  readonly section: FormSectionName;
}

/**
 * The fields of a type's form: the status of the entry, then those of the model by section, in their order, with the
 * body after the summary.
 * @param language code of the language that the entries are written in; undefined for shared entries
 */
export function toFormFields(
  type: ContentType,
  context: AdminContext,
  language?: string,
): CmsField[] {
  const messages = context.adminLanguage.messages;
  const fields: SectionField[] = toDecapFields(type.fields, context).map((field) => ({
    ...field,
    section: type.fields[field.name]?.section ?? 'content',
    ...(type.fields[field.name]?.isBegunElsewhere && { begun_elsewhere: true }),
  }));
  // So that Decap neither requires it nor calls it optional: a status holds no value, and our own check demands a body.
  const required = undefined;
  const status = { name: '$entry', label: messages.status.label, widget: 'status', required };
  const body: SectionField & Record<string, unknown> = {
    name: 'body',
    section: 'content',
    label: messages.config.text,
    hint: messages.config.textHint,
    widget: 'body',
    format: type.extension,
    required,
    ...(language && { language }),
  };
  const summary = Object.keys(type.fields).indexOf('summary');
  if (type.extension !== 'yml') fields.splice(summary + 1, 0, body);
  const names = Object.keys(formSections);
  const inSections = names.flatMap((name) => fields.filter(({ section }) => section === name));
  return [status, ...inSections] as unknown as CmsField[];
}
