import { getShownName } from '../../../model/content-types/testimony.ts';

/** A person as one revision of an entry shows them. */
export interface ShownPerson {
  /** Empty if the entry shows nobody. */
  readonly name: string;
  readonly isPseudonym: boolean;
  /** Whether it is the witness of a hearing. */
  readonly isWitness: boolean;
}

/** The person that a testimony with these fields shows. */
export function toShownPerson(fields: Readonly<Record<string, unknown>>): ShownPerson {
  const { pseudonym } = Object(fields['person']) as { readonly pseudonym?: unknown };
  const name = getShownName(fields) ?? '';
  const isWitness = fields['kind'] === 'hearing';
  return { name, isPseudonym: name !== '' && !isWitness && pseudonym === true, isWitness };
}
