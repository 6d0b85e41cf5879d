import { formatDateline } from '../publishing/dateline.ts';
import { getTexts, toArticleView } from './article.ts';
import { toEntryCard, toPersonCards } from './cards.ts';
import type { Edition } from './edition.ts';
import { toEventView } from './event.ts';
import type { PublicText } from './newsroom.ts';
import { toParagraphs } from './paragraphs.ts';
import type { ReleaseView } from './views.ts';

/** Every public release of an edition. */
export function getReleases(edition: Edition): Promise<ReleaseView[]> {
  return Promise.all(
    getTexts(edition, 'releases').map((release) => toReleaseView(edition, release)),
  );
}

/** A release as its page shows it. */
export async function toReleaseView(
  edition: Edition,
  release: PublicText<'releases'>,
): Promise<ReleaseView> {
  const { values } = release;
  const report = values.report && edition.find(`reports/${values.report}`);
  return {
    ...(await toArticleView(edition, release)),
    kind: values.kind,
    ...(values.subheadline && { subheadline: values.subheadline }),
    ...(values.dateline && {
      dateline: formatDateline(
        values.dateline,
        edition.dates.day(values.datePublished),
        edition.language,
      ),
    }),
    ...(values.event && { event: toEventView(edition, values.event) }),
    ...(report && { report: await toEntryCard(edition, report) }),
    mediaContacts: await toPersonCards(edition, values.mediaContacts),
    boilerplate: getBoilerplate(edition, values.boilerplate),
  };
}

/** The paragraphs of a boilerplate, or of the site's own when none is named. */
export function getBoilerplate({ newsroom, language }: Edition, key?: string): string[] {
  const boilerplate = newsroom.boilerplates.get(key ?? newsroom.site.boilerplate ?? '');
  return toParagraphs(boilerplate?.values.text[language]);
}
