import { translate } from '../../src/languages/translate.ts';
import type { CmsField } from 'decap-cms-core';
import type { AdminLanguage } from '../../src/languages/parts/language.ts';
import { formatLanguageLabel } from '../../src/languages/language-name.ts';
import type { Field, Fields, Structure } from '../../src/model/fields/field.ts';

/** What the configuration of a field depends on, besides the field. */
export interface AdminContext {
  /** Language of labels and hints. */
  readonly adminLanguage: AdminLanguage;
  /** Codes of the languages the newsroom publishes in, default language first. */
  readonly languages: readonly string[];
}

/** Maps fields of the model to those of Decap, in the same order. */
export const toDecapFields = (fields: Fields, context: AdminContext): CmsField[] =>
  Object.entries(fields).map(([name, field]) => toDecapField(name, field, context));

/**
 * Maps a field to its Decap field.
 * @param name the field's key in front matter
 */
export function toDecapField(name: string, field: Field, context: AdminContext): CmsField {
  const { label, hint } = field;
  return {
    name,
    label: translate(label, context.adminLanguage),
    ...(hint && { hint: translate(hint, context.adminLanguage) }),
    // Our own check demands values; `undefined`, because Decap calls optional what it does not require.
    required: isOptional(field) ? false : undefined,
    ...toWidget(field, context),
  } as CmsField;
}

/**
 * Whether staff may leave a field empty; that of a moment which a publication sets, too. A switch is off or on, so nothing
 * about it is optional.
 */
const isOptional = ({ required, isConditional, structure }: Field) =>
  (!required || (structure.kind === 'moment' && structure.setBy !== undefined)) &&
  !isConditional &&
  structure.kind !== 'flag';

/** The part of a Decap field that depends on the kind of its value. */
type Widget = { readonly widget: string } & Readonly<Record<string, unknown>>;

function toWidget({ structure, required }: Field, context: AdminContext): Widget {
  switch (structure.kind) {
    case 'line':
    case 'link':
      return structure.offers
        ? { widget: 'code', offers: structure.offers }
        : { widget: 'string', max: structure.max };
    case 'paragraphs':
      return { widget: 'text', max: structure.max };
    case 'moment':
      return {
        widget: 'moment',
        ...(structure.setBy && { set_by: structure.setBy }),
        ...(structure.isDay && { is_day: true }),
        ...(structure.opens && { opens: true }),
        ...(structure.beginsNow && { begins_now: true }),
        ...(structure.zonedBy && { zoned_by: structure.zonedBy }),
      };
    case 'flag':
      return { widget: 'boolean' };
    case 'color':
      return { widget: 'color' };
    case 'choice':
      return toSelect(structure, context);
    case 'reference':
      return {
        widget: 'reference',
        collections: structure.to,
        ...(structure.prefers && { prefers: structure.prefers }),
      };
    case 'media':
      return {
        widget: structure.accepts === 'image' ? 'image' : 'file',
        choose_url: false,
      };
    case 'group':
      return toGroup(toDecapFields(structure.fields, context), required);
    case 'localized':
      return toGroup(toLanguageFields(structure.item, context), required);
    case 'list':
      return structure.isSelection
        ? { ...toWidget(structure.item, context), multiple: true }
        : toList(structure, context);
  }
}

type Of<K extends Structure['kind']> = Extract<Structure, { kind: K }>;

function toSelect(
  { values, initial, isMultiple }: Of<'choice'>,
  { adminLanguage }: AdminContext,
): Widget {
  const options = Object.entries(values).map(([value, label]) => ({
    value,
    label: translate(label, adminLanguage),
  }));
  return {
    widget: 'select',
    ...(initial && { default: initial }),
    options,
    ...(isMultiple && { multiple: true }),
  };
}

/**
 * Decap requires the required fields of a group even if the group itself is optional. So an optional group
 * has a widget of ours, which shows nothing until staff add it.
 */
const toGroup = (fields: readonly CmsField[], required: boolean): Widget => ({
  widget: required ? 'object' : 'group',
  collapsed: false,
  fields,
});

/** Only the default language is required; others may not be translated yet. */
const toLanguageFields = ({ hint: _hint, ...item }: Field, context: AdminContext): CmsField[] =>
  context.languages.map((code, index) => ({
    ...toDecapField(code, { ...item, required: item.required && index === 0 }, context),
    label: formatLanguageLabel(code, context.adminLanguage.code),
  }));

function toList({ item, max, summary }: Of<'list'>, context: AdminContext): Widget {
  return {
    widget: 'list',
    collapsed: true,
    max,
    label_singular: translate(item.label, context.adminLanguage),
    ...(summary && { summary: `{{fields.${summary}}}` }),
    ...(item.structure.kind === 'group'
      ? { fields: toDecapFields(item.structure.fields, context) }
      : { field: toDecapField('item', item, context) }),
  };
}
