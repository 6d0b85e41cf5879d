import { getTitle } from './entry-title.ts';

/**
 * Whether all words that are looked for stand in an entry's title, summary or text, whatever their case and
 * accents; parts of words count too.
 * @param languages in the order in which a title is wanted
 */
export function isMatch(
  data: Readonly<Record<string, unknown>>,
  term: string,
  languages: readonly string[],
): boolean {
  const texts = [getTitle(data, languages), data.summary, data.body];
  const text = toFolded(texts.filter((one) => typeof one === 'string').join('\n'));
  return toFolded(term)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const toFolded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
