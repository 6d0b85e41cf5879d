import { Random } from '../../bench/archive/random.ts';

/** Where an editor types: a field, or a paragraph of the body. */
export type Position =
  | 'Summary'
  | 'Subheadline'
  | 'Dateline'
  | 'First'
  | 'Second'
  | 'Third'
  | 'Fourth';

/** What two editors do to one entry, in turn or at once. */
export interface Round {
  readonly number: number;
  readonly kind: 'fields' | 'paragraphs' | 'same' | 'discard' | 'publish' | 'delete';
  readonly positions: readonly [Position, Position];
  /** Whether the second editor goes first. */
  readonly isSwapped: boolean;
  /** Whether both save at the same time. */
  readonly isAtOnce: boolean;
}

const fields = ['Summary', 'Subheadline', 'Dateline'] as const;
const paragraphs = ['First', 'Second', 'Third', 'Fourth'] as const;

/** How many of ten rounds are of each kind. */
const mixture: readonly Round['kind'][] = [
  ...Array<'fields'>(2).fill('fields'),
  ...Array<'paragraphs'>(3).fill('paragraphs'),
  ...Array<'same'>(2).fill('same'),
  'discard',
  'publish',
  'delete',
];

/** Random rounds, the same in every run. */
export function toRounds(count: number): Round[] {
  const random = new Random(20_261_124);
  const kinds: Round['kind'][] = [];
  while (kinds.length < count) {
    const left = [...mixture];
    while (left.length > 0) kinds.push(...left.splice(random.integer(0, left.length - 1), 1));
  }
  return kinds.slice(0, count).map((kind, number) => {
    const offered: readonly Position[] =
      kind === 'fields' ? fields : kind === 'paragraphs' ? paragraphs : [...fields, ...paragraphs];
    const one = random.pick(offered);
    const other =
      kind === 'same' ? one : random.pick(offered.filter((position) => position !== one));
    return {
      number,
      kind,
      positions: [one, other],
      isSwapped: random.isLucky(0.5),
      isAtOnce: random.isLucky(0.4),
    };
  });
}
