import { editText, parseText } from '../../src/editing/edit-text.ts';
import { getBodyFacts } from '../../src/markdown/index.ts';
import type { ContentType } from '../../src/model/content-type.ts';

/** What belongs to one language's text alone and must not be taken over by another's. */
const own = ['slug', 'aliases', 'dateModified', 'corrections', 'withdrawn'];

/**
 * The text with which a translation begins: that of the original, to be written over, without what is
 * the original's own.
 * @param path the original's, below the content folder: `reports/en/2011/the-count.mdx`
 */
export function toTranslationText(type: ContentType, original: string, path: string): string {
  const { extension, fields } = type;
  const kept = Object.entries(parseText(original, extension)).filter(
    ([name]) => !own.includes(name),
  );
  const data = Object.fromEntries(kept);
  if (extension === 'mdx' && typeof data.body === 'string')
    data.body = leadToTables(data.body, path);
  return editText({ source: original, extension, data, fields });
}

/** Tables stand beside the original only; the translation names them from its own folder. */
function leadToTables(body: string, path: string): string {
  const folder = path.split('/').slice(1, -1);
  const back = '../'.repeat(folder.length);
  return getBodyFacts(body, 'mdx').tables.reduce((text, table) => {
    const address = new URL(table, `file:///${folder.join('/')}/`).pathname;
    const led = back + decodeURI(address).slice(1);
    return text.replaceAll(`"${table}"`, `"${led}"`).replaceAll(`'${table}'`, `'${led}'`);
  }, body);
}
