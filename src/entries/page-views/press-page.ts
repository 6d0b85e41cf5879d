import { toNewestCorrections } from '../../publishing/corrections.ts';
import { getEventEnd } from '../../publishing/dates/event-end.ts';
import { changeAge } from '../../publishing/dates/news-age.ts';
import { getListed } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { toEntryCard } from '../view-parts/cards.ts';
import { getEvent, toEventView } from '../view-parts/event.ts';
import { toSectionShell } from '../view-parts/page-shell.ts';
import {
  getOfferedPictures,
  toPressKitLink,
  toPressPicture,
} from '../view-parts/press-material.ts';
import { toParagraphs } from '../view-parts/paragraphs.ts';
import { getPeopleWith } from './people.ts';
import { getBoilerplate } from './releases.ts';
import type { ComingEvent, PressView } from '../views.ts';

/** Enough for a reporter who looks in once a week. */
const latestCount = 6;

/** Pictures of the newest releases: so many of them, from so many releases at most. */
const pictureCount = 6;
const illustratedCount = 30;

/** The page for the press: contacts, coming events, press kits, pictures, experts, boilerplate, how to use the material. */
export async function getPressPage(locale: Locale): Promise<PressView> {
  const releases = getListed(locale, 'releases');
  return {
    ...(await toSectionShell(locale, 'press')),
    contacts: await getPeopleWith(locale, 'press-contact'),
    experts: await getPeopleWith(locale, 'expert'),
    boilerplate: getBoilerplate(locale),
    events: await Promise.all(
      getComingIds(locale).map((id) => toComingEvent(locale, locale.find(id)!)),
    ),
    corrections: await Promise.all(
      getCorrections(locale).map((correction) => toCorrected(locale, correction)),
    ),
    usage: toParagraphs(locale.newsroom.site.usage[locale.language]),
    kits: await Promise.all(
      releases.slice(0, latestCount).map((release) => toPressKitLink(locale, release)),
    ),
    pictures: await Promise.all(
      getPressPictures(locale).map((picture) => toPressPicture(locale, picture)),
    ),
  };
}

/** The entries whose event is not over, the soonest first. */
const getComingIds = defineQuery('entries with a coming event', ({ newsroom, index }) =>
  index.listed
    .flatMap((entry) => {
      const event = getEvent(entry);
      return event && getEventEnd(event) > newsroom.now ? { id: entry.id, event } : [];
    })
    .sort((a, b) => Date.parse(a.event.start) - Date.parse(b.event.start))
    .map(({ id }) => id),
);

async function toComingEvent(locale: Locale, entry: AnyPublicEntry): Promise<ComingEvent> {
  return {
    entry: await toEntryCard(locale, entry),
    event: toEventView(locale, getEvent(entry)!),
  };
}

interface Correction {
  readonly id: string;
  readonly date: string;
}

/** Which entries were corrected within 30 days, the last first, and when. */
const getCorrections = defineQuery('entries that were corrected', ({ newsroom, index }) =>
  index.listed
    .flatMap(({ id, values }): Correction[] => {
      const [last] = toNewestCorrections(values.corrections);
      const isLate = last && Date.parse(last.date) > newsroom.now - changeAge;
      return isLate ? [{ id, date: last.date }] : [];
    })
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date)),
);

const toCorrected = async (locale: Locale, { id, date }: Correction) => ({
  ...(await toEntryCard(locale, locale.find(id)!)),
  date: locale.getDate(date),
});

/** The pictures that the page offers for download. */
export const getPressPictures = (locale: Locale) =>
  getOfferedPictures(getListed(locale, 'releases').slice(0, illustratedCount), pictureCount);
