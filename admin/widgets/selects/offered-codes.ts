import { interfaceLanguages } from '../../../src/languages/find-language.ts';
import { toFolded } from '../../../src/model/content-types/searchable-entry.ts';

/** A code and what it stands for, in the language of the admin. */
export interface OfferedCode {
  readonly value: string;
  readonly label: string;
  /** Its other names, by which it is found too, each after a slash. */
  readonly also?: string;
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
const pairs = alphabet.flatMap((first) => alphabet.map((second) => first + second));

/**
 * All time zones of the browser, with their present distance from UTC. Each is found too by the country or city and by the
 * name that the language gives it, and by its country, whose other cities have no zone of their own: “Canadá”, “La Habana”.
 * @param now milliseconds since 1970
 */
export function listTimeZones(language: string, now: number): OfferedCode[] {
  const countries = listCountries(language);
  const getName = (timeZone: string, timeZoneName: 'shortGeneric' | 'longGeneric') =>
    formatZoneName(language, timeZone, timeZoneName, now);
  return Intl.supportedValuesOf('timeZone').map((timeZone) => {
    const offset = formatZoneName(language, timeZone, 'shortOffset', now);
    const names = [getName(timeZone, 'shortGeneric'), getName(timeZone, 'longGeneric')];
    const also = [...(countries.get(timeZone) ?? []), ...names].join('/');
    return { value: timeZone, label: `${timeZone.replaceAll('_', ' ')} (${offset})`, also };
  });
}

function formatZoneName(
  language: string,
  timeZone: string,
  timeZoneName: 'shortOffset' | 'shortGeneric' | 'longGeneric',
  now: number,
): string {
  const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName });
  return format.formatToParts(now).find(({ type }) => type === 'timeZoneName')!.value;
}

/** The names of the countries in which a time zone is observed. Some browsers do not know them. */
function listCountries(language: string): Map<string, string[]> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const countries = new Map<string, string[]>();
  for (const code of pairs.map((pair) => pair.toUpperCase())) {
    const name = names.of(code);
    const locale: Partial<Intl.Locale> = new Intl.Locale('und', { region: code });
    if (!name) continue;
    for (const zone of locale.getTimeZones?.() ?? [])
      countries.set(zone, [...new Set([...(countries.get(zone) ?? []), name])]);
  }
  return countries;
}

/**
 * All languages that the browser has a name for, each once, by its shortest code (ISO 639): `af`, not also `afr`.
 * @param first codes of those that head the list; the others follow by name
 */
export function listLanguages(language: string, first: readonly string[]): OfferedCode[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  const codes = [...pairs, ...pairs.flatMap((pair) => alphabet.map((third) => pair + third))];
  const byName = new Map<string, string>();
  for (const code of [...first, ...codes]) {
    const name = names.of(code);
    const isAlias = Intl.getCanonicalLocales(code)[0] !== code;
    if (name && !isAlias && !byName.has(name)) byName.set(name, code);
  }
  const rank = (code: string) => (first.includes(code) ? first.indexOf(code) : first.length);
  return [...byName]
    .sort(([a, x], [b, y]) => rank(x) - rank(y) || a.localeCompare(b, language))
    .map(([name, value]) => ({ value, label: `${name} (${value})`, also: listOtherNames(value) }));
}

/** The languages in which the site has its own words. */
export const listSiteLanguages = (language: string): OfferedCode[] =>
  listLanguages(language, interfaceLanguages).slice(0, interfaceLanguages.length);

/** The name of a language in itself and in English. */
const listOtherNames = (code: string): string =>
  [code, 'en']
    .map((language) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? '')
    .join('/');

/**
 * All options, in the order in which typed words probably mean them: the code that equals them, the names that begin with
 * them, the others. As new objects: of those that it knows, react-select keeps the focus on the one that had it.
 */
export function toRanked(options: readonly OfferedCode[], typed: string): readonly OfferedCode[] {
  const words = toFolded(typed.trim());
  if (!words) return options;
  const rank = ({ value, label, also = '' }: OfferedCode) =>
    toFolded(value) === words ? 0 : beginsWith(`${label}/${also}`, words) ? 1 : 2;
  return options.toSorted((a, b) => rank(a) - rank(b)).map((one) => ({ ...one }));
}

/** Whether a name begins with words, or the city in the name of a time zone. */
const beginsWith = (label: string, words: string) => `/${toFolded(label)}`.includes(`/${words}`);
