import { collections, settings } from '../../src/model/content-types/collections.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import type { ListFacts } from './list-keys.ts';
import { defineEntryFormat, type EntryFormat } from './entry-format.ts';

/** Name of the format of all files in `settings/`. */
export const settingsFormat = 'dateline-settings';

/** Name under which Decap knows the format of a type. */
export const toFormatName = ({ name }: ContentType) => `dateline-${name}`;

/** All formats, each with its name and file extension. */
export function defineFormats(
  getFacts: () => ListFacts,
): { readonly name: string; readonly extension: string; readonly format: EntryFormat }[] {
  const ofTypes = Object.values(collections).map((type: ContentType) => ({
    name: toFormatName(type),
    extension: type.extension,
    format: defineEntryFormat([type], getFacts),
  }));
  const format = defineEntryFormat(Object.values(settings), getFacts);
  return [...ofTypes, { name: settingsFormat, extension: 'yml', format }];
}
