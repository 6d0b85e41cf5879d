import { addDays, formatTime } from './dates.ts';
import { languages, type Language } from './grammar.ts';
import { documentPaths, photographPaths } from './media.ts';
import { isAuthor, isPressContact, type SharedEntry } from './people.ts';
import type { Section } from './publication.ts';
import type { Surroundings } from './publications.ts';
import type { Random } from './random.ts';

/** What is decided about a publication before it is written in any language. */
export interface Plan {
  readonly section: Section;
  readonly languages: readonly Language[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  readonly topics: readonly string[];
  /** Path of the picture at its head. */
  readonly picture: string | undefined;
  readonly isCorrected: boolean;
  readonly isWithdrawn: boolean;
  /** Fields that are the same in all languages. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** How often something occurs in a publication. */
const shares = {
  translation: 0.25,
  picture: 0.3,
  attachment: 0.02,
  correction: 0.02,
  event: 0.08,
};

/** Plans one publication in at most `most` languages. */
export function toPlan(
  { random, topics, people }: Surroundings,
  {
    section,
    time,
    most,
    isWithdrawn,
  }: Pick<Plan, 'section' | 'time' | 'isWithdrawn'> & { most: number },
): Plan {
  const isTranslated = random.isLucky(shares.translation);
  return {
    section,
    languages: languages.slice(0, Math.min(isTranslated ? 2 : 1, most)),
    time,
    topics: random.pickSome(topics, random.integer(1, 4)).map(({ name }) => name),
    picture: random.isLucky(shares.picture) ? random.pickZipf(photographPaths) : undefined,
    isCorrected: random.isLucky(shares.correction),
    isWithdrawn,
    fields: {
      ...toSectionFields[section](random, people, time),
      ...(random.isLucky(shares.attachment) && {
        attachments: [{ file: random.pick(documentPaths), title: 'Fact sheet' }],
      }),
    },
  };
}

type FieldsMaker = (
  random: Random,
  people: readonly SharedEntry[],
  time: number,
) => Readonly<Record<string, unknown>>;

const releaseKinds = ['press-release', 'press-release', 'press-release', 'statement', 'letter'];

const toSectionFields: Readonly<Record<Section, FieldsMaker>> = {
  releases: (random, people, time) => ({
    ...(random.isLucky(shares.event)
      ? {
          kind: 'media-advisory',
          event: { start: formatTime(addDays(time, 3)), place: 'City Hall, Main Street 1' },
        }
      : { kind: random.pick(releaseKinds) }),
    mediaContacts: pickNames(random, people.filter(isPressContact)),
  }),
  reports: (random, people) => ({
    authors: pickNames(random, people.filter(isAuthor)),
    pdf: random.pick(documentPaths),
  }),
  testimonies: (random) => ({
    kind: 'personal',
    person: {
      displayName: random.pick(['Marisol', 'Amina', 'Joseph', 'Linh', 'Elena', 'Samuel']),
      pseudonym: true,
      place: 'Illinois',
    },
    consent: {
      reference: `C-${random.integer(100_000, 999_999)}`,
      scopes: ['place', 'photo', 'language'],
      obtained: '2004-12-01T12:00:00-05:00',
      reviewBy: '2046-01-01T12:00:00-05:00',
    },
  }),
};

const pickNames = (random: Random, people: readonly SharedEntry[]) =>
  random.pickSome(people, 2).map(({ name }) => name);
