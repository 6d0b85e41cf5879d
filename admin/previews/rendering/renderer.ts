import { translate } from '../../../src/languages/translate.ts';
import type { Locale } from '../../../src/entries/newsroom/locale.ts';
import type { Newsroom, SharedEntry } from '../../../src/entries/newsroom/public-newsroom.ts';
import type { MediaFacts } from '../../../src/media/index.ts';
import type { Snapshot } from '../../../src/entries/data-views/snapshot/snapshot.ts';
import { getTitle } from '../../../src/model/content-types/entry-title.ts';
import { deriveOnce } from '../../../src/model/derivation.ts';
import { getDirection } from '../../../src/languages/direction.ts';
import { isolateHtml } from '../../../src/languages/figures.ts';
import { fill } from '../../../src/languages/get-messages.ts';
import {
  collections,
  publicationNames,
  settings,
  type CollectionName,
  type PublicationName,
  type SettingsValues,
} from '../../../src/model/content-types/collections.ts';
import { toExpectedName } from '../../addresses/new-name.ts';
import { readClock } from '../../../src/clock.ts';
import { toPublishable } from '../../../src/publishing/visibility/entry-state.ts';
import { lifecycle } from '../../../src/publishing/visibility/lifecycle.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { formatMoment } from '../../settings/moments.ts';
import { makeHandout, type Handout } from './handouts.ts';
import { defineBodyRenderer, type BodyRequest } from './preview-body.ts';
import { definePreviewMedia, type GetAddress } from '../values/preview-media.ts';
import { toPreviewNewsroom } from '../values/preview-newsroom.ts';
import type { EditedEntry } from '../values/preview-props.ts';
import { renderComponents, type ComponentWithProps } from './render-components.ts';
import { defineAroundEntries, type AroundEntries } from '../values/around-entries.ts';
import type { SnapshotParts } from '../values/snapshot-parts.ts';
import { readPublishedFields } from '../values/published-fields.ts';
import { defineSharedEntries } from '../values/shared-entries.ts';
import {
  toBoilerplateComponents,
  toPersonComponents,
  toSiteComponents,
  toTopicComponents,
} from './shared-entry-pages.ts';
import type { PreviewTarget } from '../values/previewed-type.ts';
import { defineTables } from '../values/preview-tables.ts';
import { toEntryComponents, type LocalizedCollection } from './entry-pages.ts';
import { readValues } from '../values/shown-values.ts';
import type { Values } from '../../../src/model/fields/written-value.ts';

/** A rendered page, and the notices above it. */
export interface ShownPage {
  readonly html: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The organization's colors, if they are being edited. */
  readonly colors?: SettingsValues['site']['colors'];
  readonly notices: readonly string[];
  /** Makes the file for the press to which a link in the page leads. */
  readonly makeHandout?: (href: string) => Promise<Handout | undefined>;
}

/** Data of a preview that is not in the entry. */
export interface PreviewSources {
  readonly snapshot: Snapshot;
  readonly parts: SnapshotParts;
  readonly getAddress: GetAddress;
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
export async function defineRenderer(
  target: PreviewTarget,
  sources: PreviewSources,
): Promise<RenderPage> {
  const { collection, setting } = target;
  if (collection === 'pages' || isPublication(collection))
    return defineEntryRenderer(collection, target.language, sources);
  const { snapshot, parts, getAddress } = sources;
  // Their pages list the publications of the newsroom.
  const { publications, pictures } = await parts.getPublications();
  const known = [...snapshot.pictures, ...pictures];
  const media = definePreviewMedia(known, parts.getMedia, getAddress);
  const around = { publications, withdrawn: [] };
  return setting
    ? defineSettingsRenderer(setting, sources, media, around)
    : defineSharedRenderer(collection as SharedCollection, sources, media, around);
}

type SharedCollection = 'people' | 'topics' | 'boilerplates';

const isPublication = (name: CollectionName | undefined): name is PublicationName =>
  (publicationNames as readonly unknown[]).includes(name);

function defineEntryRenderer(
  collection: LocalizedCollection,
  language: string | undefined,
  { snapshot, parts, getAddress }: PreviewSources,
): RenderPage {
  const media = definePreviewMedia(snapshot.pictures, parts.getMedia, getAddress);
  const alone = toPreviewNewsroom(snapshot, media);
  const addShared = defineSharedEntries(alone.newsroom, readPublishedFields);
  const codes = alone.newsroom.languages.map(({ code }) => code);
  const getAround = defineAroundEntries(codes, readPublishedFields);
  const withAround = deriveOnce((around: AroundEntries) =>
    toPreviewNewsroom(snapshot, media, { around, shared: toShared(alone.newsroom) }),
  );
  const getBody = defineBodyRenderer();
  const readTable = defineTables();
  return async (entry, { files }) => {
    const { values, unreadable } = readValues(collections[collection].fields, entry.fields);
    const { key } = entry;
    const context = isPublication(collection)
      ? withAround(await getAround({ collection, key, language: language ?? '', values }))
      : alone;
    const locale = context.getLocale(language);
    await addShared(values);
    const written: BodyRequest = {
      source: entry.body,
      format: collections[collection].extension === 'mdx' ? 'mdx' : 'md',
      language: locale.numbers,
      siteUrl: snapshot.siteUrl,
      resolveImage: (src) => (src.startsWith('/media/') ? media.getPicture(src) : undefined),
      readTable: (src) => readTable(entry.path, src),
      files: `${entry.path} ${files}`,
    };
    const { body, notice } = await getBody(written);
    const edited = {
      collection,
      key,
      // A new entry will be named after its headline.
      name: key.slice(key.lastIndexOf('/') + 1) || toExpectedName(getTitle(values)),
      values,
    };
    const components = await toEntryComponents(locale, edited, body);
    const html = await renderComponents(components);
    const notices = [...toHiddenNotice(entry.fields), ...toNotices(unreadable)];
    return {
      ...toShown(locale, html),
      notices: notice ? [...notices, notice] : notices,
      makeHandout: (href) => makeHandout(locale, edited, written, href),
    };
  };
}

function defineSharedRenderer(
  collection: SharedCollection,
  { snapshot }: PreviewSources,
  media: MediaFacts,
  around: AroundEntries,
): RenderPage {
  const context = toPreviewNewsroom(snapshot, media, { around });
  const addShared = defineSharedEntries(context.newsroom, readPublishedFields);
  return async (entry, { language }) => {
    const { values, unreadable } = readValues(collections[collection].fields, entry.fields);
    const locale = context.getLocale(language);
    await addShared(values);
    const components = await toSharedComponents(collection, locale, { key: entry.key, values });
    const html = await renderComponents(components);
    return { ...toShown(locale, html), notices: toNotices(unreadable) };
  };
}

function defineSettingsRenderer(
  setting: keyof typeof settings,
  { snapshot }: PreviewSources,
  media: MediaFacts,
  around: AroundEntries,
): RenderPage {
  const saved = toPreviewNewsroom(snapshot, media);
  const addShared = defineSharedEntries(saved.newsroom, readPublishedFields);
  return async (entry, { language }) => {
    const { values, unreadable } = readValues(settings[setting].fields, entry.fields);
    const changed: Partial<SettingsValues> = { [setting]: values };
    await addShared(values);
    const shared = toShared(saved.newsroom);
    const { getLocale } = toPreviewNewsroom(snapshot, media, { around, settings: changed, shared });
    const locale = getLocale(language);
    const html = await renderComponents(await toSiteComponents(locale));
    const { colors } = locale.newsroom.site;
    return { ...toShown(locale, html), colors, notices: toNotices(unreadable) };
  };
}

const toShared = ({ people, topics, boilerplates }: Newsroom) => ({ people, topics, boilerplates });

async function toSharedComponents(
  collection: SharedCollection,
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

function toShown({ language }: Locale, html: string) {
  const direction = getDirection(language);
  return { html: isolateHtml(html, direction), language, direction };
}

/** Says of an entry whose page is shown that readers do not see it: before the end of its embargo, or after that of a consent. */
function toHiddenNotice(fields: Values): string[] {
  const entry = toPublishable(fields);
  const state = lifecycle(entry, readClock());
  if (state === 'consent-lapsed') return [getAdminLanguage().messages.publish[state]];
  if (state !== 'embargoed') return [];
  const moment = formatMoment(entry.embargoedUntil ?? '');
  return [fill(getAdminLanguage().preview.embargoed, { moment })];
}

function toNotices(unreadable: ReturnType<typeof readValues>['unreadable']): string[] {
  if (unreadable.length === 0) return [];
  const names = new Set(unreadable.map(({ label }) => translate(label, getAdminLanguage())));
  return [fill(getAdminLanguage().preview.notShown, { fields: [...names].join(', ') })];
}
