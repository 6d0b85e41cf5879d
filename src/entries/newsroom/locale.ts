import { deriveOnce } from '../../model/derivation.ts';
import type { PublicationName } from '../../model/content-types/collections.ts';
import { toEntryId } from '../../model/location.ts';
import { defineDateFormatter, type DateFormatter } from '../../publishing/dates/dates.ts';
import { opensAt, type Publishable } from '../../publishing/visibility/lifecycle.ts';
import { definePermalinks, type Permalinks } from '../../publishing/addresses/permalinks.ts';
import { getTerritory, toLocalLanguage, toNumberLanguage } from '../../publishing/territory.ts';
import { toPublicKey, type AddressedEntry } from '../../publishing/addresses/public-name.ts';
import {
  pairTranslations,
  type Translatable,
  type Translations,
} from '../../publishing/translations.ts';
import type { AnyPublicEntry, Newsroom, PublicEntry, WithdrawnEntry } from './public-newsroom.ts';
import { defineQuery } from './queries.ts';
import { withoutNoting } from './reads.ts';
import type { DateView, TranslationView } from '../views.ts';

/** The newsroom in one language, with all that maps its entries to views. */
export interface Locale {
  readonly newsroom: Newsroom;
  readonly language: string;
  readonly permalinks: Permalinks;
  /** What the organization is called in this language. */
  readonly siteName: string;
  readonly dates: DateFormatter;
  /** The same in another time zone than the newsroom's. */
  datesIn(timeZone: string): DateFormatter;
  /** Language and territory (BCP 47) by which numbers are written. */
  readonly numbers: string;
  /** The same entries for queries, which look at many of them. */
  readonly index: LocaleIndex;
  /** What is public in this language, newest first. */
  readonly publications: readonly AnyPublicEntry[];
  readonly pages: readonly PublicEntry<'pages'>[];
  readonly withdrawn: readonly WithdrawnEntry[];
  /** The entry that a reference (`releases/2011/slug`) names, if lists of this language show it. */
  find(id: string): AnyPublicEntry | undefined;
  /** The public id of an entry, the same in every language: `releases/2011/first-address`. */
  getId(entry: AnyEntry): string;
  getHref(entry: { collection: PublicationName | 'pages'; language: string; slug: string }): string;
  getDate(moment: string): DateView;
  /** The same entry in the other languages. */
  getTranslations(entry: Translatable): TranslationView[];
}

/** What the answers to queries are made from. */
interface LocaleIndex {
  readonly publications: readonly AnyPublicEntry[];
  /** What lists of this language show, newest first: its publications, perhaps with some of other languages. */
  readonly listed: readonly AnyPublicEntry[];
  readonly pages: readonly PublicEntry<'pages'>[];
  /** Those that are listed, by reference. */
  readonly byId: ReadonlyMap<string, AnyPublicEntry>;
  readonly translations: Translations<AnyEntry>;
}

type AnyEntry = AnyPublicEntry | PublicEntry<'pages'> | WithdrawnEntry;

/** All locales, the default language first. */
export const getLocales = deriveOnce((newsroom: Newsroom) =>
  withoutNoting(() => defineLocales(newsroom)),
);

function defineLocales(newsroom: Newsroom): Locale[] {
  const codes = newsroom.languages.map(({ code }) => code);
  // A withdrawal notice has the address of the entry, and the same translations.
  const entries: AnyEntry[] = [...newsroom.publications, ...newsroom.pages, ...newsroom.withdrawn];
  const translations = pairTranslations(entries, codes);
  return codes.map((language) => defineLocale(newsroom, language, translations));
}

/** The locale in the newsroom's default language. */
export function getDefaultLocale(newsroom: Newsroom): Locale {
  const [locale] = getLocales(newsroom);
  if (!locale) throw new Error('The newsroom has no language; see content/settings/languages.yml.');
  return locale;
}

function defineLocale(
  newsroom: Newsroom,
  language: string,
  translations: Translations<AnyEntry>,
): Locale {
  const permalinks = getPermalinks(newsroom, language);
  const { timeZone } = newsroom.site;
  const codes = newsroom.languages.map(({ code }) => code);
  const territory = getTerritory(timeZone);
  const dateLanguage = toLocalLanguage(language, territory);
  const dates = defineDateFormatter(dateLanguage, timeZone);
  const ofLanguage = <T extends { language: string }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.language === language);
  const listed = newsroom.publications.filter(
    (entry) =>
      entry.language === language ||
      (newsroom.listUntranslated && isInsteadOf(language, entry, translations)),
  );
  const index: LocaleIndex = {
    publications: ofLanguage(listed),
    listed,
    pages: ofLanguage(newsroom.pages),
    byId: new Map(listed.map((entry) => [entry.id, entry])),
    translations,
  };
  const locale: Locale = {
    newsroom,
    language,
    permalinks,
    get siteName() {
      const { languages, site } = newsroom;
      return languages.find(({ code }) => code === language)?.siteName ?? site.name;
    },
    dates,
    datesIn: (zone) => defineDateFormatter(dateLanguage, zone),
    numbers: toNumberLanguage(language, territory),
    index,
    get publications() {
      getPublicationIds(locale);
      return index.publications;
    },
    get pages() {
      getPageIds(locale);
      return index.pages;
    },
    get withdrawn() {
      return ofLanguage(newsroom.withdrawn);
    },
    find: (id) => (getListedLanguage(locale, id) ? index.byId.get(id) : undefined),
    getId: (entry) => {
      const { collection, key } = entry;
      const translated = [
        toAddressed(entry),
        ...getTranslatedAddresses(locale, collection, key),
      ].toSorted((a, b) => codes.indexOf(a.language) - codes.indexOf(b.language));
      const publicKey = toPublicKey(translated, (code) => getPermalinks(newsroom, code));
      return toEntryId({ collection, key: publicKey });
    },
    getHref: (entry) => getPermalinks(newsroom, entry.language).entry(entry.collection, entry.slug),
    getDate: defineDateViews(dates),
    getTranslations: ({ collection, key }) => getTranslations(locale, collection, key),
  };
  return locale;
}

/** The date of an entry is on its page and in many lists, and formatting it takes longer than anything else in a card. */
function defineDateViews(dates: DateFormatter): Locale['getDate'] {
  const known = new Map<string, DateView>();
  return (moment) => {
    let date = known.get(moment);
    if (!date) {
      date = { iso: moment, day: dates.day(moment) };
      known.set(moment, date);
    }
    return date;
  };
}

const getPublicationIds = defineQuery('ids of publications', ({ index }) =>
  index.publications.map(({ id }) => id),
);

const getPageIds = defineQuery('ids of pages', ({ index }) => index.pages.map(({ id }) => id));

const getListedLanguage = defineQuery(
  'language in which an entry is listed',
  ({ index }, id: string) => index.byId.get(id)?.language,
  { getId: (id) => id },
);

const getTranslatedAddresses = defineQuery(
  'addresses of translations',
  ({ language, index }, collection: string, key: string) =>
    index.translations({ collection, key, language }).map(toAddressed),
  { getId: (collection, key) => toEntryId({ collection, key }) },
);

function getTranslations(locale: Locale, collection: string, key: string): TranslationView[] {
  const { newsroom } = locale;
  return getTranslatedAddresses(locale, collection, key).map((translation) => ({
    language: translation.language,
    name: getLanguageName(newsroom, translation.language),
    href: getPermalinks(newsroom, translation.language).entry(
      translation.collection,
      translation.slug,
    ),
    ...('withdrawn' in translation && { withdrawn: true }),
  }));
}

/**
 * Whether lists of a language may show an entry of another one instead of its own: none exists in that language, not
 * even a withdrawn one, and no language before the entry's has a public one.
 */
function isInsteadOf(
  language: string,
  entry: AnyPublicEntry,
  translations: Translations<AnyEntry>,
): boolean {
  const { collection, key } = entry;
  const others = translations({ collection, key, language: '' });
  return (
    !others.some((other) => other.language === language) &&
    others.find((other) => !('withdrawn' in other)) === entry
  );
}

function toAddressed(entry: AnyEntry): AddressedEntry {
  if ('withdrawn' in entry) return entry;
  const { collection, key, language, slug, values } = entry;
  const since = opensAt(values as Publishable);
  return { collection, key, language, slug, aliases: values.aliases, since };
}

const getPermalinks = ({ languages }: Newsroom, language: string) =>
  definePermalinks(language, languages[0]?.code ?? language);

const getLanguageName = (newsroom: Newsroom, language: string) =>
  newsroom.languages.find(({ code }) => code === language)?.name ?? language;

/**
 * The same section in the other languages.
 * @param getHref the section's address, or undefined where a language has nothing to show
 */
export function getSectionTranslations(
  locale: Locale,
  getHref: (other: Locale) => string | undefined,
): TranslationView[] {
  return getLocales(locale.newsroom).flatMap((other) => {
    const { language, newsroom } = other;
    const href = language === locale.language ? undefined : getHref(other);
    return href === undefined
      ? []
      : [{ language, name: getLanguageName(newsroom, language), href }];
  });
}
