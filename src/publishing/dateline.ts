/**
 * A dateline as agencies write it: city in capitals, then the day. `Chicago, Ill.` keeps the state
 * in ordinary letters (Associated Press practice: only the city is in capitals).
 * @param day the day, already formatted for the language
 */
export function formatDateline(location: string, day: string, language: string): string {
  const [city = '', ...rest] = location.split(',');
  return [city.toLocaleUpperCase(language), ...rest].join(',') + `, ${day}`;
}
