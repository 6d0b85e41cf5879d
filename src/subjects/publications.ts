import { getOrInsert } from '../remember.ts';
import type { Environment } from '../environment/environment.ts';
import { toPressKitView } from '../entries/data-views/press-kits.ts';
import { getDocuments, getImages } from '../entries/data-views/media-in-use.ts';
import type { Locale } from '../entries/newsroom/locale.ts';
import type { AnyPublicEntry, PublicEntry } from '../entries/newsroom/public-newsroom.ts';
import { toReleaseView } from '../entries/page-views/releases.ts';
import { toReportView } from '../entries/page-views/reports.ts';
import { toPublicationRecord } from '../entries/data-views/search-records.ts';
import { toTestimonyView } from '../entries/page-views/testimonies.ts';
import { getEntryCard } from '../entries/view-parts/social-cards.ts';
import type { EventView, PublicationView } from '../entries/views.ts';
import {
  getEmbedPath,
  getEntryPath,
  getOembedPath,
} from '../outputs/api/addresses/api-addresses.ts';
import { toPublicationChanges } from '../outputs/api/change-list.ts';
import { toHandoutPath } from '../outputs/handouts/handout-links.ts';
import { toAliasOutputs } from './redirects.ts';
import { toCardOutput, toMediaOutputs } from './media-outputs.ts';
import { toFile, toPage, toPageOfView, type Output, type Subject } from './subject.ts';

const names = new WeakMap<AnyPublicEntry, string>();

/** The name of the subject that an entry is: the same text in each build, whose hash is known. */
export const toPublicationName = (entry: AnyPublicEntry): string =>
  getOrInsert(names, entry, ({ collection, language, key }) => `${collection} ${language} ${key}`);

/** Every release, report and testimony of a locale, with all its files. */
export const listPublications = (locale: Locale, environment: Environment): Subject[] =>
  locale.publications.map((entry) => ({
    name: toPublicationName(entry),
    make: async () => {
      const { view, handout, outputs } = await toOwnOutputs(locale, entry);
      return {
        outputs: [
          ...outputs,
          toFile('text', toHandoutPath(view.path, 'txt'), handout),
          toFile('markdown', toHandoutPath(view.path, 'md'), handout),
          ...toAliasOutputs(locale, entry, entry.values.aliases, entry.values.headline),
          ...(entry.values.image ? [] : [toCardOutput(getEntryCard(locale, entry))]),
          ...(await toMediaOutputs(environment, getImages(entry), getDocuments(entry))),
        ],
        searchRecords: [await toPublicationRecord(locale, entry)],
        changes: toPublicationChanges(view),
      };
    },
  }));

/** What handouts and embeds show. They have no related entries, so they are not made again when one of these changes. */
const toHandoutView = <V extends PublicationView>(view: V): V => ({ ...view, related: [] });

interface OwnOutputs {
  readonly view: PublicationView;
  readonly handout: PublicationView;
  readonly outputs: readonly Output[];
}

function toOwnOutputs(locale: Locale, entry: AnyPublicEntry): Promise<OwnOutputs> {
  switch (entry.collection) {
    case 'releases':
      return toReleaseOutputs(locale, entry);
    case 'reports':
      return toReportOutputs(locale, entry);
    case 'testimonies':
      return toTestimonyOutputs(locale, entry);
  }
}

async function toReleaseOutputs(
  locale: Locale,
  release: PublicEntry<'releases'>,
): Promise<OwnOutputs> {
  const view = await toReleaseView(locale, release);
  const handout = toHandoutView(view);
  const { path, language, site, event } = view;
  const kit = await toPressKitView(locale, release, handout);
  return {
    ...{ view, handout },
    outputs: [
      toPageOfView('release', view),
      toFile('api-entry', getEntryPath(language, 'releases', path), view),
      toPage('embedded-release', getEmbedPath(site.home, path), handout),
      toFile('oembed', getOembedPath(language, path), handout),
      toFile('press-kit', toHandoutPath(path, 'zip'), kit),
      ...(event ? [toCalendarOutput(handout, event)] : []),
    ],
  };
}

async function toReportOutputs(
  locale: Locale,
  report: PublicEntry<'reports'>,
): Promise<OwnOutputs> {
  const view = await toReportView(locale, report);
  const handout = toHandoutView(view);
  const { path, language } = view;
  return {
    ...{ view, handout },
    outputs: [
      toPageOfView('report', view),
      toFile('api-entry', getEntryPath(language, 'reports', path), view),
      toFile('bibtex', toHandoutPath(path, 'bib'), handout),
      toFile('ris', toHandoutPath(path, 'ris'), handout),
      toFile('csl', toHandoutPath(path, 'csl.json'), handout),
    ],
  };
}

async function toTestimonyOutputs(
  locale: Locale,
  testimony: PublicEntry<'testimonies'>,
): Promise<OwnOutputs> {
  const view = await toTestimonyView(locale, testimony);
  const handout = toHandoutView(view);
  return {
    ...{ view, handout },
    outputs: [
      toPageOfView('testimony', view),
      toFile('api-entry', getEntryPath(view.language, 'testimonies', view.path), view),
      ...(view.kind === 'hearing-testimony' ? [toCalendarOutput(handout, view.hearing.event)] : []),
    ],
  };
}

const toCalendarOutput = (view: PublicationView, event: EventView): Output =>
  toFile('event', toHandoutPath(view.path, 'ics'), {
    ...view,
    event,
  });
