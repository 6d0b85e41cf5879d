/** Where an editor types: a field, or a paragraph of the body. */
export type Position =
  'Summary' | 'Subheadline' | 'Dateline' | 'First' | 'Second' | 'Third' | 'Fourth';

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
  const random = defineRandom(20_261_124);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const kinds: Round['kind'][] = [];
  while (kinds.length < count) {
    const left = [...mixture];
    while (left.length > 0) kinds.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return kinds.slice(0, count).map((kind, number) => {
    const offered: readonly Position[] =
      kind === 'fields' ? fields : kind === 'paragraphs' ? paragraphs : [...fields, ...paragraphs];
    const one = pick(offered);
    const other = kind === 'same' ? one : pick(offered.filter((position) => position !== one));
    return {
      number,
      kind,
      positions: [one, other],
      isSwapped: random() < 0.5,
      isAtOnce: random() < 0.4,
    };
  });
}

/** Mulberry32: numbers from 0 to 1 that depend on the seed alone. */
function defineRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
