import { getShownName } from '../../../model/content-types/testimony.ts';
import { isBlank } from '../../../model/fields/optional.ts';
import type { Values } from '../../../model/fields/written-value.ts';

/** A person as one revision of an entry shows them. */
export interface ShownPerson {
  /** Empty if the entry shows nobody. */
  readonly name: string;
  readonly isPseudonym: boolean;
  /** Whether it is the witness of a hearing. */
  readonly isWitness: boolean;
}

/**
 * Whether a change of a testimony takes from readers what they see of its person: a name, a place, a role of a witness, or the
 * picture, whatever is said of it.
 * @param before fields of the testimony, of any type
 */
export function isPersonHidden(before: Values, after: Values): boolean {
  const [was, is] = [toShownFacts(before), toShownFacts(after)];
  return was.some((fact, index) => !isBlank(fact) && fact !== is[index]);
}

function toShownFacts(fields: Values): readonly unknown[] {
  const isHearing = fields['kind'] === 'hearing';
  const { place, witnessRole } = Object(fields[isHearing ? 'hearing' : 'person']) as Values;
  const { src } = Object(fields['image']) as Values;
  return [getShownName(fields), isHearing ? witnessRole : place, src];
}

/** The place that a personal testimony with these fields shows; empty if it shows none. */
export function toShownPlace({ kind, person }: Values): string {
  const { place } = Object(person) as { readonly place?: unknown };
  return kind !== 'hearing' && typeof place === 'string' ? place.trim() : '';
}

/** The person that a testimony with these fields shows. */
export function toShownPerson(fields: Values): ShownPerson {
  const { pseudonym } = Object(fields['person']) as { readonly pseudonym?: unknown };
  const name = getShownName(fields) ?? '';
  const isWitness = fields['kind'] === 'hearing';
  return { name, isPseudonym: name !== '' && !isWitness && pseudonym === true, isWitness };
}
