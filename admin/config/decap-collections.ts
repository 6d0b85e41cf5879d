import { formatLanguageLabel, formatLanguageName } from '../../src/languages/language-name.ts';
import { translate } from '../../src/languages/translate.ts';
import type { CmsCollection } from 'decap-cms-core';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { formatListName } from '../../src/model/entry-name.ts';
import type { AdminContext } from './decap-field.ts';
import type { ConfigFacts } from './decap-config.ts';
import { toFormFields } from './form-fields.ts';
import { toOwnFirst } from '../settings/language-order.ts';
import { toFormatName } from '../formats/index.ts';

/**
 * A type's collections: one for each language that has its own files, beginning with that of the admin, in which staff
 * probably write; or a single shared one.
 */
export function toCollections(type: ContentType, facts: ConfigFacts): CmsCollection[] {
  if (type.layout === 'shared') return [toCollection(type, facts)];
  const languages = toOwnFirst(facts.settings.languages, facts.adminLanguage.code);
  return languages.map((language) => toCollection(type, facts, language));
}

function toCollection(type: ContentType, facts: ConfigFacts, language?: string): CmsCollection {
  const { adminLanguage } = facts;
  const configMessages = adminLanguage.messages.config;
  const context = toContext(facts);
  const title = toTitleField(type, context);
  const isOneOfMany = language && facts.settings.languages.length > 1;
  const toLabel = (label: string) =>
    isOneOfMany
      ? configMessages.inLanguage(label, formatLanguageLabel(language, adminLanguage.code))
      : label;
  return {
    name: formatListName({ collection: type.name, language }),
    label: toLabel(translate(type.label, adminLanguage)),
    label_singular: toLabel(translate(type.labelSingular, adminLanguage)),
    folder: ['content', type.name, language].filter(Boolean).join('/'),
    extension: type.extension,
    format: toFormatName(type),
    create: true,
    identifier_field: title,
    // On the board; lists have cards of their own.
    summary: `{{${title}}}{{$note | ternary(' · ', '')}}{{$note}}`,
    slug: '{{$name}}',
    // The year in the newsroom's time zone; Decap's own {{year}} is in UTC.
    ...(type.layout === 'dated' && { path: '{{$year}}/{{slug}}' }),
    // With a path, Decap would look for media beside the entry.
    media_folder: '/content/media',
    public_folder: '/media',
    fields: toFormFields(type, context, language),
    ...toListOptions(type, facts, language),
  };
}

/** The field that lists show as an entry's title. Decap takes a single field, so of several languages the first. */
function toTitleField({ fields, listing }: ContentType, { languages }: AdminContext): string {
  const name = listing!.title;
  return fields[name]?.structure.kind === 'localized' ? `${name}.${languages[0]}` : name;
}

export function toContext({ settings, adminLanguage }: ConfigFacts): AdminContext {
  return { adminLanguage, languages: settings.languages };
}

/** How a list can be sorted, filtered and grouped. */
function toListOptions(
  type: ContentType,
  facts: ConfigFacts,
  language?: string,
): Partial<CmsCollection> {
  const { adminLanguage, settings } = facts;
  const { states, missingIn, isOutdated, year } = adminLanguage.messages.config;
  const { sorts, groups, title } = type.listing!;
  const isMoment = (name: string) => type.fields[name]!.structure.kind === 'moment';
  const toLabel = (name: string) => translate(type.fields[name]!.label, adminLanguage);
  const shown = Object.entries(states).filter(
    ([state]) => 'consent' in type.fields || !state.startsWith('consent'),
  );
  const hasLifecycle = 'datePublished' in type.fields;
  const others = language ? settings.languages.filter((code) => code !== language) : [];
  const filters = [
    ...(hasLifecycle ? shown : []).map(([state, label]) => ({
      field: '$state',
      value: state,
      label,
    })),
    ...others.map((code) => ({
      field: '$missingIn',
      value: code,
      label: missingIn(formatLanguageName(code, adminLanguage.code)),
    })),
    ...(others.length > 0 ? [{ field: '$isOutdated', value: 'true', label: isOutdated }] : []),
  ];
  return {
    sortable_fields: sorts.map((name, index) => ({
      field: name === title ? toTitleField(type, toContext(facts)) : name,
      label: toLabel(name),
      ...(index === 0 && { default_sort: isMoment(name) ? ('desc' as const) : ('asc' as const) }),
    })),
    ...(filters.length > 0 && {
      view_filters: filters.map(({ field, value, label }) => ({
        label,
        field,
        pattern: `^${value}$`,
      })),
    }),
    ...(groups.length > 0 && {
      view_groups: groups.map((name) => ({
        label: isMoment(name) ? year : toLabel(name),
        field: name,
      })),
    }),
  };
}
