/** Dates with the article of one o'clock in the singular: “a la 1:30”. The Unicode CLDR has “a las” for all hours. */
export const formatDate = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts
    .map(({ value }) => value)
    .join('')
    .replace(/\ba las(?=\s1:)/g, 'a la');
