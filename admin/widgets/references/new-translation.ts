import { editSource, parseEntryData } from '../../../src/editing/edit-source.ts';
import { getBodyFacts } from '../../../src/markdown/index.ts';
import { getTitle } from '../../../src/model/content-types/entry-title.ts';
import type { ContentType } from '../../../src/model/content-types/content-type.ts';
import { toCopiedValues } from '../../../src/model/content-types/copied-values.ts';
import { toPublishable } from '../../../src/publishing/visibility/entry-state.ts';
import { isEndOfEmbargo } from '../../../src/publishing/visibility/publication-date.ts';
import { toSlug } from '../../../src/publishing/addresses/file-name.ts';

/** The entry that is to be translated. */
export interface Original {
  /** Path below the content folder: `reports/en/2011/the-count.mdx`. */
  readonly path: string;
  /** Its comments and the order of its fields are kept. */
  readonly source: string;
}

/**
 * The source of a new translation: that of the original, which the translator overwrites, without the fields
 * that belong to the original only.
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function toTranslationSource(
  { extension, fields }: ContentType,
  { path, source }: Original,
  now: number,
): string {
  const data = toCopiedValues(fields, parseEntryData(source, extension), 'translation');
  // Its publication writes it again, also if the translator moves the embargo.
  if (isEndOfEmbargo(toPublishable(data), now)) delete data.datePublished;
  if (extension === 'mdx' && typeof data.body === 'string')
    data.body = pointToTables(data.body, path);
  // It follows the headline until the translation is published.
  const slug = 'slug' in fields && toSlug(getTitle(data));
  return editSource({ source, extension, data: slug ? { ...data, slug } : data, fields });
}

/** Points to the tables in the folder of the original, relative to the folder of the translation. */
function pointToTables(body: string, path: string): string {
  const folder = path.split('/').slice(1, -1);
  const back = '../'.repeat(folder.length);
  return getBodyFacts(body, 'mdx').tables.reduce((result, table) => {
    const address = new URL(table, `file:///${folder.join('/')}/`).pathname;
    const target = back + decodeURI(address).slice(1);
    return result.replaceAll(`"${table}"`, `"${target}"`).replaceAll(`'${table}'`, `'${target}'`);
  }, body);
}
