import { markCalledOff } from '../../languages/called-off.ts';
import { fill, getMessages } from '../../languages/get-messages.ts';
import { getKind } from '../../model/content-types/collections.ts';
import { formatDatelinePlace } from '../../publishing/dateline.ts';
import { toArticleView } from '../view-parts/article-view.ts';
import { toEntryCard, toPersonCards } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toEventView } from '../view-parts/event.ts';
import type { PublicEntry } from '../newsroom/public-newsroom.ts';
import { toParagraphs } from '../view-parts/paragraphs.ts';
import type { ReleaseView } from '../views.ts';

/** A release as its page shows it. */
export async function toReleaseView(
  locale: Locale,
  release: PublicEntry<'releases'>,
): Promise<ReleaseView> {
  const { values } = release;
  const { people } = locale.newsroom;
  const { article } = getMessages(locale.language);
  const contacts = values.mediaContacts.filter((key) => !people.get(key)?.values.former);
  const report = values.report && locale.find(`reports/${values.report}`);
  return {
    ...(await toArticleView(locale, release)),
    // What links to it show in chats, and search engines in results.
    title: markCalledOff(values.headline, values.event, locale.language),
    // Of an unfinished release in the preview, values have none.
    kind: getKind(release) as ReleaseView['kind'],
    ...(values.subheadline && { subheadline: values.subheadline }),
    ...(values.dateline && {
      dateline: fill(article.dateline, {
        place: formatDatelinePlace(values.dateline, locale.language),
        day: locale.dates.day(values.datePublished),
      }),
    }),
    ...(values.event && { event: toEventView(locale, values.event) }),
    ...(report && { report: await toEntryCard(locale, report) }),
    mediaContacts: await toPersonCards(locale, contacts),
    boilerplate: getBoilerplate(locale, values.boilerplate),
  };
}

/** The paragraphs of a boilerplate, or of the site's own when none is named. */
export function getBoilerplate({ newsroom, language }: Locale, key?: string): string[] {
  const boilerplate = newsroom.boilerplates.get(key ?? newsroom.site.boilerplate ?? '');
  return toParagraphs(boilerplate?.values.text[language]);
}
