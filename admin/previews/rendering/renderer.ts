import type { Locale } from '../../../src/entries/newsroom/locale.ts';
import type { SharedEntry } from '../../../src/entries/newsroom/public-newsroom.ts';
import type { Snapshot } from '../../../src/entries/data-views/snapshot.ts';
import { getTopicName } from '../../../src/entries/page-views/topics.ts';
import { getDirection } from '../../../src/i18n/direction.ts';
import { fill } from '../../../src/i18n/get-messages.ts';
import {
  collections,
  settings,
  type SettingsValues,
} from '../../../src/model/content-types/collections.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { defineBodyRenderer } from './preview-body.ts';
import { definePreviewMedia, type GetAddress } from '../values/preview-media.ts';
import { toPreviewNewsroom, type PreviewNewsroom } from '../values/preview-newsroom.ts';
import type { EditedEntry } from '../values/preview-props.ts';
import { renderComponents, type ComponentWithProps } from './render-parts.ts';
import { definePublicKeys, withPublicMenus, withPublicReferences } from '../values/preview-keys.ts';
import { defineSharedEntries, type GetCollection } from '../values/shared-entries.ts';
import {
  toBoilerplateComponents,
  toPersonComponents,
  toSiteComponents,
  toTopicComponents,
} from './shared-entry-pages.ts';
import type { PreviewTarget } from '../values/previewed-type.ts';
import { defineTables } from '../values/preview-tables.ts';
import { toEntryComponents } from './entry-pages.ts';
import { readValues } from '../values/shown-values.ts';
import { getPreviewMessages } from '../../messages/preview-messages.ts';

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
export interface RenderOptions {
  /** Chosen by whoever looks, for an entry that is in all languages. */
  readonly language?: string | undefined;
  /** Changes when a file that the entry uses has been loaded. */
  readonly files: number;
}

export type RenderPage = (entry: EditedEntry, now: RenderOptions) => Promise<ShownPage>;

/** Makes the page of one entry again and again while it changes. */
export function defineRenderer(subject: PreviewTarget, sources: PreviewSources): RenderPage {
  const media = definePreviewMedia(sources.snapshot, sources.getAddress);
  if (subject.setting) return defineSettingsRenderer(subject.setting, sources, media);
  const { collection } = subject;
  const around = toPreviewNewsroom(sources.snapshot, media);
  const addShared = defineSharedEntries(around.newsroom, sources.getCollection);
  const getPublicKey = definePublicKeys(around.newsroom, sources.getCollection);
  const getBody = defineBodyRenderer();
  const readTable = defineTables();
  return async (entry, { language, files }) => {
    const { values, unreadable } = readValues(collections[collection].fields, entry.fields);
    const locale = around.getLocale(subject.language ?? language);
    await addShared(values);
    const notices = toNotices(unreadable);
    if (collection === 'people' || collection === 'topics' || collection === 'boilerplates') {
      const key = collection === 'topics' ? toTopicKey(entry.key, values, around) : entry.key;
      const parts = await toSharedComponents(collection, locale, around, { key, values });
      return { ...toShown(locale, await renderComponents(parts)), notices };
    }
    const { body, notice } = await getBody({
      source: entry.body,
      format: collections[collection].extension === 'mdx' ? 'mdx' : 'md',
      language: locale.language,
      siteUrl: sources.snapshot.siteUrl,
      resolveImage: (src) => (src.startsWith('/media/') ? media.getPicture(src) : undefined),
      readTable: (src) => readTable(entry.path, src),
      files: `${entry.path} ${files}`,
    });
    const text = {
      collection,
      key: await getPublicKey(collection, entry.key),
      name: entry.key.slice(entry.key.lastIndexOf('/') + 1),
      values: await withPublicReferences(values, getPublicKey),
    };
    const parts = await toEntryComponents(locale, text, body);
    const html = await renderComponents(parts);
    return { ...toShown(locale, html), notices: notice ? [...notices, notice] : notices };
  };
}

function defineSettingsRenderer(
  setting: keyof typeof settings,
  { snapshot, getCollection }: PreviewSources,
  media: ReturnType<typeof definePreviewMedia>,
): RenderPage {
  const known = toPreviewNewsroom(snapshot, media);
  const addShared = defineSharedEntries(known.newsroom, getCollection);
  const getPublicKey = definePublicKeys(known.newsroom, getCollection);
  return async (entry, { language }) => {
    const { values, unreadable } = readValues(settings[setting].fields, entry.fields);
    const changed = {
      [setting]: setting === 'navigation' ? await withPublicMenus(values, getPublicKey) : values,
    } as Partial<SettingsValues>;
    await addShared(values);
    const { boilerplates } = known.newsroom;
    const { getLocale } = toPreviewNewsroom(snapshot, media, changed, boilerplates);
    const locale = getLocale(language);
    const html = await renderComponents(await toSiteComponents(locale));
    const { colors } = locale.newsroom.site;
    return { ...toShown(locale, html), colors, notices: toNotices(unreadable) };
  };
}

async function toSharedComponents(
  collection: 'people' | 'topics' | 'boilerplates',
  locale: Locale,
  around: PreviewNewsroom,
  entry: { readonly key: string; readonly values: Record<string, unknown> },
): Promise<ComponentWithProps[]> {
  switch (collection) {
    case 'people':
      return toPersonComponents(locale, entry as unknown as SharedEntry<'people'>);
    case 'topics':
      return toTopicComponents(locale, around, entry as unknown as SharedEntry<'topics'>);
    case 'boilerplates':
      return toBoilerplateComponents(locale, entry as unknown as SharedEntry<'boilerplates'>);
  }
}

/** A topic goes by the name of its file where that is an address, or else by its slug. */
const toTopicKey = (
  key: string,
  values: Readonly<Record<string, unknown>>,
  { newsroom }: PreviewNewsroom,
) => getTopicName(newsroom, { key, values } as unknown as SharedEntry<'topics'>);

function toShown({ language }: Locale, html: string) {
  return { html, language, direction: getDirection(language) };
}

function toNotices(unreadable: ReturnType<typeof readValues>['unreadable']): string[] {
  if (unreadable.length === 0) return [];
  const names = new Set(unreadable.map(({ label }) => label[getAdminLanguage()]));
  return [fill(getPreviewMessages().notShown, { fields: [...names].join(', ') })];
}
