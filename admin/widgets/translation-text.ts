import { editText, parseText } from '../../src/editing/edit-text.ts';
import type { ContentType } from '../../src/model/content-type.ts';

/** What belongs to one language's text alone and must not be taken over by another's. */
const own = ['slug', 'aliases', 'dateModified', 'corrections', 'withdrawn'];

/**
 * The text with which a translation begins: that of the original, to be written over, without what is
 * the original's own.
 */
export function toTranslationText(type: ContentType, original: string): string {
  const { extension, fields } = type;
  const kept = Object.entries(parseText(original, extension)).filter(
    ([name]) => !own.includes(name),
  );
  const data = Object.fromEntries(kept);
  return editText({ source: original, extension, data, fields });
}
