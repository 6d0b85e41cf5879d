import { importAdminLanguage } from '../admin/settings/admin-language.ts';
import { toDecapConfig } from '../admin/config/decap-config.ts';
import { defineFormats, settingsFormat, toFormatName } from '../admin/formats/index.ts';
import type { EntryFormat } from '../admin/formats/entry-format.ts';
import type { ContentType } from '../src/model/content-types/content-type.ts';
import { collections, settings } from '../src/model/content-types/collections.ts';
import type { Field, Fields, Line } from '../src/model/fields/field.ts';
import { toFull, toItem, toValid } from './form-samples.ts';

/** A field of Decap's configuration. */
export interface FormField {
  readonly name: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly max?: number;
  readonly multiple?: boolean;
  /** What fills it in if staff leave it empty. */
  readonly set_by?: string;
  /** The form of its value in the model; Decap does not check it. */
  readonly demanded?: Line['pattern'];
  readonly options?: readonly { readonly value: string }[];
  readonly collections?: readonly string[];
  readonly fields?: readonly FormField[];
  readonly field?: FormField;
}

/** A form of the admin: the content type that it edits, its fields, and the format that writes its files. */
export interface Form {
  readonly name: string;
  readonly type: ContentType;
  readonly fields: readonly FormField[];
  readonly format: EntryFormat;
  /** Path of an example file, relative to the content folder. */
  readonly path: string;
}

/** A field of a form, at any depth. */
export interface LocatedField {
  readonly form: Form;
  /** Names of fields and indexes of items from the form down. */
  readonly path: readonly string[];
  readonly field: FormField;
  readonly model: Field;
}

const adminLanguage = await importAdminLanguage('en');
const facts = { adminLanguage, timeZone: 'America/New_York', formatDay: String, now: 0 };

/** Every form of the admin, from Decap's configuration. */
export function getForms(): Form[] {
  const config = toDecapConfig({
    adminLanguage,
    settings: {
      siteName: 'Newsroom',
      siteUrl: 'https://news.example.org',
      timeZone: facts.timeZone,
      languages: ['en', 'es'],
    },
  });
  const formats = new Map(defineFormats(() => facts).map(({ name, format }) => [name, format]));
  const find = (name: string) => config.collections.find((one) => one.name === name)!;
  const files = find('settings').files!;
  const toFields = (fields: unknown) =>
    (fields as FormField[]).filter(({ name }) => !name.startsWith('$') && name !== 'body');
  return [
    ...Object.values(collections).map((type: ContentType) => {
      const isShared = type.layout === 'shared';
      const folder = { dated: 'en/2011/', undated: 'en/', shared: '' }[type.layout];
      return {
        name: type.name,
        type,
        fields: withForms(
          toFields(find(isShared ? type.name : `${type.name}-en`).fields),
          type.fields,
        ),
        format: formats.get(toFormatName(type))!,
        path: `${type.name}/${folder}x.${type.extension}`,
      };
    }),
    ...Object.entries(settings).map(([name, type]) => ({
      name: type.name,
      type: type as ContentType,
      fields: withForms(
        toFields(files.find((file) => file.name === name)!.fields),
        type.fields as Fields,
      ),
      format: formats.get(settingsFormat)!,
      path: `settings/${name}.yml`,
    })),
  ];
}

/** Adds the forms of values that the model demands, which our own check compares. */
function withForms(fields: readonly FormField[], model: Fields): FormField[] {
  return fields.map((field) => {
    const one = model[field.name]!;
    // A form does not call everything optional that is.
    return withForm(one.required ? field : { ...field, required: false }, one);
  });
}

function withForm(field: FormField, { structure }: Field): FormField {
  switch (structure.kind) {
    case 'line':
    case 'link':
      return structure.pattern ? { ...field, demanded: structure.pattern } : field;
    case 'group':
      return { ...field, fields: withForms(field.fields!, structure.fields) };
    case 'localized':
      return { ...field, fields: field.fields!.map((one) => withForm(one, structure.item)) };
    case 'list': {
      if (structure.isSelection) return field;
      const item = structure.item.structure;
      if (item.kind === 'group' && field.fields)
        return { ...field, fields: withForms(field.fields, item.fields) };
      return field.field ? { ...field, field: withForm(field.field, structure.item) } : field;
    }
    default:
      return field;
  }
}

/** Every field of a form, at any depth. */
export function walkForm(form: Form): LocatedField[] {
  return form.fields.flatMap((field) =>
    walkField(form, [field.name], field, form.type.fields[field.name]!),
  );
}

function walkField(
  form: Form,
  path: readonly string[],
  field: FormField,
  model: Field,
): LocatedField[] {
  const { structure } = model;
  const here = { form, path, field, model };
  if (structure.kind === 'list' && !structure.isSelection) {
    const { item } = structure;
    const single = field.field && walkField(form, [...path, '0'], field.field, item);
    const inner = walkFields(form, [...path, '0'], field.fields, getGroup(item));
    return [here, ...(single ?? []), ...inner];
  }
  if (structure.kind === 'localized')
    return [
      here,
      ...field.fields!.flatMap((one) => walkField(form, [...path, one.name], one, structure.item)),
    ];
  return [here, ...walkFields(form, path, field.fields, getGroup(model))];
}

const walkFields = (
  form: Form,
  path: readonly string[],
  fields: readonly FormField[] = [],
  group: Fields,
) => fields.flatMap((field) => walkField(form, [...path, field.name], field, group[field.name]!));

const getGroup = ({ structure }: Field): Fields =>
  structure.kind === 'group' ? structure.fields : {};

/** A valid entry with a value in one field; the groups and lists around that field are complete. */
export function toEntry({ form, path }: LocatedField, value: unknown): Record<string, unknown> {
  const whole = { name: '', widget: 'object', fields: form.fields };
  return toWith(whole, toValid(whole), path, value) as Record<string, unknown>;
}

function toWith(
  field: FormField,
  parent: unknown,
  [name, ...rest]: readonly string[],
  value: unknown,
): unknown {
  if (name === undefined) return value;
  if (field.widget === 'list') {
    const item = toItem(field);
    return [toWith(item, toFull(item), rest, value)];
  }
  const inner = field.fields!.find((one) => one.name === name)!;
  return { ...(parent as object), [name]: toWith(inner, toFull(inner), rest, value) };
}
