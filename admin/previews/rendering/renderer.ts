import { translate } from '../../../src/languages/translate.ts';
import type { Locale } from '../../../src/entries/newsroom/locale.ts';
import type { SharedEntry } from '../../../src/entries/newsroom/public-newsroom.ts';
import type { Snapshot } from '../../../src/entries/data-views/snapshot.ts';
import { getTopicName } from '../../../src/entries/page-views/topics.ts';
import { getDirection } from '../../../src/languages/direction.ts';
import { fill } from '../../../src/languages/get-messages.ts';
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
import { renderComponents, type ComponentWithProps } from './render-components.ts';
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

/** A rendered page, and the notices above it. */
export interface ShownPage {
  readonly html: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The organization's colors, if they are being edited. */
  readonly colors?: SettingsValues['site']['colors'];
  readonly notices: readonly string[];
}

/** Data of a preview that is not in the entry. */
export interface PreviewSources {
  readonly snapshot: Snapshot;
  readonly getAddress: GetAddress;
  readonly getCollection: GetCollection;
}

/** Options of a rendering besides the entry. */
export interface RenderOptions {
  /** The language that was chosen for an entry that is shared by all languages. */
  readonly language?: string | undefined;
  /** Changes when a file of the entry has been loaded. */
  readonly files: number;
}

export type RenderPage = (entry: EditedEntry, options: RenderOptions) => Promise<ShownPage>;

/** Defines a function that renders the page of an entry while it is edited. */
export function defineRenderer(target: PreviewTarget, sources: PreviewSources): RenderPage {
  const media = definePreviewMedia(sources.snapshot, sources.getAddress);
  if (target.setting) return defineSettingsRenderer(target.setting, sources, media);
  const { collection } = target;
  const context = toPreviewNewsroom(sources.snapshot, media);
  const addShared = defineSharedEntries(context.newsroom, sources.getCollection);
  const getPublicKey = definePublicKeys(context.newsroom, sources.getCollection);
  const getBody = defineBodyRenderer();
  const readTable = defineTables();
  return async (entry, { language, files }) => {
    const { values, unreadable } = readValues(collections[collection].fields, entry.fields);
    const locale = context.getLocale(target.language ?? language);
    await addShared(values);
    const notices = toNotices(unreadable);
    if (collection === 'people' || collection === 'topics' || collection === 'boilerplates') {
      const key = collection === 'topics' ? toTopicKey(entry.key, values, context) : entry.key;
      const components = await toSharedComponents(collection, locale, { key, values });
      return { ...toShown(locale, await renderComponents(components)), notices };
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
    const edited = {
      collection,
      key: await getPublicKey(collection, entry.key),
      name: entry.key.slice(entry.key.lastIndexOf('/') + 1),
      values: await withPublicReferences(values, getPublicKey),
    };
    const components = await toEntryComponents(locale, edited, body);
    const html = await renderComponents(components);
    return { ...toShown(locale, html), notices: notice ? [...notices, notice] : notices };
  };
}

function defineSettingsRenderer(
  setting: keyof typeof settings,
  { snapshot, getCollection }: PreviewSources,
  media: ReturnType<typeof definePreviewMedia>,
): RenderPage {
  const saved = toPreviewNewsroom(snapshot, media);
  const addShared = defineSharedEntries(saved.newsroom, getCollection);
  const getPublicKey = definePublicKeys(saved.newsroom, getCollection);
  return async (entry, { language }) => {
    const { values, unreadable } = readValues(settings[setting].fields, entry.fields);
    const changed = {
      [setting]: setting === 'navigation' ? await withPublicMenus(values, getPublicKey) : values,
    } as Partial<SettingsValues>;
    await addShared(values);
    const { boilerplates } = saved.newsroom;
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
  entry: { readonly key: string; readonly values: Record<string, unknown> },
): Promise<ComponentWithProps[]> {
  switch (collection) {
    case 'people':
      return toPersonComponents(locale, entry as unknown as SharedEntry<'people'>);
    case 'topics':
      return toTopicComponents(locale, entry as unknown as SharedEntry<'topics'>);
    case 'boilerplates':
      return toBoilerplateComponents(locale, entry as unknown as SharedEntry<'boilerplates'>);
  }
}

/** The key of a topic in the site: the name of its file if that is an address, or else its slug. */
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
  const names = new Set(unreadable.map(({ label }) => translate(label, getAdminLanguage())));
  return [fill(getAdminLanguage().preview.notShown, { fields: [...names].join(', ') })];
}
