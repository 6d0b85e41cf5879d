import type { ContentValue } from '../leak-gate/hidden-values.ts';
import { findSecrets } from '../leak-gate/secrets.ts';

/** A document of the API, parsed. */
export type Document = Readonly<Record<string, unknown>>;

/** Every string in a document. */
export function getStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(getStrings);
}

/**
 * Words that identify what was taken down: those that occur in its documents and in no other. A deleted text
 * is known in no other way, and one that was changed with its withdrawal neither.
 * @param kept documents of all that stays, which say nothing of what was taken down
 */
export function findOwnPhrases(gone: readonly Document[], kept: readonly Document[]): string[] {
  const secrets = findSecrets([...toHeldTexts(gone, 'internal'), ...toHeldTexts(kept, 'public')]);
  return secrets.map(({ phrase }) => phrase);
}

function toHeldTexts(documents: readonly Document[], state: ContentValue['state']): ContentValue[] {
  return documents
    .flatMap(getStrings)
    .filter(isWords)
    .map((text) => ({ file: '', field: '', state, text }));
}

/** Neither a single word nor an address. */
const isWords = (text: string) => text.includes(' ') && !/^(https?|mailto|tel):/.test(text);
