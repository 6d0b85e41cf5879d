import { editSource } from '../../src/editing/edit-source.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';
import { getBodyFacts } from '../../src/markdown/index.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';

/** What belongs to one language's text alone and must not be taken over by another's. */
const own = ['slug', 'aliases', 'dateModified', 'corrections', 'withdrawn'];

/** The text that is to be translated, as the form has it. */
export interface Original {
  /** Path below the content folder: `reports/en/2011/the-count.mdx`. */
  readonly path: string;
  /** The text as it was opened: its comments and the order of its fields are kept. */
  readonly source: string;
  /** All fields and `body`, as they stand now. */
  readonly values: EntryData;
}

/**
 * The text with which a translation begins: that of the original, to be written over, without what is
 * the original's own.
 */
export function toTranslationSource(
  { extension, fields }: ContentType,
  { path, source, values }: Original,
): string {
  const data = Object.fromEntries(Object.entries(values).filter(([name]) => !own.includes(name)));
  if (extension === 'mdx' && typeof data.body === 'string')
    data.body = pointToTables(data.body, path);
  return editSource({ source, extension, data, fields });
}

/** Tables stand beside the original only; the translation names them from its own folder. */
function pointToTables(body: string, path: string): string {
  const folder = path.split('/').slice(1, -1);
  const back = '../'.repeat(folder.length);
  return getBodyFacts(body, 'mdx').tables.reduce((text, table) => {
    const address = new URL(table, `file:///${folder.join('/')}/`).pathname;
    const led = back + decodeURI(address).slice(1);
    return text.replaceAll(`"${table}"`, `"${led}"`).replaceAll(`'${table}'`, `'${led}'`);
  }, body);
}
