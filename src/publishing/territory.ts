/**
 * The territory of a newsroom, as an ISO 3166 code: its Spanish is that of the United States if it works there.
 * Of the territories where its languages are most spoken, and the United States, it is the one of its time zone.
 *
 * @param timeZone IANA name, such as `America/New_York`
 * @param languages BCP 47 codes of the newsroom's languages
 * @returns undefined if none of them has that time zone
 */
export function getTerritory(timeZone: string, languages: readonly string[]): string | undefined {
  const zone = toCanonicalZone(timeZone);
  const likely = languages.flatMap((code) => new Intl.Locale(code).maximize().region ?? []);
  return ['US', ...likely].find((region) => getTimeZones(region).includes(zone));
}

/** A language as its territory writes it: the Spanish of New York is `es-US`. One that names a territory keeps it. */
export function toLocalLanguage(code: string, territory: string | undefined): string {
  const { region = territory } = new Intl.Locale(code);
  return new Intl.Locale(code, { region }).toString();
}

/**
 * A language with a territory, as Open Graph requires it: `es_US`.
 * @param territory where it is read; if unknown, the likeliest by the Unicode CLDR
 */
export function formatOpenGraphLocale(code: string, territory: string | undefined): string {
  const { language, region } = new Intl.Locale(code);
  const where = region ?? territory ?? new Intl.Locale(code).maximize().region;
  return where ? `${language}_${where}` : language;
}

const getTimeZones = (region: string): string[] =>
  new Intl.Locale('und', { region }).getTimeZones() ?? [];

/** The name of a zone that `getTimeZones` knows: `Asia/Calcutta` for `Asia/Kolkata`. */
const toCanonicalZone = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
