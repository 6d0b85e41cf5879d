import type { Edition } from '../../src/entries/edition.ts';
import type { SharedEntry } from '../../src/entries/newsroom.ts';
import type { Snapshot } from '../../src/entries/snapshot.ts';
import { getDirection } from '../../src/i18n/direction.ts';
import { fill } from '../../src/i18n/get-messages.ts';
import { collections, settings, type SettingsValues } from '../../src/model/content-types.ts';
import { getAdminLanguage } from '../admin-language.ts';
import { defineBodyRenderer } from './body.ts';
import { definePreviewMedia, type GetAddress } from './media.ts';
import { toPreviewNewsroom, type PreviewNewsroom } from './preview-newsroom.ts';
import type { EditedEntry } from './preview-props.ts';
import { renderParts, type Part } from './rendering.ts';
import { defineSharedEntries, type GetCollection } from './shared-entries.ts';
import { toBoilerplateParts, toPersonParts, toSiteParts, toTopicParts } from './shared-parts.ts';
import type { Subject } from './subject.ts';
import { defineTables } from './tables.ts';
import { toTextParts } from './text-parts.ts';
import { readValues } from './values.ts';
import { getPreviewWords } from './words.ts';

/** A page as it is shown, and what is to be said beside it. */
export interface ShownPage {
  readonly html: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The organization's colors, where they are being edited. */
  readonly colors?: SettingsValues['site']['colors'];
  readonly notices: readonly string[];
}

/** Where a preview finds what is not in the entry. */
export interface PreviewSources {
  readonly snapshot: Snapshot;
  readonly getAddress: GetAddress;
  readonly getCollection: GetCollection;
}

/** What a page depends on besides its entry. */
export interface Circumstances {
  /** Chosen by whoever looks, for an entry that is in all languages. */
  readonly language?: string | undefined;
  /** Changes when a file that the entry uses has been loaded. */
  readonly files: number;
}

export type RenderPage = (entry: EditedEntry, now: Circumstances) => Promise<ShownPage>;

/** Makes the page of one entry again and again while it changes. */
export function defineRenderer(subject: Subject, sources: PreviewSources): RenderPage {
  const media = definePreviewMedia(sources.snapshot, sources.getAddress);
  if (subject.setting) return defineSettingsRenderer(subject.setting, sources.snapshot, media);
  const { collection } = subject;
  const around = toPreviewNewsroom(sources.snapshot, media);
  const addShared = defineSharedEntries(around.newsroom, sources.getCollection);
  const getBody = defineBodyRenderer();
  const readTable = defineTables();
  return async (entry, { language, files }) => {
    const { values, unreadable } = readValues(collections[collection].fields, entry.fields);
    const edition = around.getEdition(subject.language ?? language);
    await addShared(values);
    const notices = toNotices(unreadable);
    if (collection === 'people' || collection === 'topics' || collection === 'boilerplates') {
      const parts = await toSharedParts(collection, edition, around, { key: entry.key, values });
      return { ...toShown(edition, await renderParts(parts)), notices };
    }
    const { body, notice } = await getBody({
      text: entry.body,
      format: collections[collection].extension === 'mdx' ? 'mdx' : 'md',
      language: edition.language,
      siteUrl: sources.snapshot.siteUrl,
      resolveImage: (src) => (src.startsWith('/media/') ? media.getPicture(src) : undefined),
      readTable: (src) => readTable(entry.path, src),
      files: `${entry.path} ${files}`,
    });
    const parts = await toTextParts(edition, { collection, key: entry.key, values }, body);
    const html = await renderParts(parts);
    return { ...toShown(edition, html), notices: notice ? [...notices, notice] : notices };
  };
}

function defineSettingsRenderer(
  setting: keyof typeof settings,
  snapshot: Snapshot,
  media: ReturnType<typeof definePreviewMedia>,
): RenderPage {
  return async (entry, { language }) => {
    const { values, unreadable } = readValues(settings[setting].fields, entry.fields);
    const changed = { [setting]: values } as Partial<SettingsValues>;
    const edition = toPreviewNewsroom(snapshot, media, changed).getEdition(language);
    const html = await renderParts(await toSiteParts(edition));
    const { colors } = edition.newsroom.site;
    return { ...toShown(edition, html), colors, notices: toNotices(unreadable) };
  };
}

async function toSharedParts(
  collection: 'people' | 'topics' | 'boilerplates',
  edition: Edition,
  around: PreviewNewsroom,
  entry: { readonly key: string; readonly values: Record<string, unknown> },
): Promise<Part[]> {
  switch (collection) {
    case 'people':
      return toPersonParts(edition, entry as unknown as SharedEntry<'people'>);
    case 'topics':
      return toTopicParts(edition, around, entry as unknown as SharedEntry<'topics'>);
    case 'boilerplates':
      return toBoilerplateParts(edition, entry as unknown as SharedEntry<'boilerplates'>);
  }
}

function toShown({ language }: Edition, html: string) {
  return { html, language, direction: getDirection(language) };
}

function toNotices(unreadable: ReturnType<typeof readValues>['unreadable']): string[] {
  if (unreadable.length === 0) return [];
  const names = new Set(unreadable.map(({ label }) => label[getAdminLanguage()]));
  return [fill(getPreviewWords().notShown, { fields: [...names].join(', ') })];
}
