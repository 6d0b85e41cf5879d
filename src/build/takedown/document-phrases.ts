import type { ContentValue } from '../leak-gate/hidden-values.ts';
import { toDialled } from '../leak-gate/composed-values.ts';
import { findSecrets } from '../leak-gate/secrets.ts';
import { leastBytes } from '../leak-gate/window-hashes.ts';

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
  return [...secrets.map(({ phrase }) => phrase), ...findOwnContacts(gone, remaining)];
}

/** The names of people that nothing else says, and their addresses and numbers, also where a text says them. */
function findOwnContacts(gone: readonly Document[], remaining: readonly Document[]): string[] {
  const others = gone.some(isPerson) ? remaining.flatMap(getStrings) : [];
  const known = new Set(others);
  const own = gone
    .filter(isPerson)
    .flatMap(({ name, email, telephone }) => [
      ...(others.some((text) => text.includes(String(name))) ? [] : [name]),
      ...(known.has(String(email)) ? [] : [email]),
      ...(known.has(String(telephone)) ? [] : [telephone, toDialled(String(telephone))]),
    ]);
  const phrases = own.filter((value) => typeof value === 'string');
  return [...new Set(phrases)].filter((phrase) => Buffer.byteLength(phrase) >= leastBytes);
}

const isPerson = ({ $schema }: Document) => String($schema).endsWith('/person.json');

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
