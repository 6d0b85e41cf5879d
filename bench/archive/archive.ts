import { makePeople, makeTopics, type SharedEntry } from './people.ts';
import { makePublications } from './publications.ts';
import type { Publication } from './publication.ts';
import { Random } from './random.ts';

/** An invented newsroom of any size, as data. */
export interface Archive {
  readonly topics: readonly SharedEntry[];
  readonly people: readonly SharedEntry[];
  /** Oldest first. */
  readonly publications: readonly Publication[];
}

const peopleCount = 60;

/**
 * Makes the same archive from the same options.
 * @param entries how many releases, translations included
 */
export function makeArchive({ entries, seed }: { entries: number; seed: number }): Archive {
  const random = new Random(seed);
  const topics = makeTopics(random);
  const people = makePeople(random, topics, peopleCount);
  return { topics, people, publications: makePublications({ random, topics, people }, entries) };
}
