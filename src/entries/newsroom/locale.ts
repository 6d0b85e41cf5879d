import type { PublicationName } from '../../model/content-types/collections.ts';
import { toEntryId } from '../../model/location.ts';
import { defineDateFormatter, type DateFormatter } from '../../publishing/dates.ts';
import { opensAt, type Publishable } from '../../publishing/lifecycle.ts';
import { definePermalinks, type Permalinks } from '../../publishing/permalinks.ts';
import { toPublicKey, type AddressedEntry } from '../../publishing/public-name.ts';
import {
  pairTranslations,
  type Translatable,
  type Translations,
} from '../../publishing/translations.ts';
import type { AnyPublicEntry, Newsroom, PublicEntry, WithdrawnEntry } from './public-newsroom.ts';
import type { DateView, TranslationView } from '../views.ts';

/** The newsroom in one language, with all that maps its entries to views. */
export interface Locale {
  readonly newsroom: Newsroom;
  readonly language: string;
  readonly permalinks: Permalinks;
  readonly dates: DateFormatter;
  /** What is public in this language, newest first. */
  readonly publications: readonly AnyPublicEntry[];
  readonly pages: readonly PublicEntry<'pages'>[];
  readonly withdrawn: readonly WithdrawnEntry[];
  /** The public entry of this language that a reference (`releases/2011/slug`) names; undefined when there is none. */
  find(id: string): AnyPublicEntry | undefined;
  /** The public id of an entry, the same in every language: `releases/2011/first-address`. */
  getId(entry: AnyEntry): string;
  getHref(entry: { collection: PublicationName | 'pages'; slug: string }): string;
  getDate(moment: string): DateView;
  /** The same entry in the other languages. */
  getTranslations(entry: Translatable): TranslationView[];
}

type AnyEntry = AnyPublicEntry | PublicEntry<'pages'> | WithdrawnEntry;

const locales = new WeakMap<Newsroom, readonly Locale[]>();

/** All locales, the default language first. */
export function getLocales(newsroom: Newsroom): readonly Locale[] {
  let known = locales.get(newsroom);
  if (!known) locales.set(newsroom, (known = toLocales(newsroom)));
  return known;
}

function toLocales(newsroom: Newsroom): Locale[] {
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
  const codes = newsroom.languages.map(({ code }) => code);
  const defaultLanguage = codes[0] ?? language;
  const permalinks = definePermalinks(language, defaultLanguage);
  const dates = defineDateFormatter(language, newsroom.site.timeZone);
  const ofLanguage = <T extends { language: string }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.language === language);
  const publications = ofLanguage(newsroom.publications);
  const byId = new Map(publications.map((entry) => [entry.id, entry]));
  return {
    newsroom,
    language,
    permalinks,
    dates,
    publications,
    pages: ofLanguage(newsroom.pages),
    withdrawn: ofLanguage(newsroom.withdrawn),
    find: (id) => byId.get(id),
    getId: (entry) => {
      const translated = [entry, ...translations.of(entry)]
        .toSorted((a, b) => codes.indexOf(a.language) - codes.indexOf(b.language))
        .map(toAddressed);
      const key = toPublicKey(translated, (code) => definePermalinks(code, defaultLanguage));
      return toEntryId({ collection: entry.collection, key });
    },
    getHref: ({ collection, slug }) => permalinks.entry(collection, slug),
    getDate: (moment) => ({
      iso: moment,
      day: dates.day(moment),
      moment: dates.moment(moment),
    }),
    getTranslations: (entry) =>
      translations.of(entry).map((translation) => ({
        language: translation.language,
        name: getLanguageName(newsroom, translation.language),
        href: definePermalinks(translation.language, defaultLanguage).entry(
          translation.collection,
          translation.slug,
        ),
        ...('withdrawn' in translation && { withdrawn: true }),
      })),
  };
}

function toAddressed(entry: AnyEntry): AddressedEntry {
  if ('withdrawn' in entry) return entry;
  const { collection, key, language, slug, values } = entry;
  const since = opensAt(values as Publishable);
  return { collection, key, language, slug, aliases: values.aliases, since };
}

const getLanguageName = (newsroom: Newsroom, language: string) =>
  newsroom.languages.find(({ code }) => code === language)?.name ?? language;

/**
 * The same section in the other languages.
 * @param getHref the section's address, or undefined where a language has nothing to show
 */
export function getSectionTranslations(
  locale: Locale,
  getHref: (permalinks: Permalinks, language: string) => string | undefined,
): TranslationView[] {
  const { newsroom } = locale;
  const defaultLanguage = newsroom.languages[0]?.code ?? locale.language;
  return newsroom.languages
    .filter(({ code }) => code !== locale.language)
    .flatMap(({ code, name }) => {
      const href = getHref(definePermalinks(code, defaultLanguage), code);
      return href === undefined ? [] : [{ language: code, name, href }];
    });
}
