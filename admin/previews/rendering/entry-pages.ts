import ReleasePage from '../../../src/components/pages/ReleasePage.astro';
import ReportPage from '../../../src/components/pages/ReportPage.astro';
import TestimonyPage from '../../../src/components/pages/TestimonyPage.astro';
import TextPage from '../../../src/components/pages/TextPage.astro';
import TombstonePage from '../../../src/components/pages/TombstonePage.astro';
import type { Locale } from '../../../src/entries/newsroom/locale.ts';
import type { PublicEntry, WithdrawnEntry } from '../../../src/entries/newsroom/public-newsroom.ts';
import { toReleaseView } from '../../../src/entries/page-views/releases.ts';
import { toReportView } from '../../../src/entries/page-views/reports.ts';
import { toTestimonyView } from '../../../src/entries/page-views/testimonies.ts';
import { toOrdinaryPageView } from '../../../src/entries/page-views/ordinary-pages.ts';
import { toTombstoneView } from '../../../src/entries/page-views/withdrawal-notices.ts';
import type { RenderedBody } from '../../../src/markdown/index.ts';
import type { CollectionValues } from '../../../src/model/content-types/collections.ts';
import { toEntryId } from '../../../src/model/location.ts';
import type { LocalizedCollection } from '../values/preview-keys.ts';
import type { ComponentWithProps } from './render-parts.ts';

/** A text as it stands in the editor, its fields read as far as they can be. */
export interface PreviewedEntry {
  readonly collection: LocalizedCollection;
  /** As the snapshot knows it, where the text is public. */
  readonly key: string;
  /** Name of the file, which is the address as long as there is no slug. */
  readonly name: string;
  readonly values: Record<string, unknown>;
}

/** The page of a text; of one that is withdrawn, the notice that will stand there. */
export async function toEntryComponents(
  locale: Locale,
  text: PreviewedEntry,
  body: RenderedBody,
): Promise<ComponentWithProps[]> {
  if (text.values.withdrawn) {
    const view = await toTombstoneView(locale, toWithdrawn(locale, text));
    return [{ component: TombstonePage, props: { view } }];
  }
  switch (text.collection) {
    case 'releases': {
      const view = await toReleaseView(locale, toPublic(locale, text));
      return [{ component: ReleasePage, props: { view, body } }];
    }
    case 'reports': {
      const view = await toReportView(locale, toPublic(locale, text));
      return [{ component: ReportPage, props: { view, body } }];
    }
    case 'testimonies': {
      const testimony = toPublic<'testimonies'>(locale, text);
      const view = await toTestimonyView(locale, withSpeaker(testimony));
      return [{ component: TestimonyPage, props: { view, body } }];
    }
    case 'pages': {
      const view = await toOrdinaryPageView(locale, toPublic(locale, text));
      return [{ component: TextPage, props: { view, body } }];
    }
  }
}

/** The text as if the public saw it. */
function toPublic<K extends LocalizedCollection>(
  { language }: Locale,
  { collection, key, name, values }: PreviewedEntry,
): PublicEntry<K> {
  const slug = values.slug ?? name;
  const body = { file: '', format: 'md', digest: '', images: [], tables: [] };
  const id = toEntryId({ collection, key });
  return { id, collection, language, key, slug, values, body } as unknown as PublicEntry<K>;
}

/** What is left of a text. */
function toWithdrawn(
  { language }: Locale,
  { collection, key, values }: PreviewedEntry,
): WithdrawnEntry {
  const { kind = 'report', withdrawn } = values;
  const place = { collection, language, key, slug: key, aliases: [], since: 0 };
  return { ...place, kind, withdrawn } as unknown as WithdrawnEntry;
}

/** A testimony whose person or hearing is still to be filled in. */
function withSpeaker(testimony: PublicEntry<'testimonies'>): PublicEntry<'testimonies'> {
  const { kind, person, hearing } = testimony.values;
  const values = {
    ...testimony.values,
    ...(kind === 'hearing'
      ? { hearing: hearing ?? { body: '', start: '', witness: '' } }
      : { kind: 'personal', person: person ?? { displayName: '', pseudonym: false } }),
  } as CollectionValues['testimonies'];
  return { ...testimony, values };
}
