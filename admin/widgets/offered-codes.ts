/** A code and what it stands for, in the language of the admin. */
export interface OfferedCode {
  readonly value: string;
  readonly label: string;
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/** All time zones of the browser, with their present distance from UTC. @param now milliseconds since 1970 */
export function listTimeZones(language: string, now: number): OfferedCode[] {
  return Intl.supportedValuesOf('timeZone').map((timeZone) => {
    const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortOffset' });
    const offset = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')!.value;
    return { value: timeZone, label: `${timeZone.replaceAll('_', ' ')} (${offset})` };
  });
}

/** All languages that the browser has a name for, by two and three letters (ISO 639), in alphabetical order. */
export function listLanguages(language: string): OfferedCode[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  const pairs = alphabet.flatMap((first) => alphabet.map((second) => first + second));
  const codes = [...pairs, ...pairs.flatMap((pair) => alphabet.map((third) => pair + third))];
  const known = codes.flatMap((value) => {
    const name = names.of(value);
    return name ? [{ value, label: `${name} (${value})` }] : [];
  });
  return known.sort((a, b) => a.label.localeCompare(b.label, language));
}
