import { toFormatLocale } from '../languages/format-locale.ts';
import { getOrInsert, remember } from '../remember.ts';

/**
 * The territory of a newsroom, as an ISO 3166 code: its Spanish is that of the United States if it works there.
 * It is the one of its time zone.
 *
 * @param timeZone IANA name, such as `America/New_York`
 * @returns undefined if no territory has that time zone, as with UTC, or the browser does not know
 */
export const getTerritory: (timeZone: string) => string | undefined = remember((timeZone) =>
  // Asking each territory for its time zones takes a tenth of a second.
  findTerritory(toCanonicalZone(timeZone)),
);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function findTerritory(zone: string): string | undefined {
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  for (const region of ['US', ...codes]) {
    const locale = new Intl.Locale('und', { region });
    // A former territory, such as DD, is read as the present one.
    if (getTimeZones(locale).includes(zone)) return locale.region;
  }
  return undefined;
}

/**
 * A language as its territory writes it: the Spanish of New York is `es-US`. One that names a territory keeps it, and each
 * its digits.
 */
export function toLocalLanguage(code: string, territory: string | undefined): string {
  const { region = territory } = new Intl.Locale(code);
  const local = new Intl.Locale(code, { region });
  const numberingSystem = getDigits(code);
  return (
    getDigits(local) === numberingSystem ? local : new Intl.Locale(local, { numberingSystem })
  ).toString();
}

/**
 * The language in which a newsroom writes numbers: 1,200 in the Spanish of New York, 1.200 in that of Madrid. A territory
 * only brings a point before decimals. Its comma, as in CLDR's English of Germany, would turn the numbers of the language
 * into others.
 */
export function toNumberLanguage(code: string, territory: string | undefined): string {
  const numbers = toFormatLocale(code);
  const local = toLocalLanguage(numbers, territory);
  const parts = new Intl.NumberFormat(local).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === '.') ? local : numbers;
}

const getDigits = (locale: string | Intl.Locale) =>
  new Intl.NumberFormat(toFormatLocale(String(locale))).resolvedOptions().numberingSystem;

/**
 * A language with a territory, as Open Graph requires it: `es_US`. Facebook knows only pairs in which the language is at home:
 * where the Unicode CLDR has no formats for it in the territory, as for Chinese in the United States, it is the likeliest one.
 * @param territory where it is read, if that is known
 */
export function formatOpenGraphLocale(code: string, territory: string | undefined): string {
  // Intl takes its time, and each page asks for those of all languages.
  return getOrInsert(openGraphLocales, `${code} ${territory}`, () =>
    findOpenGraphLocale(code, territory),
  );
}

const openGraphLocales = new Map<string, string>();

function findOpenGraphLocale(code: string, territory: string | undefined): string {
  const { language, region } = new Intl.Locale(code);
  const likely = new Intl.Locale(code).maximize();
  const local = new Intl.Locale(language, { region: territory });
  const known = new Intl.Locale(new Intl.NumberFormat(String(local)).resolvedOptions().locale);
  const isAtHome =
    known.language === language &&
    known.region === territory &&
    local.maximize().script === likely.script;
  const where = region ?? (isAtHome ? territory : undefined) ?? likely.region;
  return where ? `${language}_${where}` : language;
}

// Some browsers lack the function.
const getTimeZones = (locale: Partial<Intl.Locale>): string[] => locale.getTimeZones?.() ?? [];

/** The name of a zone that `getTimeZones` knows: `Asia/Calcutta` for `Asia/Kolkata`. */
const toCanonicalZone = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
