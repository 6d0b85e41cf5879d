import { toPublicationTime } from './dates.ts';
import { languages, type Language } from './grammar.ts';
import type { SharedEntry } from './people.ts';
import { toPlan } from './plan.ts';
import { Slugs, type Publication, type Section } from './publication.ts';
import type { Random } from './random.ts';
import { toVersions } from './versions.ts';

/** What all publications of one newsroom draw on. */
export interface Surroundings {
  readonly random: Random;
  readonly topics: readonly SharedEntry[];
  readonly people: readonly SharedEntry[];
}

/** How many releases there are for one testimony, and for one report. */
const releasesPerTestimony = 100;
const releasesPerReport = 400;

/** One of so many releases is withdrawn: a fixed number, so that the smallest archive has one. */
const releasesPerWithdrawal = 300;

/** How far back the publications are to which links and relations lead. */
const memory = 400;

/**
 * All publications of an archive, oldest first, each in one or two languages.
 * @param count how many files of releases; reports and testimonies come in addition
 */
export function makePublications(surroundings: Surroundings, count: number): Publication[] {
  const slugs = new Slugs();
  const publications: Publication[] = [];
  const recent: Record<Language, Publication[]> = { en: [], es: [] };
  const add = (
    section: Section,
    time: number,
    { most = languages.length as number, isWithdrawn = false } = {},
  ) => {
    const plan = toPlan(surroundings, { section, time, most, isWithdrawn });
    const versions = toVersions(plan, surroundings.random, slugs, recent);
    publications.push(...versions);
    for (const version of versions.filter(({ isWithdrawn }) => !isWithdrawn)) {
      recent[version.language].push(version);
      if (recent[version.language].length > memory) recent[version.language].shift();
    }
    return versions.length;
  };
  for (let made = 0, turn = 1; made < count; turn += 1) {
    const time = toPublicationTime(made, count);
    made += add('releases', time, {
      most: count - made,
      isWithdrawn: turn % releasesPerWithdrawal === 10,
    });
    if (turn % releasesPerTestimony === 1) add('testimonies', time);
    if (turn % releasesPerReport === 1) add('reports', time);
  }
  return publications;
}
