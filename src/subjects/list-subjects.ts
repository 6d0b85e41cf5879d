import { getLocales } from '../entries/newsroom/locale.ts';
import type { Newsroom } from '../entries/newsroom/public-newsroom.ts';
import type { Environment } from '../environment/environment.ts';
import {
  listOrdinaryPages,
  listPeople,
  listTopicDocuments,
  listWithdrawals,
} from './other-entries.ts';
import { listPublications } from './publications.ts';
import { listSitePages } from './site-pages.ts';
import type { Subject } from './subject.ts';
import { listWholeNewsroom } from './whole-newsroom.ts';

/** Everything that has files of its own on the site. Costs little: nothing is made yet. */
export function listSubjects(newsroom: Newsroom, environment: Environment): Subject[] {
  const locales = getLocales(newsroom);
  return [
    ...locales.flatMap((locale) => [
      ...listPublications(locale, environment),
      ...listWithdrawals(locale),
      ...listOrdinaryPages(locale, environment),
      ...listPeople(locale, environment),
      ...listTopicDocuments(locale),
      ...listSitePages(locale, locales, environment),
    ]),
    ...listWholeNewsroom(newsroom, locales, environment),
  ];
}
