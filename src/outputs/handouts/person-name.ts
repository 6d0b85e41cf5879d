import type { PersonCard } from '../../entries/views.ts';

interface NameParts {
  /** Empty where there is one name only. */
  readonly given: string;
  readonly family: string;
}

/** Parts a name for lists by family name: at the family name if it is stated, else at the last word. */
export function toNameParts({ name, familyName }: Pick<PersonCard, 'name' | 'familyName'>) {
  const family = familyName ?? name.slice(name.lastIndexOf(' ') + 1);
  const at = name.lastIndexOf(family);
  const given = [name.slice(0, at), name.slice(at + family.length)];
  return { given: given.join(' ').replace(/\s+/g, ' ').trim(), family } satisfies NameParts;
}
