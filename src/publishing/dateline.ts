/**
 * The place of a dateline as agencies write it: city in capitals. `Chicago, Ill.` keeps the state
 * in ordinary letters (Associated Press practice: only the city is in capitals).
 */
export function formatDatelinePlace(location: string, language: string): string {
  const [city = '', ...rest] = location.split(',');
  return [city.toLocaleUpperCase(language), ...rest].join(',');
}
