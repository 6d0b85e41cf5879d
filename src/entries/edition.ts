import type { PublicationName } from '../model/content-types.ts';
import { toEntryId } from '../model/location.ts';
import { defineDateFormatter, type DateFormatter } from '../publishing/dates.ts';
import { opensAt, type Publishable } from '../publishing/lifecycle.ts';
import { definePermalinks, type Permalinks } from '../publishing/permalinks.ts';
import { toPublicKey, type AddressedText } from '../publishing/public-name.ts';
import {
  pairTranslations,
  type Translatable,
  type Translations,
} from '../publishing/translations.ts';
import type { AnyPublicText, Newsroom, PublicText, WithdrawnText } from './newsroom.ts';
import type { DateView, TranslationView } from './views.ts';

/** The newsroom in one language, with what turns its entries into views. */
export interface Edition {
  readonly newsroom: Newsroom;
  readonly language: string;
  readonly permalinks: Permalinks;
  readonly dates: DateFormatter;
  /** Public texts of this language, newest first. */
  readonly publications: readonly AnyPublicText[];
  readonly pages: readonly PublicText<'pages'>[];
  readonly withdrawn: readonly WithdrawnText[];
  /** A public text of this language by what refers to it (`releases/2011/slug`); undefined when there is none. */
  find(id: string): AnyPublicText | undefined;
  /** A text's name for readers and programs, the same in every language: `releases/2011/first-address`. */
  getId(text: AnyText): string;
  getHref(text: { collection: PublicationName | 'pages'; slug: string }): string;
  getDate(moment: string): DateView;
  /** The same text in the other languages. */
  getTranslations(text: Translatable): TranslationView[];
}

type AnyText = AnyPublicText | PublicText<'pages'> | WithdrawnText;

/** All editions, the default language first. */
export function getEditions(newsroom: Newsroom): Edition[] {
  const codes = newsroom.languages.map(({ code }) => code);
  // A notice stands where the text stood, so it pairs with translations as the text did.
  const texts: AnyText[] = [...newsroom.publications, ...newsroom.pages, ...newsroom.withdrawn];
  const translations = pairTranslations(texts, codes);
  return codes.map((language) => defineEdition(newsroom, language, translations));
}

/** The edition in the newsroom's default language. */
export function getDefaultEdition(newsroom: Newsroom): Edition {
  const [edition] = getEditions(newsroom);
  if (!edition)
    throw new Error('The newsroom has no language; see content/settings/languages.yml.');
  return edition;
}

function defineEdition(
  newsroom: Newsroom,
  language: string,
  translations: Translations<AnyText>,
): Edition {
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
    getId: (text) => {
      const versions = [text, ...translations.of(text)]
        .toSorted((a, b) => codes.indexOf(a.language) - codes.indexOf(b.language))
        .map(toAddressed);
      const key = toPublicKey(versions, (code) => definePermalinks(code, defaultLanguage));
      return toEntryId({ collection: text.collection, key });
    },
    getHref: ({ collection, slug }) => permalinks.entry(collection, slug),
    getDate: (moment) => ({
      iso: moment,
      day: dates.day(moment),
      moment: dates.moment(moment),
    }),
    getTranslations: (text) =>
      translations.of(text).map((version) => ({
        language: version.language,
        name: getLanguageName(newsroom, version.language),
        href: definePermalinks(version.language, defaultLanguage).entry(
          version.collection,
          version.slug,
        ),
        ...('withdrawn' in version && { withdrawn: true }),
      })),
  };
}

function toAddressed(text: AnyText): AddressedText {
  if ('withdrawn' in text) return text;
  const { collection, key, language, slug, values } = text;
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
  edition: Edition,
  getHref: (permalinks: Permalinks, language: string) => string | undefined,
): TranslationView[] {
  const { newsroom } = edition;
  const defaultLanguage = newsroom.languages[0]?.code ?? edition.language;
  return newsroom.languages
    .filter(({ code }) => code !== edition.language)
    .flatMap(({ code, name }) => {
      const href = getHref(definePermalinks(code, defaultLanguage), code);
      return href === undefined ? [] : [{ language: code, name, href }];
    });
}
