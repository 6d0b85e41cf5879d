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
 * Phrases that identify what was taken down: those in its documents and in no other. Nothing else is left of
 * a deleted entry, or of one that was changed when it was withdrawn.
 * @param remaining documents of all that stays, without mentions of what was taken down
 */
export async function findOwnPhrases(
  gone: readonly Document[],
  remaining: readonly Document[],
): Promise<string[]> {
  const { secrets } = await findSecrets([
    ...toContentValues(gone, 'internal'),
    ...toContentValues(remaining, 'public'),
  ]);
  return secrets.map(({ phrase }) => phrase);
}

function toContentValues(
  documents: readonly Document[],
  state: ContentValue['state'],
): ContentValue[][] {
  return documents.map((document, index) =>
    getStrings(document)
      .filter(isProse)
      .map((text) => ({ file: `${index}`, field: '', state, text })),
  );
}

/** Neither a single word nor an address. */
const isProse = (text: string) => text.includes(' ') && !/^(https?|mailto|tel):/.test(text);
