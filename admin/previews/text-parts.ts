import ReleasePage from '../../src/components/pages/ReleasePage.astro';
import ReportPage from '../../src/components/pages/ReportPage.astro';
import TestimonyPage from '../../src/components/pages/TestimonyPage.astro';
import TextPage from '../../src/components/pages/TextPage.astro';
import TombstonePage from '../../src/components/pages/TombstonePage.astro';
import type { Edition } from '../../src/entries/edition.ts';
import type { PublicText, WithdrawnText } from '../../src/entries/newsroom.ts';
import { toReleaseView } from '../../src/entries/releases.ts';
import { toReportView } from '../../src/entries/reports.ts';
import { toTestimonyView } from '../../src/entries/testimonies.ts';
import { toTextPageView } from '../../src/entries/text-pages.ts';
import { toTombstoneView } from '../../src/entries/tombstones.ts';
import type { RenderedBody } from '../../src/markdown/index.ts';
import type { CollectionValues } from '../../src/model/content-types.ts';
import { toEntryId } from '../../src/model/location.ts';
import type { TextName } from './public-keys.ts';
import type { Part } from './rendering.ts';

/** A text as it stands in the editor, its fields read as far as they can be. */
export interface EditedText {
  readonly collection: TextName;
  /** As the snapshot knows it, where the text is public. */
  readonly key: string;
  /** Name of the file, which is the address as long as there is no slug. */
  readonly name: string;
  readonly values: Record<string, unknown>;
}

/** The page of a text; of one that is withdrawn, the notice that will stand there. */
export async function toTextParts(
  edition: Edition,
  text: EditedText,
  body: RenderedBody,
): Promise<Part[]> {
  if (text.values.withdrawn) {
    const view = await toTombstoneView(edition, toWithdrawn(edition, text));
    return [{ component: TombstonePage, props: { view } }];
  }
  switch (text.collection) {
    case 'releases': {
      const view = await toReleaseView(edition, toPublic(edition, text));
      return [{ component: ReleasePage, props: { view, body } }];
    }
    case 'reports': {
      const view = await toReportView(edition, toPublic(edition, text));
      return [{ component: ReportPage, props: { view, body } }];
    }
    case 'testimonies': {
      const testimony = toPublic<'testimonies'>(edition, text);
      const view = await toTestimonyView(edition, withSpeaker(testimony));
      return [{ component: TestimonyPage, props: { view, body } }];
    }
    case 'pages': {
      const view = await toTextPageView(edition, toPublic(edition, text));
      return [{ component: TextPage, props: { view, body } }];
    }
  }
}

/** The text as if the public saw it. */
function toPublic<K extends TextName>(
  { language }: Edition,
  { collection, key, name, values }: EditedText,
): PublicText<K> {
  const slug = values.slug ?? name;
  const body = { file: '', format: 'md', digest: '', images: [], tables: [] };
  const id = toEntryId({ collection, key });
  return { id, collection, language, key, slug, values, body } as unknown as PublicText<K>;
}

/** What is left of a text. */
function toWithdrawn(
  { language }: Edition,
  { collection, key, values }: EditedText,
): WithdrawnText {
  const { kind = 'report', withdrawn } = values;
  const place = { collection, language, key, slug: key, aliases: [], since: 0 };
  return { ...place, kind, withdrawn } as unknown as WithdrawnText;
}

/** A testimony whose person or hearing is still to be filled in. */
function withSpeaker(testimony: PublicText<'testimonies'>): PublicText<'testimonies'> {
  const { kind, person, hearing } = testimony.values;
  const values = {
    ...testimony.values,
    ...(kind === 'hearing'
      ? { hearing: hearing ?? { body: '', start: '', witness: '' } }
      : { kind: 'personal', person: person ?? { displayName: '', pseudonym: false } }),
  } as CollectionValues['testimonies'];
  return { ...testimony, values };
}
