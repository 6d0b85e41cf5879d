import ReleasePage from '../../../src/components/pages/ReleasePage.astro';
import ReportPage from '../../../src/components/pages/ReportPage.astro';
import TestimonyPage from '../../../src/components/pages/TestimonyPage.astro';
import OrdinaryPage from '../../../src/components/pages/OrdinaryPage.astro';
import WithdrawalNoticePage from '../../../src/components/pages/WithdrawalNoticePage.astro';
import type { PublicationView } from '../../../src/entries/views.ts';
import type { Locale } from '../../../src/entries/newsroom/locale.ts';
import type { PublicEntry, WithdrawnEntry } from '../../../src/entries/newsroom/public-newsroom.ts';
import { typesetValues } from '../../../src/entries/newsroom/typeset-values.ts';
import { toReleaseView } from '../../../src/entries/page-views/releases.ts';
import { toReportView } from '../../../src/entries/page-views/reports.ts';
import { toTestimonyView } from '../../../src/entries/page-views/testimonies.ts';
import { toOrdinaryPageView } from '../../../src/entries/page-views/ordinary-pages.ts';
import { toWithdrawalNoticeView } from '../../../src/entries/page-views/withdrawal-notices.ts';
import type { RenderedBody } from '../../../src/markdown/index.ts';
import {
  collections,
  getKind,
  type CollectionValues,
  type PublicationName,
} from '../../../src/model/content-types/collections.ts';
import { toEntryId } from '../../../src/model/location.ts';
import { toPublishable } from '../../../src/publishing/visibility/entry-state.ts';
import { readClock } from '../../../src/clock.ts';
import type { ComponentWithProps } from './render-components.ts';

/** Collections whose entries have a file in each language. */
export type LocalizedCollection = PublicationName | 'pages';

/** An entry in the editor, with its fields read as far as possible. */
export interface PreviewedEntry {
  readonly collection: LocalizedCollection;
  readonly key: string;
  /** Name of the file; the last part of the address unless there is a slug. */
  readonly name: string;
  readonly values: Record<string, unknown>;
}

/** The page of an entry; of a withdrawn one, the notice at its address. */
export async function toEntryComponents(
  locale: Locale,
  entry: PreviewedEntry,
  body: RenderedBody,
): Promise<ComponentWithProps[]> {
  if (entry.values.withdrawn) {
    const view = await toWithdrawalNoticeView(locale, toWithdrawn(locale, entry));
    return [{ component: WithdrawalNoticePage, props: { view } }];
  }
  if (entry.collection === 'pages') {
    const view = await toOrdinaryPageView(locale, toPublic(locale, entry));
    return [{ component: OrdinaryPage, props: { view, body } }];
  }
  const view = await publicationViews[entry.collection](locale, entry);
  const embargo = formatEmbargo(locale, entry);
  return [{ component: pages[entry.collection], props: { view, body, embargo } }];
}

const pages = { releases: ReleasePage, reports: ReportPage, testimonies: TestimonyPage };

/** The view of a publication, as if it were public. */
export const publicationViews: Readonly<
  Record<PublicationName, (locale: Locale, entry: PreviewedEntry) => Promise<PublicationView>>
> = {
  releases: (locale, entry) => toReleaseView(locale, toPublic(locale, entry)),
  reports: (locale, entry) => toReportView(locale, toPublic(locale, entry)),
  testimonies: (locale, entry) => toTestimonyView(locale, withSpeaker(toPublic(locale, entry))),
};

/** Until when the entry is embargoed, in the language of its page; undefined if it is not, or no longer. */
export function formatEmbargo({ dates }: Locale, { values }: PreviewedEntry): string | undefined {
  const { embargoedUntil } = toPublishable(values);
  const isAwaited = embargoedUntil !== undefined && Date.parse(embargoedUntil) > readClock();
  return isAwaited ? dates.moment(embargoedUntil) : undefined;
}

/** The entry as if it were public. */
function toPublic<K extends LocalizedCollection>(
  { language }: Locale,
  { collection, key, name, values }: PreviewedEntry,
): PublicEntry<K> {
  const slug = values.slug ?? name;
  const body = { file: '', format: 'md', digest: '', images: [], tables: [] };
  const id = toEntryId({ collection, key });
  const shown = typesetValues(collections[collection].fields, values, language);
  return { id, collection, language, key, slug, values: shown, body } as unknown as PublicEntry<K>;
}

/** The entry as if it were withdrawn. */
function toWithdrawn(
  { language }: Locale,
  { collection, key, values }: PreviewedEntry,
): WithdrawnEntry {
  // Pages cannot be withdrawn.
  const kind = getKind({ collection: collection as PublicationName, values });
  const location = { collection, language, key, slug: key, aliases: [], since: 0 };
  return { ...location, kind, withdrawn: values.withdrawn } as unknown as WithdrawnEntry;
}

/** Adds an empty person or hearing to a testimony that has none yet. */
function withSpeaker(testimony: PublicEntry<'testimonies'>): PublicEntry<'testimonies'> {
  const { kind, person, hearing } = testimony.values;
  const values = {
    ...testimony.values,
    ...(kind === 'hearing'
      ? { hearing: hearing ?? { body: '', start: '', witness: '' } }
      : {
          kind: 'personal',
          // Without a name, the place would stand in for it.
          person: { pseudonym: false, ...person, displayName: person?.displayName || '…' },
        }),
  } as CollectionValues['testimonies'];
  return { ...testimony, values };
}
