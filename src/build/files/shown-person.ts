import { isDeepStrictEqual } from 'node:util';
import { isBlank } from '../../model/fields/optional.ts';
import { unreadable } from '../../source/readable-fields.ts';
import type { Values } from '../../model/fields/written-value.ts';

/** The person that a document shows: the name, or the name and role of a witness. @returns undefined when it shows nobody */
export const getShownPerson = ({ person, hearing }: Values): unknown =>
  person ?? (hearing && toWitness(hearing));

const toWitness = (hearing: unknown) => [
  getField(hearing, 'witness'),
  getField(hearing, 'witnessRole'),
];

/** The name and place above a personal testimony, as HTML: only its page shows the place. @returns undefined for any other page */
export function getShownPlace(html: string): string | undefined {
  const [, kicker] = /<header class="band voice">.*?<p class="kicker">(.*?)<\/p>/s.exec(html) ?? [];
  return kicker && /<bdi>.*<\/bdi>/s.exec(kicker)?.[0];
}

/**
 * Whether a site shows of the person of a testimony what the content says: no other name, role or place, and no picture that
 * was removed. A consent may no longer cover these.
 * @param fields of the entry, as far as they can be read
 * @param html its page; empty where that was removed
 */
export function isPersonAsShown(fields: Values, document: Values, html: string): boolean {
  const shown = getShownPerson(document);
  if (shown === undefined) return true;
  if (!isBlank(document['picture']) && isBlank(fields['image'])) return false;
  if (fields['kind'] === 'hearing') return isDeepStrictEqual(shown, toWitness(fields['hearing']));
  const { person } = fields;
  const [displayName, place] = ['displayName', 'place'].map((name) => getField(person, name));
  const isNameSame = isDeepStrictEqual(shown, {
    displayName,
    pseudonym: getField(person, 'pseudonym') === true,
  });
  const places = html === '' ? '' : getShownPlace(html);
  const isPlaceSame = places === undefined || toLetters(places) === toLetters([displayName, place]);
  return isNameSame && isPlaceSame;
}

/**
 * Whether a site shows of somebody, such as a press contact, no name, e-mail or telephone that was changed or removed, and no
 * picture that was removed: they may have asked for it. A file that cannot be read says nothing.
 * @param fields as far as they can be read
 */
export function isContactAsShown(fields: Values, document: Values): boolean {
  const values = Object.values(fields);
  if (values.length === 0 || values.includes(unreadable)) return true;
  if (!isBlank(document['photo']) && isBlank(fields['photo'])) return false;
  return ['name', 'email', 'telephone'].every(
    (name) => isBlank(document[name]) || fields[name] === document[name],
  );
}

/** A field of a group; undefined where it is empty or the group cannot be read. */
function getField(group: unknown, name: string): unknown {
  const value = typeof group === 'object' ? (group as Values | null)?.[name] : undefined;
  return isBlank(value) ? undefined : value;
}

/** What HTML and the values in it have in common, however these are separated, escaped and isolated. */
const toLetters = (text: string | readonly unknown[]) =>
  (typeof text === 'string' ? text.replaceAll(/<[^>]*>|&#?\w+;/g, '') : text.join('')).replaceAll(
    /[^\p{L}\p{N}]/gu,
    '',
  );
