import type { PersonCard } from '../../entries/views.ts';

/** Splits a name for lists by family name: at the family name if stated, otherwise at the last word. `given` is empty if there is only one. */
export function toNameParts({ name, familyName }: Pick<PersonCard, 'name' | 'familyName'>) {
  const family = familyName ?? name.slice(name.lastIndexOf(' ') + 1);
  const start = name.lastIndexOf(family);
  const given = [name.slice(0, start), name.slice(start + family.length)];
  return { given: given.join(' ').replace(/\s+/g, ' ').trim(), family };
}
